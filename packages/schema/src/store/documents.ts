import type { DocumentFacts, DocumentHead, DocumentKind } from '../document/index.ts';
import {
	isId,
	type DocumentId,
	type MeetingId,
	type PersonId,
	type ProjectId,
	type SeriesId
} from '../kernel/index.ts';
import type { Tx } from './connection.ts';
import { columns as personColumns, type StoredPerson } from './people.ts';

export interface DocumentFilter {
	readonly kind?: DocumentKind;
	readonly projectId?: ProjectId;
	readonly meetingId?: MeetingId;
	/** `next` of the page before. */
	readonly cursor?: string;
	readonly limit: number;
}

export async function documentById(sql: Tx, id: DocumentId): Promise<DocumentHead | null> {
	const [head] = await sql<DocumentHead[]>`
		select ${headColumns(sql)} from document d where d.id = ${id}`;
	return head ?? null;
}

/** The known documents among these ids, each once; texts that are no ids name nothing. */
export async function documentsByIds(
	sql: Tx,
	ids: readonly string[]
): Promise<readonly DocumentHead[]> {
	const wanted = [...new Set(ids)].filter((id) => isId<DocumentId>(id));
	if (wanted.length === 0) return [];
	return sql<DocumentHead[]>`
		select ${headColumns(sql)} from document d where d.id in ${sql(wanted)}`;
}

/** The row, held until the end of the transaction: no edit, hold or lock happens meanwhile. */
export async function lockRow(tx: Tx, id: DocumentId): Promise<DocumentHead | null> {
	const [head] = await tx<DocumentHead[]>`
		select ${headColumns(tx)} from document d where d.id = ${id} for no key update`;
	return head ?? null;
}

/** What decisions about rights look at; null for an unknown document. */
export async function factsOf(sql: Tx, id: DocumentId): Promise<DocumentFacts | null> {
	return (await factsByDocument(sql, [id])).get(id) ?? null;
}

/** The same of several documents, in one query. */
export async function factsByDocument(
	sql: Tx,
	ids: readonly DocumentId[]
): Promise<ReadonlyMap<DocumentId, DocumentFacts>> {
	if (ids.length === 0) return new Map();
	const rows = await sql<(DocumentFacts & { readonly id: DocumentId })[]>`
		select d.id, d.kind, d.state, d.open, d.project_id as "projectId", d.meeting_id as "meetingId", d.body_id as "bodyId",
			d.office_id as "officeId", coalesce(p.level, 'municipal') as "projectLevel",
			b.settings -> 'membersWrite' as "membersWrite",
			array(
				select id from project where d.project_id is null and body_id = d.body_id order by id
			) as projects,
			array(
				select person_id from co_author where document_id = d.id order by at, person_id
			) as "coAuthors",
			coalesce((
				select jsonb_agg(jsonb_build_object('meetingId', r.meeting_id, 'personId', r.person_id))
				from agenda_reader r join meeting m on m.id = r.meeting_id
				where r.document_id = d.id and m.cancelled_at is null
			), '[]') as readers
		from document d join body b on b.id = d.body_id left join project p on p.id = d.project_id
		where d.id in ${sql([...ids])}`;
	return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/**
 * Documents by age, newest first. The order never changes, so a page is never missed or seen twice while people
 * write; a cursor that was not given by this function leads to an empty page.
 */
export async function listDocuments(
	sql: Tx,
	{ kind, projectId, meetingId, cursor, limit }: DocumentFilter
): Promise<{ readonly items: readonly DocumentHead[]; readonly next: string | null }> {
	if (limit < 1 || (cursor !== undefined && !isId<DocumentId>(cursor))) {
		return { items: [], next: null };
	}
	const rows = await sql<DocumentHead[]>`
		select ${headColumns(sql)} from document d
		where true
			${kind === undefined ? sql`` : sql`and d.kind = ${kind}`}
			${projectId === undefined ? sql`` : sql`and d.project_id = ${projectId}`}
			${meetingId === undefined ? sql`` : sql`and d.meeting_id = ${meetingId}`}
			${
				cursor === undefined
					? sql``
					: sql`and (d.created_at, d.id) < (select created_at, id from document where id = ${cursor})`
			}
		order by d.created_at desc, d.id desc
		limit ${limit + 1}`;
	const items = rows.slice(0, limit);
	return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** The passports of projects in all their revisions, the newest first, in one query. */
export async function passportsOf(
	sql: Tx,
	projects: readonly ProjectId[]
): Promise<readonly DocumentHead[]> {
	if (projects.length === 0) return [];
	return sql<DocumentHead[]>`
		select ${headColumns(sql)} from document d
		where d.kind = 'passport' and d.project_id in ${sql([...projects])}
		order by d.created_at desc, d.id desc`;
}

/** All revisions of a series, the first one first. */
export async function listRevisions(sql: Tx, seriesId: SeriesId): Promise<readonly DocumentHead[]> {
	return sql<DocumentHead[]>`
		select ${headColumns(sql)} from document d
		where d.series_id = ${seriesId} order by d.revision`;
}

export interface CoAuthor {
	readonly documentId: DocumentId;
	readonly personId: PersonId;
}

/** The invited co-authors of a document, in the order of their invitation. */
export async function coAuthors(sql: Tx, id: DocumentId): Promise<readonly StoredPerson[]> {
	return sql<StoredPerson[]>`
		select ${personColumns(sql)}
		from co_author c join person on person.id = c.person_id
		where c.document_id = ${id} order by c.at, person.id`;
}

/** Invites a co-author; false for somebody who is one already. */
export async function addCoAuthor(
	sql: Tx,
	row: CoAuthor & { readonly addedBy: PersonId; readonly at: Date }
): Promise<boolean> {
	const { count } = await sql`
		insert into co_author (document_id, person_id, added_by, at)
		values (${row.documentId}, ${row.personId}, ${row.addedBy}, ${row.at})
		on conflict do nothing`;
	return count === 1;
}

/** Takes the right to write back; false for somebody who has none. */
export async function removeCoAuthor(sql: Tx, row: CoAuthor): Promise<boolean> {
	const { count } = await sql`
		delete from co_author
		where document_id = ${row.documentId} and person_id = ${row.personId}`;
	return count === 1;
}

/** Columns of a document's row, for a query in which `document` is called `d`. */
export function headColumns(sql: Tx) {
	return sql`d.id, d.series_id as "seriesId", d.revision, d.kind, d.title, d.state, d.open, d.epoch,
		d.head_seq as "headSeq", d.version, d.project_id as "projectId", d.meeting_id as "meetingId",
		d.body_id as "bodyId", d.office_id as "officeId", d.schema_version as "schemaVersion",
		d.created_at as "createdAt", d.updated_at as "updatedAt"`;
}
