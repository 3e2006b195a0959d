import type { DocumentId } from '@veche/schema/kernel';
import { listQuarantine, lockRow, transaction, type KeptEdit, type Sql } from '@veche/schema/store';

/** Holds a document's row, as a command does, until released or for at most as long as a command may be silent. */
export async function holdRow(
	sql: Sql,
	documentId: DocumentId
): Promise<{ release(): Promise<void> }> {
	const held = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	const done = transaction(sql, async (tx) => {
		// A row that is held for seconds is what the test is about: the usual guard against it is put aside.
		await tx`set local idle_in_transaction_session_timeout = '20s'`;
		await lockRow(tx, documentId);
		held.resolve();
		await released.promise;
	});
	await held.promise;
	return {
		async release() {
			released.resolve();
			await done;
		}
	};
}

/** Seqs in the log of a document: how many rows there are and whose. */
export async function logRows(
	sql: Sql,
	documentId: DocumentId
): Promise<readonly { readonly seq: number; readonly personId: string }[]> {
	return sql<{ readonly seq: number; readonly personId: string }[]>`
		select seq, person_id as "personId" from document_update where document_id = ${documentId} order by seq`;
}

export function quarantine(sql: Sql, documentId: DocumentId): Promise<readonly KeptEdit[]> {
	return listQuarantine(sql, documentId);
}
