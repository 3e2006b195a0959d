import http, {
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse
} from 'node:http';
import https from 'node:https';
import {
	clientAddress,
	clientProtocol,
	CLIENT_ADDRESS_HEADER,
	PROTOCOL_HEADER
} from './addresses.ts';
import type { AppHandler } from './app-handler.ts';
import { setSecurityHeaders } from './headers.ts';
import { readHealth, type HealthSources } from './health.ts';
import type { Live } from './live/live.ts';
import { createProxy, type UpgradeProxy } from './proxy.ts';

export interface WebServerParts {
	/** The pages and the API. */
	readonly app: AppHandler;
	readonly health: HealthSources;
	/** Addresses by which people open the system, as set. */
	readonly origins: readonly string[];
	/** Proxies whose X-Forwarded-For counts. */
	readonly trustedProxies: readonly string[];
	readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
	/** What open pages listen to; without it they ask by themselves. */
	readonly live?: Pick<Live, 'open' | 'close'>;
	/** Writes down what the pages did not catch themselves. */
	readonly report: (error: unknown) => void;
}

export interface WebServer {
	readonly server: Server | https.Server;
	/** Ends the proxied sockets; part of stopping. */
	readonly proxy: UpgradeProxy;
	/** Ends the streams to open pages; part of stopping. */
	readonly live: Pick<Live, 'close'> | null;
}

/** One origin for pages, API, health and the sockets of the sync server. Not listening yet. */
export function createWebServer(parts: WebServerParts): WebServer {
	const listener = requestListener(parts);
	const server =
		parts.tls === null ? http.createServer(listener) : https.createServer(parts.tls, listener);
	const proxy = createProxy(parts.health.sync, (request) =>
		clientAddress(request, parts.trustedProxies)
	);
	server.on('upgrade', (request, socket, head) => proxy.pass(request, socket, head));
	return { server, proxy, live: parts.live ?? null };
}

function requestListener(parts: WebServerParts): RequestListener {
	return (request, response) => {
		const protocol = clientProtocol(request, parts.tls !== null, parts.origins);
		setSecurityHeaders(response, protocol === 'https');
		const path = request.url?.split('?', 1)[0];
		if (path === '/healthz' || path === '/readyz') {
			void answerHealth(path, parts.health, response);
			return;
		}
		if (path === '/live' && parts.live !== undefined) {
			parts.live.open(request, response);
			return;
		}
		request.headers[PROTOCOL_HEADER] = protocol;
		request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, parts.trustedProxies);
		void answerApp(parts, request, response);
	};
}

async function answerHealth(
	path: '/healthz' | '/readyz',
	health: HealthSources,
	response: ServerResponse
): Promise<void> {
	const state = await readHealth(path, health);
	response.writeHead(state.status === 'ok' ? 200 : 503, {
		'content-type': 'application/json',
		'cache-control': 'no-store'
	});
	response.end(JSON.stringify(state));
}

/** The framework answers its own failures; what still escapes it must not take the process down. */
async function answerApp(
	{ app, report }: WebServerParts,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	try {
		await app(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	} catch (error) {
		report(error);
		if (!response.headersSent) response.statusCode = 500;
		response.end();
	}
}
