import type { DocumentId } from '@veche/schema/kernel';
import { readPassport, type PassportView } from '@veche/schema/passport';
import { loadDocument, replay, type Sql } from '@veche/schema/store';

/** What the log says: the text that everybody must come to. */
export async function textOfLog(
	sql: Sql,
	id: DocumentId
): Promise<{ readonly view: PassportView; readonly seq: number }> {
	const stored = await loadDocument(sql, id);
	if (stored === null) throw new Error(`no such document: ${id}`);
	const { doc, seq, bad } = replay(stored);
	if (bad.length > 0) throw new Error(`bad rows in the log: ${JSON.stringify(bad)}`);
	return { view: readPassport(doc), seq };
}
