import * as Y from 'yjs';
import type { StoredText } from './log.ts';

export interface Replayed {
	readonly doc: Y.Doc;
	/** The last log row that was read, bad ones included. */
	readonly seq: number;
	/** Rows that are no Yjs updates: set aside, the text is what the others make. They deserve an alarm. */
	readonly bad: readonly { readonly seq: number; readonly error: string }[];
}

/**
 * Rebuilds a text from its snapshot and log rows, in one Yjs transaction. The only replay of the product: loading,
 * compaction, approval and history all read the same text.
 * @param into a document to bring up to date (a tail without snapshot), or a new one
 * @param origin origin of the Yjs transaction, for whoever observes `into`
 * @throws when the snapshot itself is damaged: without it the text would silently be another one
 */
export function replay(
	stored: StoredText,
	into: Y.Doc = new Y.Doc(),
	origin: unknown = null
): Replayed {
	const bad: { seq: number; error: string }[] = [];
	Y.transact(
		into,
		() => {
			if (stored.snapshot !== null) Y.applyUpdate(into, stored.snapshot, origin);
			for (const { seq, update } of stored.tail) {
				try {
					// Read as a whole first: a damaged row must not be applied by half.
					Y.decodeUpdate(update);
					Y.applyUpdate(into, update, origin);
				} catch (error) {
					bad.push({ seq, error: error instanceof Error ? error.message : String(error) });
				}
			}
		},
		origin,
		false
	);
	return { doc: into, seq: stored.tail.at(-1)?.seq ?? stored.snapshotSeq, bad };
}

/** The text of a document as one Yjs update, and the last log row in it: what versions and snapshots keep. */
export function replayToState(stored: StoredText): {
	readonly state: Uint8Array;
	readonly seq: number;
} {
	const { doc, seq } = replay(stored);
	const state = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return { state, seq };
}
