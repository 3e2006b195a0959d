import { CLOSE } from '@veche/schema/protocol';
import { createDecoder, readTailAsUint8Array, readVarString, readVarUint } from 'lib0/decoding';
import {
	createEncoder,
	toUint8Array,
	writeUint8Array,
	writeVarString,
	writeVarUint
} from 'lib0/encoding';
import type { Wire } from './door-socket.ts';
import { FRAME } from './frames.ts';

/*
 * Frame translator (ADR 0007): a y-websocket client speaks of one document and does not name it, Hocuspocus
 * prefixes every frame with the document's name. Types 0, 1, 3 mean the same on both sides.
 */

const AUTH_TOKEN = 0;
const AUTH_DENIED = 1;
const UNDERSTOOD: readonly number[] = [FRAME.sync, FRAME.awareness, FRAME.queryAwareness];

/** The first frame of such a connection, as the client would have sent it: the ticket of its address. */
export function ticketFrame(document: string, ticket: string): Uint8Array {
	return framed(document, FRAME.auth, (encoder) => {
		writeVarUint(encoder, AUTH_TOKEN);
		writeVarString(encoder, ticket);
	});
}

/** Client to Hocuspocus; null for what this protocol does not have. */
export function inward(document: string, frame: Uint8Array): Uint8Array | null {
	const decoder = createDecoder(frame);
	const type = readType(frame);
	if (type === null || !UNDERSTOOD.includes(type)) return null;
	readVarUint(decoder);
	const body = readTailAsUint8Array(decoder);
	return framed(document, type, (encoder) => writeUint8Array(encoder, body));
}

/** Hocuspocus to client: the wire of such a door. What the protocol cannot say is left out. */
export function outward(wire: Wire): Wire {
	return {
		get buffered() {
			return wire.buffered;
		},
		close: (code, reason) => wire.close(code, reason),
		terminate: () => wire.terminate(),
		send(frame) {
			const decoder = createDecoder(frame);
			readVarString(decoder);
			const type = readVarUint(decoder);
			if (type === FRAME.close) return wire.close(CLOSE.comeBack, readVarString(decoder));
			if (type === FRAME.auth) {
				if (readVarUint(decoder) === AUTH_DENIED) wire.send(denied(readVarString(decoder)));
				return;
			}
			const translated = type === FRAME.syncReply ? FRAME.sync : type;
			if (!UNDERSTOOD.includes(translated)) return;
			const encoder = createEncoder();
			writeVarUint(encoder, translated);
			writeUint8Array(encoder, readTailAsUint8Array(decoder));
			wire.send(toUint8Array(encoder));
		}
	};
}

function readType(frame: Uint8Array): number | null {
	try {
		return readVarUint(createDecoder(frame));
	} catch {
		// An empty or cut-off frame has no type.
		return null;
	}
}

/** y-protocols/auth: message 2 (auth), 0 (permission denied), reason. */
function denied(reason: string): Uint8Array {
	const encoder = createEncoder();
	writeVarUint(encoder, FRAME.auth);
	writeVarUint(encoder, 0);
	writeVarString(encoder, reason);
	return toUint8Array(encoder);
}

function framed(
	document: string,
	type: number,
	write: (encoder: ReturnType<typeof createEncoder>) => void
): Uint8Array {
	const encoder = createEncoder();
	writeVarString(encoder, document);
	writeVarUint(encoder, type);
	write(encoder);
	return toUint8Array(encoder);
}
