import { Socket } from 'node:net';

/*
 * A socket for postgres.js that breaks in an order which the driver survives. By itself (connection.js of 3.4) it
 * forgets questions asked between `error` and `close`, never sends bytes that wait when `close` comes, nor anything
 * after them, and a ROLLBACK after `close` ends the process. So a broken socket lives on for a moment: whatever is
 * still asked of it is refused by another `error`, and `close` comes when a whole turn of the loop asked nothing.
 */
const AFTERLIFE_MS = 100;

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
	// First, because it puts the socket's own `write` back in place.
	if (typeof path === 'string') socket.connect(path);
	else socket.connect({ host: host[0] ?? 'localhost', port: port[0] ?? 5432 });
	const { emit, write, end } = socket;
	let leaving = false;
	let writes = 0;
	let broken: { readonly error: unknown } | null = null;

	const refuse = (error: unknown): void => {
		if (socket.listenerCount('error') > 0) Reflect.apply(emit, socket, ['error', error]);
	};
	const finish = (): void => {
		Reflect.apply(emit, socket, ['close', false]);
	};
	const finishWhenQuiet = (): void => {
		const before = writes;
		setImmediate(() => setImmediate(() => (writes === before ? finish() : finishWhenQuiet())));
	};
	const breakDown = (error: unknown): void => {
		if (broken !== null) return;
		broken = { error };
		refuse(error);
		setTimeout(finishWhenQuiet, AFTERLIFE_MS);
	};

	socket.emit = (event: string | symbol, ...args: readonly unknown[]): boolean => {
		if (event === 'error') breakDown(args[0]);
		else if (event !== 'close') return Reflect.apply(emit, socket, [event, ...args]);
		else if (leaving && broken === null) finish();
		else breakDown(new ConnectionLost());
		return true;
	};
	socket.write = (...args: readonly unknown[]): boolean => {
		writes += 1;
		if (broken === null) return Reflect.apply(write, socket, args);
		// The driver clears what waits when this call returns, so only then may it hear of the refusal.
		process.nextTick(refuse, broken.error);
		return true;
	};
	socket.end = (...args: readonly unknown[]): Socket => {
		// Only the driver says goodbye with words; Node itself ends a socket silently when the server has left.
		if (args.length > 0) leaving = true;
		return Reflect.apply(end, socket, args);
	};
	return socket;
}

/** The code is one of the driver's own: no statement gets through now. */
class ConnectionLost extends Error {
	override readonly name = 'ConnectionLost';
	readonly code = 'CONNECTION_CLOSED';
	constructor() {
		super('The connection to the database is lost');
	}
}
