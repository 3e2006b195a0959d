import { Socket } from 'node:net';

/*
 * postgres.js keeps bytes that wait for the end of the turn, and questions that wait for their answer, in two ways
 * that a broken connection can make permanent: bytes waiting when `close` comes are never sent, and neither is
 * anything after them on this connection; questions queued behind the one under way are forgotten when `error`
 * comes first. So a socket tells it of a break of an open connection by `close` alone, and only after what waits
 * was taken. Reads of the source: closed(), error(), nextWrite() of its connection.js, version 3.4.
 */

/** The address as the driver has parsed it. */
interface Address {
	readonly host: readonly string[];
	readonly port: readonly number[];
	/** A unix socket instead of host and port. */
	readonly path?: string | false;
}

/** Opens a socket for the driver; it never throws, what goes wrong is told by the socket's events. */
export function openSocket({ host, port, path }: Address): Socket {
	const socket = new Socket();
	const tell = socket.emit.bind(socket);
	let connected = false;
	let ended = false;
	const tellEnd = (): void => {
		if (ended) return;
		ended = true;
		tell('close', false);
	};
	const write = socket.write.bind(socket);
	socket.emit = (event: string | symbol, ...args: readonly unknown[]): boolean => {
		if (event === 'connect') connected = true;
		if (!connected || (event !== 'error' && event !== 'close')) {
			return Reflect.apply(tell, socket, [event, ...args]);
		}
		if (event === 'close') {
			// Bytes that wait are written in this turn or the next; the write itself then tells the end.
			setImmediate(() => setImmediate(tellEnd));
		}
		return true;
	};
	socket.write = (...args: readonly unknown[]): boolean => {
		if (socket.destroyed) process.nextTick(tellEnd);
		return Reflect.apply(write, socket, args);
	};
	if (typeof path === 'string') socket.connect(path);
	else socket.connect({ host: host[0] ?? 'localhost', port: port[0] ?? 5432 });
	return socket;
}
