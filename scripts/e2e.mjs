/*
 * node scripts/e2e.mjs [Playwright's arguments]
 * Starts everything as a newcomer does, in a data folder of its own, and lets Playwright drive it.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './launcher/database.mjs';
import { freePort } from './lib/embedded-postgres.mjs';
import { nodeBinary, toolEnvironment } from './lib/environment.mjs';
import { Fault } from './lib/fault.mjs';
import { onLine } from './lib/lines.mjs';
import { onEndRequest } from './lib/on-end.mjs';
import { CLONE } from './lib/postgres-place.mjs';
import { runToEnd } from './lib/run-to-end.mjs';

const PASSWORD = 'e2e-only-password';

const dataFolder = mkdtempSync(join(tmpdir(), 'veche-e2e-'));
chmodSync(dataFolder, 0o711);
const port = await freePort();
const house = startHouse();
try {
	await house.ready;
	// Its running PostgreSQL, for tests that ask what lies in the log.
	const { url } = await openDatabase(dataFolder, { env: {}, say: () => undefined });
	await runToEnd('playwright', ['test', ...process.argv.slice(2)], {
		env: {
			...toolEnvironment(),
			VECHE_E2E_URL: `http://localhost:${port}`,
			VECHE_E2E_PASSWORD: PASSWORD,
			VECHE_E2E_DATABASE_URL: url
		},
		fault: 'Проверки в браузере не прошли'
	});
} catch (error) {
	if (!(error instanceof Fault)) throw error;
	console.error(`✗ ${error.message}`);
	process.exitCode = 1;
} finally {
	await house.stop();
	rmSync(dataFolder, { recursive: true, force: true });
}
process.exit();

function startHouse() {
	const child = spawn(nodeBinary(), [join(CLONE, 'scripts', 'tasks.mjs'), 'start'], {
		env: {
			...toolEnvironment(),
			PORT: String(port),
			HOST: '127.0.0.1',
			VECHE_DATA: dataFolder,
			VECHE_DEMO_PASSWORD: PASSWORD,
			DATABASE_URL: ''
		},
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	onEndRequest(() => child.kill('SIGTERM'));
	const ready = new Promise((resolve, reject) => {
		onLine(child.stdout, (line) => {
			console.log(line);
			if (line.startsWith('Вече работает')) resolve(line);
		});
		void ended.then((code) => reject(new Fault(`npm start закончился: код ${code}`)));
	});
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
	};
	return { ready, stop };
}
