import { listQuarantine, markMerged } from '@veche/schema/store';
import type { DocumentId } from '@veche/schema/kernel';
import * as Y from 'yjs';
import type { Deps } from './deps.ts';

/**
 * Marks refused edits that the text holds after all (they came again another way), so that nobody is offered
 * what is already there. The rows stay; only the mark is set.
 */
export async function markContained(deps: Deps, documentId: DocumentId, doc: Y.Doc): Promise<void> {
	const waiting = await listQuarantine(deps.sql, documentId);
	const contained = waiting.filter(({ mergedAt, bytes }) => mergedAt === null && holds(doc, bytes));
	if (contained.length === 0) return;
	await markMerged(
		deps.sql,
		contained.map(({ id }) => id)
	);
}

/** True when the text would not change by this update. Bytes that are no update are in no text. */
export function holds(doc: Y.Doc, bytes: Uint8Array): boolean {
	try {
		return Y.snapshotContainsUpdate(Y.snapshot(doc), bytes);
	} catch {
		return false;
	}
}
