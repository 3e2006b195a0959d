import type { DocumentHead } from '../document/index.ts';
import type { BodyId, DocumentId, OfficeId, ProjectId } from '../kernel/index.ts';
import { ARRAY_OF } from './arrays.ts';
import { transaction, type Sql, type Tx } from './connection.ts';

/** Postgres takes no longer text into one vector; what lies behind is not found. */
const LONGEST_BODY = 400_000;
/** A text that is being typed is read again when the writer pauses, and at least every half minute. */
const PAUSE = '3 s';
const AT_LEAST = '30 s';
/**
 * Ranking reads the words of every match. Of a word that stands in more documents than this, the newest are ranked:
 * who looks for so much asks more closely.
 */
const MOST_RANKED = 1000;

/** Documents whose words are missing or behind their log, longest ago first. */
export async function unindexedDocuments(
	sql: Tx,
	limit: number
): Promise<readonly Pick<DocumentHead, 'id' | 'kind' | 'title'>[]> {
	return sql<Pick<DocumentHead, 'id' | 'kind' | 'title'>[]>`
		select d.id, d.kind, d.title
		from document d left join document_search s on s.document_id = d.id
		where s.document_id is null
			or (s.seq < d.head_seq and (d.updated_at < now() - ${PAUSE}::interval or s.at < now() - ${AT_LEAST}::interval))
		order by s.at nulls first, d.id
		limit ${limit}`;
}

export interface Indexed {
	readonly documentId: DocumentId;
	readonly seq: number;
	readonly title: string;
	/** What the text says, and the names of people in it. */
	readonly body: string;
	readonly at: Date;
}

/** Writes the words of a document; an older reading never replaces a newer one. */
export async function saveSearchText(sql: Tx, indexed: Indexed): Promise<void> {
	const { documentId, seq, at } = indexed;
	const title = fold(indexed.title);
	const body = fold(indexed.body).slice(0, LONGEST_BODY);
	await sql`
		insert into document_search (document_id, seq, body, words, at)
		select ${documentId}, ${seq}, ${body}, setweight(to_tsvector('russian', about.title), 'A')
			|| setweight(to_tsvector('simple', about.title), 'A') || to_tsvector('russian', ${body}), ${at}
		from (
			select concat_ws(' ', ${title}::text, p.reg_no, translate(p.title, 'ёЁ', 'еЕ')) as title
			from document d left join project p on p.id = d.project_id where d.id = ${documentId}
		) about
		on conflict (document_id) do update
		set seq = excluded.seq, body = excluded.body, words = excluded.words, at = excluded.at
		where document_search.seq <= excluded.seq`;
}

/** States of documents that a person may read: by body, office and level of the project, and by single projects. */
export interface Reach {
	readonly byPlace: readonly {
		readonly kind: string;
		readonly state: string;
		readonly bodyId: BodyId;
		readonly officeId: OfficeId;
		/** Level of the project; '' for a document of a meeting. */
		readonly level: string;
	}[];
	readonly byProject: readonly {
		readonly kind: string;
		readonly state: string;
		readonly projectId: ProjectId;
	}[];
}

export interface SearchQuery {
	readonly words: string;
	readonly kind: string | null;
	readonly projectId: ProjectId | null;
	readonly state: string | null;
	readonly limit: number;
}

export interface SearchHit extends Pick<
	DocumentHead,
	'id' | 'kind' | 'title' | 'state' | 'open' | 'revision' | 'version' | 'projectId' | 'updatedAt'
> {
	readonly regNo: string | null;
	/** Pieces of the text around the words; a found word stands between `MARK` signs. */
	readonly snippet: string;
}

/** Signs around a found word; no text of a person holds them. */
export const MARK = { start: '\u0001', stop: '\u0002' } as const;

