import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { listenLocally } from '@veche/schema/store/testing';
import { expect, test, vi } from 'vitest';
import { logFailure } from './failure.ts';

function logged(error: unknown): Record<string, unknown> {
	const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	logFailure(error, { path: '/x' });
	const [line] = write.mock.calls[0] ?? [];
	write.mockRestore();
	return JSON.parse(String(line));
}

/** What reading a request fails with when its sender goes away in the middle. */
async function brokenOff(): Promise<unknown> {
	const server = createServer();
	const client = connect(await listenLocally(server), '127.0.0.1');
	client.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
	const [request]: IncomingMessage[] = await once(server, 'request');
	client.destroy();
	const failed =
		request === undefined ? null : await text(request).catch((error: unknown) => error);
	server.close();
	return failed;
}

test('a sender who has gone in the middle of a request is noted, not reported as a failure', async () => {
	expect(logged(await brokenOff())).toMatchObject({ level: 'info', cause: 'the client has gone' });
});

test('whatever else breaks is a failure, with where it broke and its number', () => {
	const entry = logged(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
	expect(entry).toMatchObject({ level: 'error', path: '/x' });
	expect(entry['cause']).toContain('failure.test.ts');
	expect(entry['trace']).toMatch(/^[0-9a-f]{8}$/);
});
