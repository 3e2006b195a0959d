import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { breakGently } from './gentle-socket.ts';

const READY = [0x5a, 0, 0, 0, 5, 0x49];
const PATIENCE_MS = 1_000;

let broken: unknown[];
let socket: Socket;

beforeEach(() => {
	vi.useFakeTimers();
	// Of this socket alone: the one before closes while this one is asked.
	const own: unknown[] = [];
	broken = own;
	socket = new Socket();
	// What is asked goes nowhere.
	socket.write = () => true;
	breakGently(socket, PATIENCE_MS);
	socket.on('error', (error) => own.push(error));
});
afterEach(() => {
	socket.destroy();
	vi.useRealTimers();
});

function hear(...pieces: readonly (readonly number[])[]): void {
	for (const piece of pieces) socket.emit('data', Buffer.from(piece));
}

async function wait(ms = 5 * PATIENCE_MS): Promise<void> {
	await vi.advanceTimersByTimeAsync(ms);
}

it.each([
	['whole', [[1, 2, 3, ...READY]]],
	['alone', [READY]],
	['cut in two', [[1, 2, ...READY.slice(0, 3)], READY.slice(3)]],
	['cut before its last letter', [[1, ...READY.slice(0, 5)], READY.slice(5)]],
	['byte by byte', [[1, 2], ...READY.map((byte) => [byte])]]
] as const)('after an answer that came %s nothing is owed', async (_, pieces) => {
	socket.write('select 1');
	hear(...pieces);
	await wait();
	expect(broken).toEqual([]);
});

it('between two pages of a cursor nothing is owed, within the second one it is', async () => {
	socket.write('fetch');
	hear([1, 2, 3, 0x73, 0, 0, 0, 4]);
	await wait();
	expect(broken).toEqual([]);
	socket.write('fetch');
	hear([1, 2, 3]);
	await wait();
	expect(broken).toHaveLength(1);
});

it('what was asked and not answered breaks the connection, once', async () => {
	socket.write('select 1');
	await wait(PATIENCE_MS - 1);
	expect(broken).toEqual([]);
	await wait();
	expect(broken).toMatchObject([{ code: 'CONNECTION_CLOSED' }]);
});

it('an answer that stops in its middle breaks it as well, one that goes on does not', async () => {
	socket.write('select 1');
	for (let n = 0; n < 5; n += 1) {
		await wait(PATIENCE_MS - 1);
		hear([1, 2, 3]);
	}
	expect(broken).toEqual([]);
	await wait();
	expect(broken).toHaveLength(1);
});

it('whoever asks nothing may be silent for ever', async () => {
	await wait();
	hear([1, 2, 3]);
	await wait();
	expect(broken).toEqual([]);
});
