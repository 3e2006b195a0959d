import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { until } from '../testing/clients.ts';
import { openHouse } from '../testing/house.ts';

const { node } = await openHouse({
	limits: {
		SYNC_FRAME_BYTES: 64 * 1024,
		SYNC_UNSIGNED_SECONDS: 1,
		SYNC_UNSIGNED_PER_ADDRESS: 3
	},
	origins: ['http://veche.test']
});

interface Visit {
	readonly socket: WebSocket;
	readonly closed: Promise<number>;
	readonly opened: Promise<boolean>;
}

function visit(options: { readonly origin?: string; readonly address?: string } = {}): Visit {
	const { origin = 'http://veche.test', address = '10.0.0.1' } = options;
	const socket = new WebSocket(`ws://127.0.0.1:${node.port}/collab`, {
		origin,
		headers: { 'x-veche-client-address': address }
	});
	socket.on('error', () => undefined);
	const closed = new Promise<number>((resolve) => socket.once('close', resolve));
	const opened = new Promise<boolean>((resolve) => {
		socket.once('open', () => resolve(true));
		socket.once('close', () => resolve(false));
	});
	return { socket, closed, opened };
}

test('a page of another origin gets no socket', async () => {
	expect(await visit({ origin: 'https://evil.example' }).opened).toBe(false);
	const own = visit();
	expect(await own.opened).toBe(true);
	own.socket.close();
	await own.closed;
});

test('a frame above the limit closes the socket with 1009', async () => {
	const { socket, opened, closed } = visit({ address: '10.0.0.2' });
	await opened;
	socket.send(new Uint8Array(65 * 1024));
	expect(await closed).toBe(1009);
});

test('who shows no ticket in time is shown out', async () => {
	const { opened, closed } = visit({ address: '10.0.0.3' });
	expect(await opened).toBe(true);
	expect(await closed).toBe(4401);
});

test('one address holds only so many sockets without a ticket, another is not touched', async () => {
	const visits = Array.from({ length: 5 }, () => visit({ address: '10.0.0.4' }));
	const opened = await Promise.all(visits.map((one) => one.opened));
	expect(opened.filter(Boolean)).toHaveLength(3);
	const other = visit({ address: '10.0.0.5' });
	expect(await other.opened).toBe(true);
	for (const { socket } of [...visits, other]) socket.close();
});

test('words instead of bytes, and bytes that name no document, end the socket and nothing else', async () => {
	const words = visit({ address: '10.0.0.6' });
	await words.opened;
	words.socket.send('hello');
	expect(await words.closed).toBe(1003);
	const garbage = visit({ address: '10.0.0.7' });
	await garbage.opened;
	garbage.socket.send(new Uint8Array([250, 1, 2, 3]));
	expect(await garbage.closed).toBe(4404);
	const health = await fetch(`http://127.0.0.1:${node.port}/healthz`);
	expect(health.status).toBe(200);
	const metrics = await (await fetch(`http://127.0.0.1:${node.port}/metrics`)).text();
	expect(metrics).toMatch(/^veche_\w+/m);
	await until('nobody is left', async () => {
		const text = await (await fetch(`http://127.0.0.1:${node.port}/metrics`)).text();
		return /veche_sockets\S* 0/.test(text);
	});
});
