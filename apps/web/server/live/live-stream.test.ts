import http, { type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { asId, type PersonId } from '@veche/schema/kernel';
import { listenLocally } from '@veche/schema/store/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { LiveStream } from './live-stream.ts';

const WHO = { personId: asId<PersonId>('00000000-0000-4000-8000-000000000001'), sessionId: 's' };
const opened: { close(): unknown }[] = [];
afterEach(() => {
	for (const one of opened.splice(0)) one.close();
});

interface Pair {
	readonly stream: LiveStream;
	readonly response: ServerResponse;
	readonly reader: Socket;
	readonly got: () => string;
}

/** A stream with a reader at its other end that reads only when it is told to. */
async function pair(): Promise<Pair> {
	const reached = Promise.withResolvers<ServerResponse>();
	const server = http.createServer((_, response) => {
		response.writeHead(200);
		reached.resolve(response);
	});
	const reader = connect(await listenLocally(server), '127.0.0.1', () =>
		reader.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
	);
	opened.push({ close: () => server.closeAllConnections() }, server, {
		close: () => reader.destroy()
	});
	let text = '';
	reader.on('data', (data) => (text += data.toString('utf8')));
	reader.on('error', () => undefined);
	const response = await reached.promise;
	return { stream: new LiveStream(WHO, response), response, reader, got: () => text };
}

/** Tells until the socket takes no more; gives how often. */
function fill({ stream, response }: Pair): number {
	const topics = Array.from({ length: 100 }, () => `document:${WHO.personId}` as const);
	for (let told = 0; told < 100_000; told += 1) {
		if (response.writableNeedDrain) return told;
		stream.tell(topics);
	}
	throw new Error('the socket takes everything');
}

/** Its reader reads no more, and everything between here and there is full. */
async function clog(one: Pair): Promise<void> {
	one.reader.pause();
	await vi.waitFor(() => expect(fill(one)).toBe(0), { interval: 20, timeout: 10_000 });
}

test('what is told arrives as one event of names', async () => {
	const { stream, got } = await pair();
	stream.tell(['notices', 'meetings']);
	stream.beat();
	await vi.waitFor(() => expect(got()).toContain('beat'));
	expect(got()).toContain('data: {"t":"changed","topics":["notices","meetings"]}\n\n');
});

test('a slow reader costs one buffer, and hears once that it missed something', async () => {
	const one = await pair();
	await clog(one);
	const held = one.response.writableLength;
	for (let told = 0; told < 10_000; told += 1) one.stream.tell(['notices']);
	expect(one.response.writableLength).toBe(held);
	one.reader.resume();
	await vi.waitFor(() => expect(one.got()).toContain('{"t":"all"}'));
	expect(one.got().match(/"t":"all"/g)).toHaveLength(1);
	one.stream.tell(['projects']);
	await vi.waitFor(() => expect(one.got()).toContain('"projects"'));
});

test('who never reads is let go after a few beats, and holds up no stop', async () => {
	const one = await pair();
	await clog(one);
	for (let beat = 0; beat < 3; beat += 1) {
		expect(one.response.destroyed).toBe(false);
		one.stream.beat();
	}
	expect(one.response.destroyed).toBe(true);
	const other = await pair();
	await clog(other);
	other.stream.close();
	expect(other.response.destroyed).toBe(true);
});