/** Documents that hold all the words in any form, the best first, of those that the person may read. */
export async function searchDocuments(
	sql: Sql,
	query: SearchQuery,
	reach: Reach
): Promise<readonly SearchHit[]> {
	if (reach.byPlace.length + reach.byProject.length === 0) return [];
	return transaction(sql, async (tx) => {
		const words = tsquery(tx, query.words);
		if (words === null) return [];
		// Postgres counts what a comparison costs, not the unpacking of the words, and would read through them all.
		await tx`set local enable_seqscan = off`;
		return bestHits(tx, words, { query, reach });
	});
}

async function bestHits(
	sql: Tx,
	words: Fragment,
	{ query, reach }: { readonly query: SearchQuery; readonly reach: Reach }
): Promise<readonly SearchHit[]> {
	const options = `StartSel=${MARK.start}, StopSel=${MARK.stop}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`;
	return sql<SearchHit[]>`
		with matching as materialized (
			select d.id, d.kind, d.title, d.state, d.open, d.revision, d.version, d.project_id as "projectId",
				d.updated_at as "updatedAt", p.reg_no as "regNo", s.words
			from document_search s
				join document d on d.id = s.document_id
				left join project p on p.id = d.project_id
			where s.words @@ ${words} and ${within(sql, reach)}
				${query.kind === null ? sql`` : sql`and d.kind = ${query.kind}`}
				${query.state === null ? sql`` : sql`and d.state = ${query.state}`}
				${query.projectId === null ? sql`` : sql`and d.project_id = ${query.projectId}`}
			order by d.updated_at desc, d.id
			limit ${MOST_RANKED}
		), found as materialized (
			select id, kind, title, state, open, revision, version, "projectId", "updatedAt", "regNo",
				ts_rank_cd(words, ${words}) as rank
			from matching
			order by rank desc, "updatedAt" desc, id
			limit ${query.limit}
		)
		select found.id, kind, title, state, open, revision, version, "projectId", "updatedAt", "regNo",
			ts_headline('russian', s.body, ${words}, ${options}) as snippet
		from found join document_search s on s.document_id = found.id
		order by rank desc, "updatedAt" desc, found.id`;
}

type Fragment = ReturnType<typeof within>;

/** In the query itself, so that what somebody may not read takes no place of what he may. */
function within(sql: Tx, { byPlace, byProject }: Reach) {
	const text = <T>(rows: readonly T[], key: keyof T) =>
		sql.array(
			rows.map((row) => String(row[key])),
			ARRAY_OF.text
		);
	const uuid = <T>(rows: readonly T[], key: keyof T) =>
		sql.array(
			rows.map((row) => String(row[key])),
			ARRAY_OF.uuid
		);
	return sql`(
		(d.kind, d.state, d.body_id, d.office_id, coalesce(p.level, '')) in (
			select * from unnest(${text(byPlace, 'kind')}, ${text(byPlace, 'state')}, ${uuid(byPlace, 'bodyId')},
				${uuid(byPlace, 'officeId')}, ${text(byPlace, 'level')})
		)
		or (d.kind, d.state, d.project_id) in (
			select * from unnest(${text(byProject, 'kind')}, ${text(byProject, 'state')}, ${uuid(byProject, 'projectId')})
		)
	)`;
}

/**
 * The words as a query. The last one may be half typed, so its beginning is enough. Quotation marks, «-» and «or»
 * keep their usual meaning.
 * @returns null when nothing is asked
 */
function tsquery(sql: Tx, typed: string): Fragment | null {
	const text = fold(typed)
		.replaceAll(/[«»„“”]/g, '"')
		.trim();
	if (text === '') return null;
	const [, rest = '', last = ''] = /^(?:(.*)\s)?([\p{L}\d]{2,})$/su.exec(text) ?? [];
	if (last === '' || text.includes('"')) return sql`websearch_to_tsquery('russian', ${text})`;
	return sql`(websearch_to_tsquery('russian', ${rest}) &&
		(websearch_to_tsquery('russian', ${last}) || to_tsquery('simple', ${`${last}:*`})))`;
}

/** «Ё» is searched and written as «е». */
function fold(text: string): string {
	return text
		.replaceAll('ё', 'е')
		.replaceAll('Ё', 'Е')
		.replaceAll(/[\u0000-\u0008]/g, ' ');
}
