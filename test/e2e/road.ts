import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a server with another build says at an address; null: what it said before. */
export type Answers = (path: string) => { readonly status: number; readonly body: string } | null;

/** The network between browsers and a server: what goes through it is lost at will, and no side is told. */
export interface Road {
	/**
	 * Sockets that are open fall silent for good, as for a tablet that sleeps: their page goes on believing in them.
	 * Whoever comes anew waits for an answer until `open`.
	 */
	silence(): void;
	open(): void;
	/** The server behind has another build from now on. */
	rebuild(answers: Answers): void;
	/** As it was when it was built: open, and the server has the build that it has. */
	mend(): void;
	close(): void;
}

/** Opens a road from a port of this computer to wherever the server listens at the moment. */
export async function openRoad(port: number, target: () => number): Promise<Road> {
	let silent = false;
	let rebuilt: Answers = () => null;
	const tunnels = new Set<Tunnel>();
	const waiting = new Set<Duplex>();
	const server = createServer((request, response) => {
		if (silent) return void waiting.add(request.socket);
		const said = rebuilt(request.url ?? '');
		if (said === null) passOn(request, response, target());
		else response.writeHead(said.status, { 'content-type': 'text/javascript' }).end(said.body);
	});
	server.on('upgrade', (request, browser) => {
		if (silent) return void waiting.add(browser);
		const tunnel = openTunnel(request, browser, target());
		tunnels.add(tunnel);
		browser.once('close', () => tunnels.delete(tunnel));
	});
	const open = (): void => {
		silent = false;
		for (const socket of waiting) socket.destroy();
		waiting.clear();
	};
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		open,
		silence() {
			silent = true;
			for (const tunnel of tunnels) tunnel.silence();
			// Of idle connections a browser that wakes thinks nothing; only an open socket stays and lies.
			server.closeAllConnections();
		},
		rebuild(answers) {
			rebuilt = answers;
		},
		mend() {
			open();
			rebuilt = () => null;
		},
		close() {
			server.close();
			server.closeAllConnections();
			for (const tunnel of tunnels) tunnel.end();
		}
	};
}

function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
	const { url, method, headers } = request;
	const onward = ask({ port, path: url, method, headers }, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
		answer.once('error', () => response.destroy());
	});
	onward.once('error', () => response.destroy());
	response.once('close', () => onward.destroy());
	request.pipe(onward);
}

interface Tunnel {
	silence(): void;
	end(): void;
}

function openTunnel({ url, rawHeaders }: IncomingMessage, browser: Duplex, port: number): Tunnel {
	const server = connect(port, '127.0.0.1');
	const end = (): void => void browser.destroy();
	browser.on('error', end);
	server.on('error', end);
	server.once('close', end);
	browser.once('close', () => server.destroy());
	const lines = [`GET ${url ?? '/'} HTTP/1.1`];
	for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
		lines.push(`${rawHeaders[at] ?? ''}: ${rawHeaders[at + 1] ?? ''}`);
	}
	server.write(`${lines.join('\r\n')}\r\n\r\n`);
	browser.pipe(server);
	server.pipe(browser);
	return {
		end,
		silence() {
			browser.unpipe(server);
			browser.resume();
			server.off('close', end);
			server.destroy();
		}
	};
}
