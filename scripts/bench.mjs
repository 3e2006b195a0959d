/*
 * npm run bench [-- part…]: measures the product beside others in the same run and prints tables. What is measured and
 * how: docs/benchmarks.md. No part of npm test.
 */
import { join } from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { openThrowAwayCluster } from './lib/embedded-postgres.mjs';
import { nodeBinary, toolEnvironment } from './lib/environment.mjs';
import { CLONE } from './lib/postgres-place.mjs';
import { runToEnd } from './lib/run-to-end.mjs';

/** Parts that need no build. */
const WITHOUT_PAGES = ['compare', 'search', 'sync'];

/** @param {readonly string[]} parts names of parts; all of them when there is none */
export async function bench(parts) {
	const env = toolEnvironment();
	if (parts.length === 0 || parts.some((part) => !WITHOUT_PAGES.includes(part))) {
		const build = ['run', 'build', '--output-logs=errors-only'];
		await runToEnd('turbo', build, { env, fault: 'Сборка не удалась' });
	}
	const cluster = await openThrowAwayCluster({ durable: true });
	try {
		await runToEnd(nodeBinary(), [join(CLONE, 'test', 'bench', 'main.ts'), ...parts], {
			env: {
				...env,
				VECHE_TEST_DATABASE_URL: cluster.url('postgres'),
				CHROMIUM_PATH: (await findChromium()) ?? ''
			},
			fault: 'Измерение не закончено'
		});
	} finally {
		await cluster.remove();
	}
}
