import http from 'node:http';
import {
	connect,
	createServer as createTcp,
	type Server as TcpServer,
	type Socket
} from 'node:net';
import { listenLocally } from '@veche/schema/store/testing';
import { afterEach, expect, test } from 'vitest';
import { CLIENT_ADDRESS_HEADER, PROTOCOL_HEADER } from './addresses.ts';
import type { AppHandler } from './app-handler.ts';
import { createWebServer, type WebServerParts } from './web-server.ts';

const opened: { close(): unknown }[] = [];
afterEach(() => {
	for (const one of opened.splice(0)) one.close();
});

const UPGRADE = [
	'Host: 127.0.0.1',
	'Connection: Upgrade',
	'Upgrade: websocket',
	`${CLIENT_ADDRESS_HEADER}: 6.6.6.6`,
	`${PROTOCOL_HEADER}: https`,
	'Origin: http://127.0.0.1'
];

async function listen(
	parts: Partial<WebServerParts> & { readonly syncPort?: number } = {}
): Promise<number> {
	const { syncPort = 1, ...rest } = parts;
	const { server, proxy } = createWebServer({
		app: echo,
		health: {
			sync: { host: '127.0.0.1', port: syncPort },
			askDatabase: () => Promise.resolve(),
			fetch
		},
		origins: [],
		trustedProxies: [],
		tls: null,
		report: () => undefined,
		...rest
	});
	opened.push(server, proxy);
	return listenLocally(server);
}

/** Answers with the headers that reached the pages. */
const echo: AppHandler = (request, response) => response.end(JSON.stringify(request.headers));

/** A stand-in for the sync server's port: answers with what it got. */
async function upstream(onData: (socket: Socket, data: string) => void): Promise<number> {
	const server: TcpServer = createTcp((socket) => {
		socket.on('data', (data) => onData(socket, data.toString('latin1')));
		socket.on('error', () => socket.destroy());
	});
	opened.push(server);
	return listenLocally(server);
}

/** Sends raw bytes and gives what came back until the end or the wanted word. */
function raw(port: number, lines: readonly string[], until: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
		let got = '';
		socket.on('data', (data) => {
			got += data.toString('latin1');
			if (until.test(got)) socket.destroy();
		});
		socket.on('error', reject);
		socket.on('close', () => resolve(got));
	});
}

test('every answer carries the security headers', async () => {
	const port = await listen();
	const { headers } = await fetch(`http://127.0.0.1:${port}/`);
	expect(Object.fromEntries(headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin'
	});
	expect(headers.has('strict-transport-security')).toBe(false);
});

test('the address and the protocol that a client claims are replaced', async () => {
	const port = await listen();
	const claims = {
		[CLIENT_ADDRESS_HEADER]: '6.6.6.6',
		[PROTOCOL_HEADER]: 'https',
		'x-forwarded-for': '7.7.7.7'
	};
	const response = await fetch(`http://127.0.0.1:${port}/`, { headers: claims });
	expect(await response.json()).toMatchObject({
		[CLIENT_ADDRESS_HEADER]: '127.0.0.1',
		[PROTOCOL_HEADER]: 'http'
	});
});

test('the last word of X-Forwarded-For counts when a trusted proxy says it, if it is an address', async () => {
	const port = await listen({ trustedProxies: ['127.0.0.1'] });
	const said = async (value: string) => {
		const response = await fetch(`http://127.0.0.1:${port}/`, {
			headers: { 'x-forwarded-for': value }
		});
		return response.json();
	};
	expect(await said('6.6.6.6, 10.0.0.7')).toMatchObject({ [CLIENT_ADDRESS_HEADER]: '10.0.0.7' });
	expect(await said('2001:db8::1')).toMatchObject({ [CLIENT_ADDRESS_HEADER]: '2001:db8::1' });
	expect(await said('<script>')).toMatchObject({ [CLIENT_ADDRESS_HEADER]: '127.0.0.1' });
});

test('a listed https origin makes its host https, with HSTS', async () => {
	const port = await listen({ origins: ['https://veche.example'] });
	const got = await raw(
		port,
		['GET / HTTP/1.1', 'Host: veche.example', 'Connection: close'],
		/\}\r\n/
	);
	expect(got).toContain(`"${PROTOCOL_HEADER}":"https"`);
	expect(got.toLowerCase()).toContain('strict-transport-security: max-age=');
});

test('/healthz and /readyz answer for web, sync server and database together', async () => {
	const sync = http.createServer((_, response) => response.end('ok'));
	opened.push(sync);
	const syncPort = await listenLocally(sync);
	const well = await listen({ syncPort });
	for (const path of ['/healthz', '/readyz']) {
		const response = await fetch(`http://127.0.0.1:${well}${path}`);
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ status: 'ok', web: 'ok', sync: 'ok', database: 'ok' });
	}
	const ill = await listen({
		health: {
			sync: { host: '127.0.0.1', port: 1 },
			askDatabase: () => Promise.reject(new Error('away')),
			fetch
		}
	});
	const response = await fetch(`http://127.0.0.1:${ill}/readyz`);
	expect(response.status).toBe(503);
	expect(await response.json()).toMatchObject({ sync: 'unavailable', database: 'unavailable' });
});

test('what the pages do not catch is an answer 500 without a stack, and the server lives on', async () => {
	const reported: unknown[] = [];
	const app: AppHandler = () => Promise.reject(new Error('secret of the house'));
	const port = await listen({ app, report: (error) => reported.push(error) });
	for (const path of ['/once', '/again']) {
		const response = await fetch(`http://127.0.0.1:${port}${path}`);
		expect(response.status).toBe(500);
		expect(await response.text()).toBe('');
	}
	expect(reported).toHaveLength(2);
});

test.each(['/collab', '/collab?x=1', '/yjs/0b0e?ticket=t'])(
	'an upgrade of %s reaches the sync server whole, with our address only',
	async (path) => {
		const syncPort = await upstream((socket, data) =>
			socket.write(`HTTP/1.1 101 OK\r\n\r\n[${data}]`)
		);
		const port = await listen({ syncPort });
		const got = await raw(port, [`GET ${path} HTTP/1.1`, ...UPGRADE], /\]$/);
		expect(got).toContain(`GET ${path} HTTP/1.1`);
		expect(got).toContain('Origin: http://127.0.0.1');
		expect(got).toContain(`${CLIENT_ADDRESS_HEADER}: 127.0.0.1`);
		expect(got).not.toContain('6.6.6.6');
		expect(got.toLowerCase()).not.toContain(PROTOCOL_HEADER);
	}
);

test.each(['/', '/collab/x', '/collabx', '/yjs', '/api/v1/session'])(
	'an upgrade of %s is refused',
	async (path) => {
		const port = await listen();
		expect(await raw(port, [`GET ${path} HTTP/1.1`, ...UPGRADE], /\r\n\r\n/)).toMatch(
			/^HTTP\/1\.1 404/
		);
	}
);

test('without a sync server an upgrade is answered 503', async () => {
	const port = await listen({ syncPort: 1 });
	expect(await raw(port, ['GET /collab HTTP/1.1', ...UPGRADE], /\r\n\r\n/)).toMatch(
		/^HTTP\/1\.1 503/
	);
});
