import type { DocumentId, PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** A refused edit that is kept for its author. */
export interface KeptEdit {
	readonly id: string;
	readonly documentId: DocumentId;
	readonly personId: PersonId;
	readonly epoch: number;
	readonly reason: string;
	readonly bytes: Uint8Array;
	readonly at: Date;
	/** Since then the text holds it after all; null while it waits. */
	readonly mergedAt: Date | null;
}

export interface RefusedEdit {
	readonly documentId: DocumentId;
	readonly update: Uint8Array;
	readonly personId: PersonId;
	readonly epoch: number;
	readonly reason: string;
}

/**
 * Keeps an edit that was refused before it reached the log. The same bytes are kept once per document and epoch.
 * @returns whether they are kept now; false when the person's share (200 edits, 8 MiB per epoch) is used up
 */
export async function keepRefused(sql: Tx, edit: RefusedEdit): Promise<boolean> {
	const [row] = await sql<{ readonly kept: boolean }[]>`
		select keep_refused(
			${edit.documentId}, ${edit.epoch}, ${edit.personId}, ${edit.update}, ${edit.reason}
		) as kept`;
	return row?.kept ?? false;
}

/** Kept edits of a document, of everybody or of one person, the oldest first. */
export async function listQuarantine(
	sql: Tx,
	documentId: DocumentId,
	personId?: PersonId
): Promise<readonly KeptEdit[]> {
	return sql<KeptEdit[]>`
		select id, document_id as "documentId", person_id as "personId", epoch, reason, bytes, at,
			merged_at as "mergedAt"
		from quarantine
		where document_id = ${documentId}
			${personId === undefined ? sql`` : sql`and person_id = ${personId}`}
		order by at, id`;
}

/** Marks kept edits that the text holds by now; a mark stays as it was first made. */
export async function markMerged(sql: Tx, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await sql`
		update quarantine set merged_at = now() where id in ${sql([...ids])} and merged_at is null`;
}
