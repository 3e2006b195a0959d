import type { CloseCode } from '@veche/schema/protocol';
import type { DoorSocket } from '../doors/door-socket.ts';

/** Joining was refused. The message is empty, so that Hocuspocus does not log it; `reason` reaches the client. */
export class Denied extends Error {
	override readonly name = 'Denied';
	readonly code: CloseCode;
	readonly reason: string;

	constructor(code: CloseCode, reason: string) {
		super('');
		this.code = code;
		this.reason = reason;
	}
}

/**
 * Closes the socket with the code of the refusal, after Hocuspocus has sent the refusal itself: a socket that only
 * heard "denied" would stay open and could try for ever.
 */
export function deny(socket: DoorSocket, denied: Denied): Denied {
	setImmediate(() => socket.close(denied.code, denied.reason));
	return denied;
}
