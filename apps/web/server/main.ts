import { existsSync, readFileSync } from 'node:fs';
import { connect, databaseAnswers } from '@veche/schema/store';
import { loadAppHandler } from './app-handler.ts';
import { readSettings, type Settings } from './settings.ts';
import { createWebServer } from './web-server.ts';

/** Requests still open when the server is told to stop get this long to finish. */
const DRAIN_MS = 5_000;

const read = readSettings(process.env);
if ('faults' in read) fail(`Настройки с ошибками:\n  ${read.faults.join('\n  ')}`);
else await start(read.settings);

async function start(settings: Settings): Promise<void> {
	const build = new URL('../build/handler.js', import.meta.url);
	if (!existsSync(build)) return fail('Страницы не собраны: выполните npm run build.');
	const sql = connect(settings.DATABASE_URL, { max: 1, applicationName: 'veche-web-health' });
	const app = await loadAppHandler(build);
	const { server, proxy } = createWebServer({
		app,
		health: {
			sync: { host: settings.SYNC_HOST, port: settings.SYNC_PORT },
			askDatabase: () => databaseAnswers(sql),
			fetch
		},
		origins: settings.ORIGIN,
		trustedProxies: settings.TRUSTED_PROXY,
		tls: tlsOf(settings),
		report: (error) => process.stderr.write(`veche-web: ${String(error)}\n`)
	});
	server.once('error', (error: NodeJS.ErrnoException) => fail(listenFault(error, settings)));
	server.listen(settings.PORT, settings.HOST, () => {
		const address = server.address();
		const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
		process.stdout.write(`veche-web listening ${settings.HOST}:${port}\n`);
	});

	let stopping = false;
	const stop = (reason: string): void => {
		if (stopping) return;
		stopping = true;
		process.stdout.write(`veche-web stopping (${reason})\n`);
		proxy.close();
		server.close(() => process.exit(0));
		server.closeIdleConnections();
		setTimeout(() => process.exit(0), DRAIN_MS).unref();
	};
	process.once('SIGTERM', () => stop('SIGTERM'));
	process.once('SIGINT', () => stop('SIGINT'));
	// The launcher holds the other end of this channel: when it dies, nothing may be left running.
	process.once('disconnect', () => stop('launcher gone'));
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

function listenFault(error: NodeJS.ErrnoException, settings: Settings): string {
	const where = `${settings.HOST}:${settings.PORT}`;
	if (error.code === 'EADDRINUSE') return `Порт занят: ${where}. Укажите другой: PORT=3001.`;
	if (error.code === 'EACCES') return `Нет права слушать ${where}. Укажите порт больше 1023.`;
	return `Не удалось открыть ${where}: ${error.message}`;
}

function fail(message: string): never {
	process.stderr.write(`veche-web: ${message}\n`);
	process.exit(1);
}
