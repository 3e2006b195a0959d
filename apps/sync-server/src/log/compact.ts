import { compactable, loadDocument, replay, writeSnapshot, type Sql } from '@veche/schema/store';
import * as Y from 'yjs';

/**
 * One round of compaction: every document whose log has grown past the limits gets a new snapshot, replayed from
 * the database (never from memory, never `Y.mergeUpdates`: 59 s for 50,000 rows). A log with a bad row is left as
 * it is, so that the row stays in sight. The log itself stays: it is the history.
 */
export async function compactOnce(
	sql: Sql,
	limits: { readonly rows: number; readonly bytes: number }
): Promise<{
	readonly documents: number;
	readonly bad: readonly { readonly document: string; readonly seq: number }[];
}> {
	let documents = 0;
	const found: { readonly document: string; readonly seq: number }[] = [];
	for (const documentId of await compactable(sql, limits)) {
		const stored = await loadDocument(sql, documentId);
		if (stored === null) continue;
		const { doc, seq, bad } = replay(stored);
		found.push(...bad.map((row) => ({ document: documentId, seq: row.seq })));
		const snapshot = Y.encodeStateAsUpdate(doc);
		doc.destroy();
		if (bad.length === 0 && (await writeSnapshot(sql, { documentId, seq, snapshot })))
			documents += 1;
	}
	return { documents, bad: found };
}
