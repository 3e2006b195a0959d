import type { DocumentId, PersonId, SeriesId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** One step of a document's workflow. */
export interface Transition {
	readonly documentId: DocumentId;
	readonly event: string;
	readonly from: string;
	readonly to: string;
	readonly actorId: PersonId;
	/** «И. о.»: for whom it was done. */
	readonly actingFor: PersonId | null;
	readonly comment: string;
	/** The last log row of the text that was held, locked or returned. */
	readonly seq: number;
	readonly at: Date;
}

export interface NewTransition extends Transition {
	/** Canonical JSON of what was held or locked, and its SHA-256; null when nothing was. */
	readonly content: string | null;
	readonly sha256: string | null;
}

export async function recordTransition(sql: Tx, step: NewTransition): Promise<void> {
	await sql`
		insert into transition (document_id, event, from_state, to_state, actor_id, acting_for, comment, seq,
			content, sha256, at)
		values (${step.documentId}, ${step.event}, ${step.from}, ${step.to}, ${step.actorId}, ${step.actingFor},
			${step.comment}, ${step.seq}, ${step.content}, ${step.sha256}, ${step.at})`;
}

/**
 * The last step that changed a document's state, with the name of who took it; null before the first. A signature
 * that is not the last one changes nothing yet.
 */
export async function lastTransition(
	sql: Tx,
	documentId: DocumentId
): Promise<(Transition & { readonly actorName: string }) | null> {
	const [last] = await sql<(Transition & { readonly actorName: string })[]>`
		select t.document_id as "documentId", t.event, t.from_state as "from", t.to_state as "to",
			t.actor_id as "actorId", t.acting_for as "actingFor", t.comment, t.seq, t.at,
			p.full_name as "actorName"
		from transition t join person p on p.id = t.actor_id
		where t.document_id = ${documentId} and t.from_state <> t.to_state order by t.id desc limit 1`;
	return last ?? null;
}

/** A text as it was handed over for a decision; rounds are counted over all revisions of a document. */
export interface HeldRound {
	readonly no: number;
	readonly documentId: DocumentId;
	/** The last log row of the text. */
	readonly seq: number;
	readonly at: Date;
}

/** The rounds of a series, oldest first. */
export async function heldRounds(sql: Tx, seriesId: SeriesId): Promise<readonly HeldRound[]> {
	return sql<HeldRound[]>`
		select (row_number() over (order by t.id))::integer as no, t.document_id as "documentId", t.seq, t.at
		from transition t join document d on d.id = t.document_id
		where d.series_id = ${seriesId} and t.event = 'submit' and t.content is not null
		order by t.id`;
}

/** Canonical JSON of a round, or null when there is none of that number. */
export async function heldContent(
	sql: Tx,
	{ documentId, seq }: Pick<HeldRound, 'documentId' | 'seq'>
): Promise<string | null> {
	const [row] = await sql<{ readonly content: string }[]>`
		select content from transition
		where document_id = ${documentId} and seq = ${seq} and event = 'submit' and content is not null
		order by id desc limit 1`;
	return row?.content ?? null;
}
