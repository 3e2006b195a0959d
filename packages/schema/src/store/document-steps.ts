import type { DocumentHead } from '../document/index.ts';
import {
	assert,
	type DocumentId,
	type MeetingId,
	type PersonId,
	type SeriesId
} from '../kernel/index.ts';
import type { Tx } from './connection.ts';
import { headColumns } from './documents.ts';

/*
 * What commands do to a document's row, each inside their transaction and, except for a new document, after
 * `lockRow`. The database refuses by itself what may never happen (migrations/0004).
 */

export interface NewDocument extends Omit<
	DocumentHead,
	'open' | 'epoch' | 'headSeq' | 'version' | 'meetingId' | 'createdAt' | 'updatedAt'
> {
	readonly meetingId: MeetingId | null;
	/** The first row of the log: the empty form of its kind, or the locked state of the revision before. */
	readonly firstUpdate: Uint8Array;
	readonly authorId: PersonId;
	readonly at: Date;
}

export interface Step {
	readonly documentId: DocumentId;
	/** The state of its workflow after the step. */
	readonly state: string;
	readonly at: Date;
}

/**
 * Creates a document that is open for writing, with its first log row.
 * @throws Postgres error `23505` when another revision of the series is not locked yet
 */
export async function createDocument(tx: Tx, document: NewDocument): Promise<DocumentHead> {
	const { id, seriesId, revision, kind, title, state, firstUpdate, authorId, at } = document;
	const { projectId, meetingId, bodyId, officeId, schemaVersion } = document;
	const [head] = await tx<DocumentHead[]>`
		insert into document as d (id, series_id, revision, kind, title, state, head_seq, log_bytes,
			project_id, meeting_id, body_id, office_id, schema_version, created_at, updated_at)
		values (${id}, ${seriesId}, ${revision}, ${kind}, ${title}, ${state}, 1, ${firstUpdate.byteLength},
			${projectId}, ${meetingId}, ${bodyId}, ${officeId}, ${schemaVersion}, ${at}, ${at})
		returning ${headColumns(tx)}`;
	await tx`
		insert into document_update (document_id, seq, bytes, person_id, at)
		values (${id}, 1, ${firstUpdate}, ${authorId}, ${at})`;
	assert(head !== undefined, `document ${id} was not inserted`);
	return head;
}

/** Freezes a text that may come back; every edit of the epoch before is refused from now on. */
export async function hold(tx: Tx, { documentId, state, at }: Step): Promise<DocumentHead> {
	const [head] = await tx<DocumentHead[]>`
		update document d set open = 'held', epoch = epoch + 1, state = ${state}, ${touched(tx, at)}
		where d.id = ${documentId} and d.open = 'written'
		returning ${headColumns(tx)}`;
	assert(head !== undefined, `document ${documentId} is not written, it cannot be held`);
	return head;
}

/** Opens a held text again, in a new epoch: everybody joins anew. */
export async function returnToWriting(
	tx: Tx,
	{ documentId, state, at }: Step
): Promise<DocumentHead> {
	const [head] = await tx<DocumentHead[]>`
		update document d set open = 'written', epoch = epoch + 1, state = ${state}, ${touched(tx, at)}
		where d.id = ${documentId} and d.open = 'held'
		returning ${headColumns(tx)}`;
	assert(head !== undefined, `document ${documentId} is not held, it cannot be returned`);
	return head;
}

/** Locks a text for ever as a version of its series; the version's row must be there. */
export async function lockForever(
	tx: Tx,
	{ documentId, state, version, at }: Step & { readonly version: number }
): Promise<DocumentHead> {
	const [head] = await tx<DocumentHead[]>`
		update document d set open = 'locked', epoch = epoch + 1, state = ${state}, version = ${version},
			${touched(tx, at)}
		where d.id = ${documentId} and d.open <> 'locked' and exists (
			select from version v
			where v.document_id = d.id and v.no = ${version} and v.seq = d.head_seq
		)
		returning ${headColumns(tx)}`;
	assert(head !== undefined, `document ${documentId} is locked or has no version ${version}`);
	return head;
}

/**
 * The title under which lists show the document and a search finds it: that of its text when it was settled. The
 * indexer follows the log, which a title alone does not lengthen, so it is told to read this one again.
 */
export async function setTitle(tx: Tx, documentId: DocumentId, title: string): Promise<void> {
	await tx`
		with renamed as (
			update document set title = ${title} where id = ${documentId} and title <> ${title} returning id
		)
		update document_search s set seq = -1 from renamed where s.document_id = renamed.id`;
}

/** The version just approved takes the force from those before it. Gives the rows that lost it. */
export async function supersede(
	tx: Tx,
	{ seriesId, by, at }: { readonly seriesId: SeriesId; readonly by: DocumentId; readonly at: Date }
): Promise<readonly DocumentHead[]> {
	return tx<DocumentHead[]>`
		update document d set state = 'superseded', ${touched(tx, at)}
		where d.series_id = ${seriesId} and d.id <> ${by} and d.state = 'approved'
		returning ${headColumns(tx)}`;
}

function touched(tx: Tx, at: Date) {
	return tx`updated_at = greatest(updated_at, ${at}::timestamptz)`;
}
