import type { DocumentId, PersonId } from '../kernel/index.ts';
import type { Signature } from '../workflow/index.ts';
import type { Tx } from './connection.ts';

/** A signature as it was given. */
export interface StoredSignature extends Signature {
	/** «И. о.»: for whom it was given, or null. */
	readonly actingFor: PersonId | null;
	readonly at: Date;
}

export interface NewSignature extends StoredSignature {
	readonly documentId: DocumentId;
	/** The epoch in which the text is held, and the end of its log. */
	readonly epoch: number;
	readonly seq: number;
}

/**
 * The signatures that stand under a document: those given since it was held the last time, in their order. A
 * locked document has those with which it was locked.
 */
export async function signaturesOf(
	sql: Tx,
	documentId: DocumentId
): Promise<readonly StoredSignature[]> {
	return sql<StoredSignature[]>`
		select s.role, s.person_id as "personId", s.acting_for as "actingFor", s.at
		from signature s join document d on d.id = s.document_id
		where d.id = ${documentId}
			and s.epoch = case d.open when 'held' then d.epoch when 'locked' then d.epoch - 1 end
		order by s.at, s.role`;
}

/**
 * Signs a held text.
 * @throws Postgres error `23505` when the role or the person has signed, `23001` when the text is not held so
 */
export async function addSignature(tx: Tx, signature: NewSignature): Promise<void> {
	const { documentId, epoch, role, personId, actingFor, seq, at } = signature;
	await tx`
		insert into signature (document_id, epoch, role, person_id, acting_for, seq, at)
		values (${documentId}, ${epoch}, ${role}, ${personId}, ${actingFor}, ${seq}, ${at})`;
}
