import { listQuarantine, markMerged, type Tx } from '@veche/schema/store';
import type { DocumentId } from '@veche/schema/kernel';
import * as Y from 'yjs';

/**
 * Marks refused edits that the text holds after all (they came again another way), so that nobody is offered
 * what is already there. The rows stay; only the mark is set.
 */
export async function markContained(tx: Tx, documentId: DocumentId, doc: Y.Doc): Promise<void> {
	const waiting = (await listQuarantine(tx, documentId)).filter(
		({ mergedAt }) => mergedAt === null
	);
	if (waiting.length === 0) return;
	const text = Y.snapshot(doc);
	const contained = waiting.filter(({ bytes }) => holds(text, bytes));
	await markMerged(
		tx,
		contained.map(({ id }) => id)
	);
}

/** True when the text would not change by this update. Bytes that are no update are in no text. */
export function holds(text: Y.Snapshot, bytes: Uint8Array): boolean {
	try {
		return Y.snapshotContainsUpdate(text, bytes);
	} catch {
		return false;
	}
}
