import { existsSync, readFileSync } from 'node:fs';
import http, { type IncomingMessage, type RequestListener } from 'node:http';
import https from 'node:https';
import { connect, databaseAnswers } from '@veche/schema/store';
import {
	clientAddress,
	clientProtocol,
	CLIENT_ADDRESS_HEADER,
	PROTOCOL_HEADER
} from './addresses.ts';
import { loadAppHandler, type AppHandler } from './app-handler.ts';
import { setSecurityHeaders } from './headers.ts';
import { readHealth, type HealthSources } from './health.ts';
import { createProxy } from './proxy.ts';
import { readSettings, type Settings } from './settings.ts';

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
	const sync = { host: settings.SYNC_HOST, port: settings.SYNC_PORT };
	const health: HealthSources = { sync, askDatabase: () => databaseAnswers(sql), fetch };
	const addressOf = (request: IncomingMessage): string =>
		clientAddress(request, settings.TRUSTED_PROXY);
	const server = createServer(settings, listener(settings, app, health));
	const proxy = createProxy(sync, addressOf);
	server.on('upgrade', (request, socket, head) => proxy.pass(request, socket, head));
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

function listener(settings: Settings, app: AppHandler, health: HealthSources): RequestListener {
	const tls = settings.TLS_CERT !== undefined;
	return (request, response) => {
		const protocol = clientProtocol(request, tls, settings.ORIGIN);
		setSecurityHeaders(response, protocol === 'https');
		const path = request.url?.split('?', 1)[0];
		if (path === '/healthz' || path === '/readyz') {
			void readHealth(path, health).then((state) => {
				response.writeHead(state.status === 'ok' ? 200 : 503, {
					'content-type': 'application/json',
					'cache-control': 'no-store'
				});
				response.end(JSON.stringify(state));
			});
			return;
		}
		request.headers[PROTOCOL_HEADER] = protocol;
		request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, settings.TRUSTED_PROXY);
		app(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	};
}

function createServer(settings: Settings, onRequest: RequestListener): http.Server | https.Server {
	const { TLS_CERT, TLS_KEY } = settings;
	if (TLS_CERT === undefined || TLS_KEY === undefined) return http.createServer(onRequest);
	try {
		return https.createServer(
			{ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) },
			onRequest
		);
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
