import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/embedded-postgres.mjs';
import { ROOT, startChild, type Child } from './child.ts';

/** The page's address that our clients and the sync server agree on when there is no web server in between. */
export const ORIGIN = 'http://veche.test';

export interface SyncServer {
	readonly url: string;
	readonly port: number;
	said(): string;
	kill(): Promise<void>;
	/** SIGTERM: drains and ends by itself. */
	stop(): Promise<number | null>;
	/** Starts it again on the same port, after `kill` or `stop`. */
	start(): Promise<void>;
}

/** The sync server as in operation: its own process, killed and started again at will. */
export async function startSync(
	databaseUrl: string,
	env: { readonly [name: string]: string } = {}
): Promise<SyncServer> {
	const port = await freePort();
	const start = (): Promise<Child> =>
		startChild('apps/sync-server/src/main.ts', {
			DATABASE_URL: databaseUrl,
			SYNC_PORT: String(port),
			ORIGIN,
			...env
		});
	let child = await start();
	return {
		url: `ws://127.0.0.1:${port}/collab`,
		port,
		said: () => child.said(),
		async kill() {
			await child.end('SIGKILL');
		},
		stop: () => child.end('SIGTERM'),
		async start() {
			child = await start();
		}
	};
}

/** The web server over the built pages, as in operation. */
export async function startWeb(
	databaseUrl: string,
	syncPort: number,
	env: { readonly [name: string]: string } = {}
): Promise<Child & { readonly origin: string }> {
	if (!existsSync(join(ROOT, 'apps/web/build/handler.js'))) {
		throw new Error('apps/web is not built: run `npm run build` first');
	}
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const child = await startChild('apps/web/server/main.ts', {
		DATABASE_URL: databaseUrl,
		SYNC_PORT: String(syncPort),
		PORT: String(port),
		ORIGIN: origin,
		VECHE_DATA: await mkdtemp(join(tmpdir(), 'veche-web-')),
		...env
	});
	return { ...child, origin };
}
