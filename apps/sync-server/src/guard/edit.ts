import { createDecoder, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import type { Limits } from '../settings.ts';

export type Struct = Y.Item | Y.GC | Y.Skip;

export interface Range {
	readonly client: number;
	readonly clock: number;
	readonly length: number;
}

/** What an update would change in a document: everything that the document already contains is left out. */
export interface Edit {
	/** New structs per client in the order of their clocks; the first may begin inside what is known. */
	readonly structs: ReadonlyMap<number, readonly Struct[]>;
	/** Living items of the document that the update deletes. */
	readonly deleted: readonly Y.Item[];
	/** Deletions that reach beyond what the document knows: of the update's own structs, or a gap. */
	readonly ahead: readonly Range[];
	/** The update also carries structs that the document has: its bytes can be made shorter. */
	readonly overlaps: boolean;
}

type EditLimits = Pick<
	Limits,
	| 'SYNC_STRUCTS_PER_EDIT'
	| 'SYNC_CLIENTS_PER_EDIT'
	| 'SYNC_DELETES_PER_EDIT'
	| 'SYNC_LENGTH_PER_EDIT'
>;

/**
 * Decodes an update (format V1) without touching the document. `Y.decodeUpdate` streams: a count claimed in the
 * bytes allocates nothing, unlike `Y.applyUpdate` (10 bytes could cost 140 ms there). Never throws.
 */
export function readEdit(
	update: Uint8Array,
	document: Y.Doc,
	limits: EditLimits
): Edit | 'malformed' | 'size' {
	const decoded = decode(update);
	if (decoded === null) return 'malformed';
	const structs = new Map<number, Struct[]>();
	let overlaps = false;
	let total = 0;
	let length = 0;
	for (const struct of decoded.structs) {
		const { client, clock } = struct.id;
		if (clock + struct.length <= Y.getState(document.store, client)) {
			overlaps = true;
			continue;
		}
		const sameClient = structs.get(client) ?? [];
		const last = sameClient.at(-1);
		if (!Number.isSafeInteger(clock + struct.length)) return 'size';
		if (last !== undefined && clock < last.id.clock + last.length) return 'malformed';
		sameClient.push(struct);
		structs.set(client, sameClient);
		total += 1;
		length += struct.length;
	}
	if (total > limits.SYNC_STRUCTS_PER_EDIT || length > limits.SYNC_LENGTH_PER_EDIT) return 'size';
	if (structs.size > limits.SYNC_CLIENTS_PER_EDIT) return 'size';
	const deletions = readDeletions(decoded.ds, document, limits.SYNC_DELETES_PER_EDIT);
	return typeof deletions === 'string' ? deletions : { structs, overlaps, ...deletions };
}

/** True when applying the update would change nothing: it is acknowledged and never written. */
export function isEmpty(edit: Edit): boolean {
	return edit.structs.size === 0 && edit.deleted.length === 0 && edit.ahead.length === 0;
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function decode(update: Uint8Array): Decoded | null {
	try {
		const decoded = Y.decodeUpdate(update);
		const clients = new Set(decoded.structs.map(({ id }) => id.client));
		// Begins with the number of its clients. One that is named twice is read twice here, but yjs applies only its
		// last part, and waits for the rest for ever.
		return readVarUint(createDecoder(update)) === clients.size ? decoded : null;
	} catch {
		// Any exception here means bytes that are no update; the caller refuses them by name.
		return null;
	}
}

function readDeletions(
	deletes: Decoded['ds'],
	document: Y.Doc,
	limit: number
): Pick<Edit, 'deleted' | 'ahead'> | 'malformed' | 'size' {
	const deleted: Y.Item[] = [];
	const ahead: Range[] = [];
	let fresh = 0;
	for (const [client, ranges] of deletes.clients) {
		const state = Y.getState(document.store, client);
		if (overlap(ranges)) return 'malformed';
		for (const { clock, len } of ranges) {
			const before = deleted.length + ahead.length;
			const end = clock + len;
			if (!Number.isSafeInteger(end)) return 'size';
			if (end > state)
				ahead.push({ client, clock: Math.max(clock, state), length: end - Math.max(clock, state) });
			if (clock < state)
				collectLiving(document, { client, clock, length: Math.min(end, state) - clock }, deleted);
			if (deleted.length + ahead.length > before) fresh += 1;
			if (fresh > limit) return 'size';
		}
	}
	return { deleted, ahead };
}

/**
 * Every client joins its ranges before it sends them. Ranges that overlap name the same items again and again: a
 * few kilobytes would make us, and everybody who replays the log, walk the whole document thousands of times.
 */
function overlap(ranges: readonly { readonly clock: number; readonly len: number }[]): boolean {
	let end = 0;
	for (const { clock, len } of ranges.toSorted((one, other) => one.clock - other.clock)) {
		if (clock < end) return true;
		end = clock + len;
	}
	return false;
}

function collectLiving(document: Y.Doc, range: Range, into: Y.Item[]): void {
	const structs = document.store.clients.get(range.client);
	if (structs === undefined || range.length <= 0) return;
	const end = range.clock + range.length;
	for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at += 1) {
		const struct = structs[at];
		if (struct === undefined || struct.id.clock >= end) return;
		if (struct instanceof Y.Item && !struct.deleted) into.push(struct);
	}
}
