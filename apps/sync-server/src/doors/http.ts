import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Metrics } from '../metrics.ts';
import { clientAddress, CLIENT_ADDRESS_HEADER, entranceOf, isOriginAllowed } from './entrance.ts';
import type { Sockets } from './sockets.ts';

export interface HttpDeps {
	readonly sockets: Sockets;
	readonly origins: readonly string[];
	readonly metrics: Metrics;
	/** Fulfils when the database answers. */
	readonly askDatabase: () => Promise<unknown>;
	readonly isStopping: () => boolean;
}

const DATABASE_MS = 2_000;

/** The http server: three pages for operators, and the way to the two doors. */
export function createHttp(deps: HttpDeps): Server {
	const server = createServer((request, response) => {
		void answer(deps, request, response);
	});
	server.on('upgrade', (request, socket, head) => {
		socket.on('error', () => socket.destroy());
		const refusal = refusalOf(deps, request);
		if (refusal !== null) return refuse(socket, refusal);
		deps.sockets.upgrade(request, socket, head).catch(() => socket.destroy());
	});
	// A request head that does not arrive holds a socket; real ones come in milliseconds.
	server.headersTimeout = 10_000;
	server.requestTimeout = 10_000;
	return server;
}

async function answer(
	deps: HttpDeps,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	const path = (request.url ?? '').split('?', 1)[0];
	if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'method');
	switch (path) {
		case '/healthz':
			return end(response, 200, 'ok');
		case '/readyz': {
			const ready = !deps.isStopping() && (await answers(deps.askDatabase));
			return end(response, ready ? 200 : 503, ready ? 'ok' : 'unavailable');
		}
		case '/metrics':
			response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
			response.end(deps.metrics.text());
			return;
		default:
			return end(response, 404, 'not found');
	}
}

function end(response: ServerResponse, status: number, said: string): void {
	response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
	response.end(JSON.stringify({ status: said }));
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
	const late = Promise.withResolvers<boolean>();
	const timer = setTimeout(() => late.resolve(false), DATABASE_MS);
	try {
		return await Promise.race([ask().then(() => true), late.promise]);
	} catch {
		// The answer to the probe is the state itself.
		return false;
	} finally {
		clearTimeout(timer);
	}
}

function refusalOf(deps: HttpDeps, { url, headers, socket }: IncomingMessage): string | null {
	if (deps.isStopping()) return '503 Service Unavailable';
	if (entranceOf(url ?? '') === null) return '404 Not Found';
	if (!isOriginAllowed(headers, deps.origins)) return '403 Forbidden';
	const said = headers[CLIENT_ADDRESS_HEADER];
	const address = clientAddress(socket.remoteAddress, typeof said === 'string' ? said : undefined);
	return deps.sockets.hasRoomFor(address) ? null : '429 Too Many Requests';
}

function refuse(socket: Duplex, status: string): void {
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
