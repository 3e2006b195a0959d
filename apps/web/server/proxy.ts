import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { CLIENT_ADDRESS_HEADER, PROTOCOL_HEADER } from './addresses.ts';

const CONNECT_TIMEOUT_MS = 5_000;

export interface SyncAddress {
	readonly host: string;
	readonly port: number;
}

export interface UpgradeProxy {
	/** Handles one upgrade request of the http server. */
	pass(request: IncomingMessage, client: Duplex, head: Buffer): void;
	/** Ends every proxied connection; the clients come back by themselves. */
	close(): void;
}

/**
 * Passes WebSocket upgrades of `/collab` and `/yjs/…` to the sync server, byte for byte, so that people need
 * one origin and one certificate. `addressOf` gives the client's address; what a client says of it is removed.
 */
export function createProxy(
	sync: SyncAddress,
	addressOf: (request: IncomingMessage) => string
): UpgradeProxy {
	const open = new Set<Duplex>();
	return {
		pass(request, client, head) {
			client.on('error', () => client.destroy());
			if (!isCollaboration(request.url ?? '')) return refuse(client, '404 Not Found');
			open.add(client);
			client.once('close', () => open.delete(client));
			tunnel(connect(sync.port, sync.host), client, () => {
				return Buffer.concat([Buffer.from(headOf(request, addressOf(request)), 'latin1'), head]);
			});
		},
		close() {
			for (const client of open) client.destroy();
		}
	};
}

function isCollaboration(url: string): boolean {
	const path = url.split('?', 1)[0] ?? '';
	return path === '/collab' || path.startsWith('/yjs/');
}

function tunnel(upstream: Socket, client: Duplex, opening: () => Buffer): void {
	upstream.setNoDelay(true);
	upstream.setTimeout(CONNECT_TIMEOUT_MS, () => upstream.destroy(new Error('timeout')));
	upstream.once('connect', () => {
		upstream.setTimeout(0);
		upstream.write(opening());
		client.pipe(upstream);
		upstream.pipe(client);
	});
	upstream.once('error', () => {
		if (upstream.connecting || upstream.bytesRead === 0) refuse(client, '503 Service Unavailable');
		else client.destroy();
	});
	upstream.once('close', () => client.destroy());
	client.once('close', () => upstream.destroy());
}

/** The request as it came, without the headers that only this server may set. */
function headOf(request: IncomingMessage, address: string): string {
	const lines = [`${request.method ?? 'GET'} ${request.url ?? '/'} HTTP/1.1`];
	for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
		const name = request.rawHeaders[at] ?? '';
		if (isOurs(name)) continue;
		lines.push(`${name}: ${request.rawHeaders[at + 1] ?? ''}`);
	}
	lines.push(`${CLIENT_ADDRESS_HEADER}: ${address}`);
	return `${lines.join('\r\n')}\r\n\r\n`;
}

function isOurs(name: string): boolean {
	return [CLIENT_ADDRESS_HEADER, PROTOCOL_HEADER].includes(name.toLowerCase());
}

function refuse(client: Duplex, status: string): void {
	if (client.writable)
		client.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
	else client.destroy();
}
