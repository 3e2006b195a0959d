import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listenLocally } from '@veche/schema/store/testing';
import { createServer, type ViteDevServer } from 'vite';
import { vi } from 'vitest';
import { createWebServer, type WebServer } from '../../../../server/web-server.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Web {
	/** `http://127.0.0.1:<port>` */
	readonly origin: string;
	stop(): Promise<void>;
}

/**
 * The pages and the API as they are in the source, behind the web server itself, on a free port of loopback. The
 * settings are read from the environment, as ever, so a test file has one such server.
 */
export async function startWeb(databaseUrl: string): Promise<Web> {
	vi.stubEnv('DATABASE_URL', databaseUrl);
	vi.stubEnv('ORIGIN', '');
	vi.stubEnv('VECHE_DEMO', '1');
	const generated = `.svelte-kit/test-${process.pid}`;
	vi.stubEnv('KIT_FOLDER', generated);
	const vite = await createServer({
		root: ROOT,
		configFile: `${ROOT}vite.config.ts`,
		logLevel: 'silent',
		appType: 'custom',
		optimizeDeps: { noDiscovery: true, include: [] },
		// Svelte is bundled beforehand otherwise, into a folder that servers side by side take from under each other.
		environments: { ssr: { optimizeDeps: { exclude: ['svelte'] } } },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null }
	});
	const web = createWebServer({
		app: (request, response, next) => vite.middlewares(request, response, next),
		health: {
			sync: { host: '127.0.0.1', port: 1 },
			askDatabase: () => Promise.resolve(),
			fetch
		},
		origins: [],
		trustedProxies: [],
		tls: null,
		report: (error) => process.stderr.write(`${String(error)}\n`)
	});
	const port = await listenLocally(web.server);
	return {
		origin: `http://127.0.0.1:${port}`,
		async stop() {
			await stop(web, vite);
			rmSync(ROOT + generated, { recursive: true, force: true });
		}
	};
}

async function stop({ server, proxy }: WebServer, vite: ViteDevServer): Promise<void> {
	proxy.close();
	server.closeAllConnections();
	await new Promise<void>((done) => server.close(() => done()));
	await vite.close();
}
