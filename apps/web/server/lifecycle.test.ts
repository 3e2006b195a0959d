import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { AppHandler } from './app-handler.ts';
import { serve, type Host } from './lifecycle.ts';
import { createWebServer } from './web-server.ts';

interface Running {
	readonly port: number;
	readonly lines: string[];
	readonly codes: number[];
	tell(event: string): void;
}

/** A server in a process of its own making: signals come by `tell`, exits are written down. */
async function run(
	app: AppHandler,
	port = 0,
	live?: Parameters<typeof createWebServer>[0]['live']
): Promise<Running> {
	const events = new EventEmitter();
	const lines: string[] = [];
	const codes: number[] = [];
	const host: Host = {
		once: (event, listener) => events.once(event, listener),
		exit: (code) => codes.push(code),
		say: (line) => lines.push(line),
		complain: (line) => lines.push(line)
	};
	const web = createWebServer({
		app,
		health: {
			sync: { host: '127.0.0.1', port: 1 },
			askDatabase: () => Promise.resolve(),
			fetch
		},
		origins: [],
		trustedProxies: [],
		tls: null,
		...(live === undefined ? {} : { live }),
		report: () => undefined
	});
	serve(web, { host: '127.0.0.1', port }, host);
	await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0));
	const said = Number(/:(\d+)$/.exec(lines[0] ?? '')?.[1] ?? 0);
	return { port: said, lines, codes, tell: (event) => void events.emit(event) };
}

test.each(['SIGTERM', 'SIGINT', 'disconnect'])(
	'%s lets a request under way finish, takes no new one and exits',
	async (event) => {
		const waiting = Promise.withResolvers<void>();
		const reached = Promise.withResolvers<void>();
		const running = await run(async (_, response) => {
			reached.resolve();
			await waiting.promise;
			response.end('готово');
		});
		const request = fetch(`http://127.0.0.1:${running.port}/`);
		await reached.promise;
		running.tell(event);
		await expect(fetch(`http://127.0.0.1:${running.port}/`)).rejects.toThrow();
		expect(running.codes).toEqual([]);
		waiting.resolve();
		expect(await (await request).text()).toBe('готово');
		await vi.waitFor(() => expect(running.codes).toEqual([0]), { timeout: 6_000 });
	}
);

test('a connection that waits idle does not hold the stop up', async () => {
	const running = await run((_, response) => response.end());
	const idle = await new Promise<Socket>((done) => {
		const socket = connect(running.port, '127.0.0.1', () => done(socket));
	});
	running.tell('SIGTERM');
	await vi.waitFor(() => expect(running.codes).toEqual([0]), { timeout: 1_000 });
	idle.destroy();
});

test('a taken port is one clear line and a failed exit', async () => {
	const first = await run((_, response) => response.end());
	const second = await run((_, response) => response.end(), first.port);
	expect(second.lines).toEqual([`Порт занят: 127.0.0.1:${first.port}. Укажите другой: PORT=3001.`]);
	expect(second.codes).toEqual([1]);
	first.tell('SIGTERM');
});

test('streams to open pages are ended by a stop, which waits for none of them', async () => {
	const streams: ServerResponse[] = [];
	const running = await run((_, response) => response.end(), 0, {
		open(_, response) {
			streams.push(response);
			response.writeHead(200);
			response.write('data: {"t":"beat"}\n\n');
		},
		close() {
			for (const stream of streams) stream.end();
		}
	});
	const page = await fetch(`http://127.0.0.1:${running.port}/live?since=now`);
	const begun = performance.now();
	running.tell('SIGTERM');
	expect(await page.text()).toContain('beat');
	await vi.waitFor(() => expect(running.codes).toEqual([0]));
	expect(performance.now() - begun).toBeLessThan(1000);
});
