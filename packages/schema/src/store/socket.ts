import { Socket } from 'node:net';
import { breakGently } from './gentle-socket.ts';
import { encrypted, type TlsWish } from './tls.ts';

/** The address as the driver has parsed it. */
interface Address {
	readonly host: readonly string[];
	readonly port: readonly number[];
	/** A unix socket instead of host and port. */
	readonly path?: string | false;
}

/** After so much rest the system asks whether the other end is there, ten times in ten seconds (libuv). */
export const KEEP_ALIVE_SECONDS = 20;

export interface SocketOptions {
	/** null: as it is, not encrypted. */
	readonly tls: TlsWish | null;
	/** Milliseconds in which a question is answered, or the connection counts as lost. */
	readonly patience: number;
}

/** What opens sockets for the driver. It never throws or rejects: what goes wrong is told by the socket's events. */
export function socketOpener({
	tls,
	patience
}: SocketOptions): (address: Address) => Socket | Promise<Socket> {
	return (address) => {
		// Connected first, because that puts the socket's own `write` back in place.
		const socket = dial(address);
		if (tls === null || typeof address.path === 'string') return breakGently(socket, patience);
		return encrypted(socket, hostOf(address), tls).then(
			(secure) => breakGently(secure, patience),
			(error: unknown) => brokenFromBirth(error, patience)
		);
	};
}

function dial(address: Address): Socket {
	const socket = new Socket();
	// The driver asks for it as well, but of a socket that is not connected yet, where its seconds are lost.
	socket.once('connect', () => socket.setKeepAlive(true, KEEP_ALIVE_SECONDS * 1000));
	if (typeof address.path === 'string') return socket.connect(address.path);
	return socket.connect({ host: hostOf(address), port: address.port[0] ?? 5432 });
}

function hostOf({ host }: Address): string {
	return host[0] ?? 'localhost';
}

/** The driver forgets a connection whose socket it never got; one that is broken already it opens anew. */
function brokenFromBirth(error: unknown, patience: number): Socket {
	const socket = breakGently(new Socket(), patience);
	socket.emit('error', error);
	return socket;
}
