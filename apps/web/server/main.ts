import { existsSync, readFileSync } from 'node:fs';
import { connect, databaseAnswers } from '@veche/schema/store';
import { createAuth, overHttps } from '../src/lib/server/auth.ts';
import { loadAppHandler } from './app-handler.ts';
import { serve, type Host } from './lifecycle.ts';
import { startLive } from './live/live.ts';
import { readSettings, type Settings } from './settings.ts';
import { startSearchIndexer } from './search-indexer.ts';
import { createWebServer } from './web-server.ts';

const host: Host = {
	once: (event, listener) => process.once(event, listener),
	exit: (code) => process.exit(code),
	say: (line) => process.stdout.write(`${line}\n`),
	complain: (line) => process.stderr.write(`veche-web: ${line}\n`)
};

const read = readSettings(process.env);
if ('faults' in read) fail(`Настройки с ошибками:\n  ${read.faults.join('\n  ')}`);
else await start(read.settings);

async function start(settings: Settings): Promise<void> {
	const build = new URL('../build/handler.js', import.meta.url);
	if (!existsSync(build)) return fail('Страницы не собраны: выполните npm run build.');
	const sql = connect(settings.DATABASE_URL, { max: 1, applicationName: 'veche-web-health' });
	const heard = connect(settings.DATABASE_URL, { max: 2, applicationName: 'veche-web-live' });
	const live = startLive({
		sql: heard,
		clock: () => new Date(),
		auth: createAuth(heard, overHttps(settings)),
		report: (error) => host.complain(`живые страницы: ${String(error)}`)
	});
	const web = createWebServer({
		app: await loadAppHandler(build),
		health: {
			sync: { host: settings.SYNC_HOST, port: settings.SYNC_PORT },
			askDatabase: () => databaseAnswers(sql),
			fetch
		},
		origins: settings.ORIGIN,
		trustedProxies: settings.TRUSTED_PROXY,
		tls: tlsOf(settings),
		live,
		report: (error) => host.complain(String(error))
	});
	const quiet = connect(settings.DATABASE_URL, { max: 1, applicationName: 'veche-web-search' });
	startSearchIndexer(quiet, {
		clock: () => new Date(),
		report: (error) => host.complain(`поиск: ${String(error)}`)
	});
	serve(web, { host: settings.HOST, port: settings.PORT }, host);
}

function tlsOf({
	TLS_CERT,
	TLS_KEY
}: Settings): { readonly cert: Buffer; readonly key: Buffer } | null {
	if (TLS_CERT === undefined || TLS_KEY === undefined) return null;
	try {
		return { cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) };
	} catch (error) {
		return fail(`TLS_CERT, TLS_KEY: сертификат не прочитан (${String(error)})`);
	}
}

function fail(message: string): never {
	host.complain(message);
	process.exit(1);
}
