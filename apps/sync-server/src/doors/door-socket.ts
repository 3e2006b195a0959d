import type { WebSocketLike } from '@hocuspocus/server';

/** The bare socket under a door. */
export interface Wire {
	/** Bytes that are written and not yet gone. */
	readonly buffered: number;
	send(frame: Uint8Array): void;
	close(code: number, reason: string): void;
	terminate(): void;
}

const OPEN = 1;
const CLOSED = 3;

/**
 * A socket as Hocuspocus sees it. Closed by us means closed at once: nothing is taken from it or sent to it any
 * more, however long the other side takes to say goodbye.
 */
export class DoorSocket implements WebSocketLike {
	/** Where the client is, for limits only. */
	readonly address: string;
	readonly #wire: Wire;
	readonly #maxBuffered: number;
	#closed = false;
	#signedIn = false;
	#onClose: (code: number, reason: string) => void = () => undefined;
	#onHandled: (bytes: number) => void = () => undefined;

	constructor(wire: Wire, address: string, maxBuffered: number) {
		this.#wire = wire;
		this.address = address;
		this.#maxBuffered = maxBuffered;
	}

	get readyState(): number {
		return this.#closed ? CLOSED : OPEN;
	}

	get isSignedIn(): boolean {
		return this.#signedIn;
	}

	/** A ticket was accepted on it. */
	signedIn(): void {
		this.#signedIn = true;
	}

	send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
		// Hocuspocus sends bytes only; the other types are its interface's.
		if (this.#closed || !(data instanceof Uint8Array)) return;
		if (this.#wire.buffered > this.#maxBuffered) {
			// It asks and does not read: memory is ours, so the socket ends without a farewell.
			this.ended(1006, 'too slow');
			this.#wire.terminate();
			return;
		}
		this.#wire.send(data);
	}

	close(code = 1000, reason = ''): void {
		if (this.#closed) return;
		// Hocuspocus' own codes mean "come back" (4205) or "idle" (4408); neither is final for a client.
		this.#wire.close(code, reason);
		this.ended(code, reason);
	}

	/** It is over, from whichever side. */
	ended(code: number, reason: string): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#onClose(code, reason);
	}

	/** A frame that came over it was handled. */
	handled(bytes: number): void {
		this.#onHandled(bytes);
	}

	onClose(listener: (code: number, reason: string) => void): void {
		this.#onClose = listener;
	}

	onHandled(listener: (bytes: number) => void): void {
		this.#onHandled = listener;
	}
}
