import { isId } from '@veche/schema/kernel';
import { createDecoder, hasContent, readVarString, readVarUint } from 'lib0/decoding';

/** Types of frames of the Hocuspocus protocol. Source: @hocuspocus/server 4.7.0, types.ts. */
export const FRAME = {
	sync: 0,
	awareness: 1,
	auth: 2,
	queryAwareness: 3,
	syncReply: 4,
	stateless: 5,
	close: 7,
	syncStatus: 8,
	ping: 9,
	pong: 10
} as const;

/** A document's UUID, perhaps with a session: `<uuid>\0<session>`. */
const MAX_ADDRESS = 128;

export interface FrameHead {
	/** Document and session, as the frame says it. */
	readonly address: string;
	readonly document: string;
	readonly type: number;
	/** Asks for the whole document (SyncStep1). */
	readonly fullSync: boolean;
}

/** Reads the head of a frame; null when it is none or does not name a document by its UUID. */
export function readHead(frame: Uint8Array): FrameHead | null {
	try {
		const decoder = createDecoder(frame);
		const length = readVarUint(decoder);
		if (length > MAX_ADDRESS) return null;
		decoder.pos = 0;
		const address = readVarString(decoder);
		const document = address.split('\0', 1)[0] ?? '';
		if (!isId(document)) return null;
		const type = readVarUint(decoder);
		const isSync = type === FRAME.sync || type === FRAME.syncReply;
		const fullSync = isSync && hasContent(decoder) && readVarUint(decoder) === 0;
		return { address, document, type, fullSync };
	} catch {
		// Cut off or malformed: no frame of this protocol.
		return null;
	}
}
