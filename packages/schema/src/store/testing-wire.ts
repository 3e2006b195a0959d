import { connect as dial, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { listenLocally } from './testing-port.ts';
import { TEST_CERTIFICATE, TEST_KEY } from './testing-tls.ts';

/** What a server of the tests answers when it is asked to encrypt. */
export type WireKind = 'plain' | 'tls';

/** A line to the database that can be cut or fall silent. */
export interface Wire {
	/** The address of the database through this line. */
	readonly url: string;
	/** Cuts every connection, as a process that dies does, or as a reset does. */
	cut(how: 'close' | 'reset'): void;
	/** From now on nothing passes on the connections that are open; new ones work. */
	mute(): void;
	stop(): void;
}

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

export async function layWire(databaseUrl: string, kind: WireKind): Promise<Wire> {
	const { hostname, port } = new URL(databaseUrl);
	const ends = new Set<Socket>();
	const keep = (socket: Socket, others: () => readonly Socket[]): void => {
		ends.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => {
			ends.delete(socket);
			for (const other of others()) other.destroy();
		});
	};
	const server = createServer((client) => {
		const database = dial(Number(port), hostname);
		keep(client, () => [database]);
		keep(database, () => [client]);
		client.once('data', (first) => {
			const asks = Buffer.isBuffer(first) && first.equals(SSL_REQUEST);
			if (asks) client.write(kind === 'tls' ? 'S' : 'N');
			else database.write(first);
			join(asks && kind === 'tls' ? secured(client) : client, database);
		});
	});
	const url = new URL(databaseUrl);
	url.port = String(await listenLocally(server));
	return {
		url: url.href,
		cut(how) {
			for (const socket of ends) {
				if (how === 'close') socket.destroy();
				else socket.resetAndDestroy();
			}
		},
		mute() {
			for (const socket of ends) {
				socket.unpipe();
				socket.pause();
			}
		},
		stop() {
			for (const socket of ends) socket.destroy();
			server.close();
		}
	};
}

function secured(client: Socket): TLSSocket {
	const secure = new TLSSocket(client, {
		isServer: true,
		key: TEST_KEY,
		cert: TEST_CERTIFICATE
	});
	secure.on('error', () => undefined);
	return secure;
}

function join(client: Socket, database: Socket): void {
	client.pipe(database);
	database.pipe(client);
}
