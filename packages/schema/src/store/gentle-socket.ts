import type { Socket } from 'node:net';

/*
 * A socket for postgres.js that breaks in an order which the driver survives. By itself (connection.js of 3.4) it
 * forgets questions asked between `error` and `close`, never sends bytes that wait when `close` comes, nor anything
 * after them, and a ROLLBACK after `close` ends the process. So a broken socket lives on for a moment: whatever is
 * still asked of it is refused by another `error`, and `close` comes when a whole turn of the loop asked nothing.
 */
const AFTERLIFE_MS = 100;

/**
 * Lets a socket break gently, and lets it break when it has been asked something and is silent for too long: a network
 * that fell silent tells nobody, and the system notices after a quarter of an hour.
 * @param patience milliseconds in which something has to come back
 */
export function breakGently(socket: Socket, patience: number): Socket {
	const { emit, write, end } = socket;
	let leaving = false;
	let writes = 0;
	let broken: { readonly error: unknown } | null = null;
	const silence = new Silence(patience, () => {
		breakDown(new ConnectionLost());
		socket.destroy();
	});

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
		silence.over();
		if (broken !== null) return;
		broken = { error };
		refuse(error);
		setTimeout(finishWhenQuiet, AFTERLIFE_MS);
	};

	socket.emit = (event: string | symbol, ...args: readonly unknown[]): boolean => {
		if (event === 'data') silence.heard(args[0]);
		if (event === 'error') breakDown(args[0]);
		else if (event !== 'close') return Reflect.apply(emit, socket, [event, ...args]);
		else if (leaving && broken === null) finish();
		else breakDown(new ConnectionLost());
		return true;
	};
	socket.write = (...args: readonly unknown[]): boolean => {
		writes += 1;
		if (broken === null) {
			silence.asked();
			return Reflect.apply(write, socket, args);
		}
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

/** Tells of an answer that does not come. */
class Silence {
	readonly #patience: number;
	readonly #tooLong: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#heard = 0;
	/** The last bytes that came: an answer may be cut anywhere. */
	#tail: Uint8Array = new Uint8Array();

	constructor(patience: number, tooLong: () => void) {
		this.#patience = patience;
		this.#tooLong = tooLong;
	}

	asked(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#lookAgain(this.#heard), this.#patience);
		// A process that has nothing else to do does not wait for an answer.
		this.#timer.unref();
	}

	/** After the last word of an answer, or of a page of one, the server owes nothing; after any other it goes on. */
	heard(chunk: unknown): void {
		this.#heard += 1;
		if (chunk instanceof Uint8Array) this.#tail = tailOf(this.#tail, chunk);
		if (owesNothing(this.#tail)) this.over();
		else if (this.#timer !== undefined) this.asked();
	}

	over(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** What came while this process itself did not look (a long turn, a computer that slept) is read first. */
	#lookAgain(before: number): void {
		setImmediate(() => {
			if (this.#heard === before && this.#timer !== undefined) this.#tooLong();
		});
	}
}

/** ReadyForQuery without its last letter, the state of the transaction: `Z` and its length. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);
/** PortalSuspended: the next rows of a cursor come when they are asked for, however late that is. */
const SUSPENDED = Buffer.from([0x73, 0, 0, 0, 4]);
const TAIL_BYTES = READY.length + 1;

function tailOf(before: Uint8Array, chunk: Uint8Array): Uint8Array {
	return Buffer.concat([before, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
}

function owesNothing(tail: Uint8Array): boolean {
	return (
		(tail.length === TAIL_BYTES && READY.equals(tail.subarray(0, READY.length))) ||
		SUSPENDED.equals(tail.subarray(-SUSPENDED.length))
	);
}

/** The code is one of the driver's own: no statement gets through now. */
export class ConnectionLost extends Error {
	override readonly name = 'ConnectionLost';
	readonly code = 'CONNECTION_CLOSED';
	constructor() {
		super('The connection to the database is lost');
	}
}
