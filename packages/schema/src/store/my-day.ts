import type { DocumentHead } from '../document/index.ts';
import type { PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';
import { headColumns } from './documents.ts';

/** A document that is still on its way, with what happened to it last. */
export interface OpenDocument {
	readonly head: DocumentHead;
	/** Null before its first step. */
	readonly last: {
		readonly event: string;
		readonly comment: string;
		readonly actorName: string;
		readonly at: Date;
	} | null;
}

type OpenRow = DocumentHead & {
	readonly event: string | null;
	readonly comment: string | null;
	readonly actorName: string | null;
	readonly stepAt: Date | null;
};

/** Documents that are not locked, what changed last first. */
export async function openDocuments(sql: Tx, limit: number): Promise<readonly OpenDocument[]> {
	const rows = await sql<OpenRow[]>`
		select ${headColumns(sql)}, t.event, t.comment, p.full_name as "actorName", t.at as "stepAt"
		from document d
			left join lateral (
				select event, comment, actor_id, at from transition
				where document_id = d.id and from_state <> to_state order by id desc limit 1
			) t on true
			left join person p on p.id = t.actor_id
		where d.open <> 'locked'
		order by d.updated_at desc, d.id
		limit ${limit}`;
	return rows.map(({ event, comment, actorName, stepAt, ...head }) => ({
		head,
		last:
			event === null || stepAt === null
				? null
				: { event, comment: comment ?? '', actorName: actorName ?? '', at: stepAt }
	}));
}

/** A document that others changed, with who did. */
export interface ChangedDocument {
	readonly head: DocumentHead;
	readonly names: readonly string[];
	/** Their last edit or step. */
	readonly at: Date;
}

/** What others wrote or decided after a moment, the latest first. */
export async function changedDocuments(
	sql: Tx,
	{
		personId,
		since,
		limit
	}: { readonly personId: PersonId; readonly since: Date; readonly limit: number }
): Promise<readonly ChangedDocument[]> {
	const rows = await sql<(DocumentHead & { readonly names: string; readonly changedAt: Date })[]>`
		select ${headColumns(sql)}, c.names, c.at as "changedAt"
		from document d
			join lateral (
				select string_agg(distinct p.full_name, ', ' order by p.full_name) as names, max(one.at) as at
				from (
					select person_id, at from document_update
					where document_id = d.id and at > ${since} and person_id <> ${personId}
					union all
					select actor_id, at from transition
					where document_id = d.id and at > ${since} and actor_id <> ${personId}
				) one join person p on p.id = one.person_id
			) c on c.at is not null
		where d.updated_at > ${since}
		order by c.at desc, d.id
		limit ${limit}`;
	return rows.map(({ names, changedAt: at, ...head }) => ({ head, names: names.split(', '), at }));
}

/** The documents into which somebody wrote after a moment, the latest first. */
export async function documentsWrittenSince(
	sql: Tx,
	since: Date,
	limit: number
): Promise<readonly DocumentHead['id'][]> {
	const rows = await sql<Pick<DocumentHead, 'id'>[]>`
		select id from document where updated_at > ${since} order by updated_at desc limit ${limit}`;
	return rows.map(({ id }) => id);
}

/** Up to when a person has seen what others changed; null before the first time. */
export async function seenUpTo(sql: Tx, personId: PersonId): Promise<Date | null> {
	const [visit] = await sql<{ readonly seenAt: Date }[]>`
		select seen_at as "seenAt" from person_visit where person_id = ${personId}`;
	return visit?.seenAt ?? null;
}

/** Remembers it; an earlier moment never takes the place of a later one. */
export async function markSeen(sql: Tx, personId: PersonId, at: Date): Promise<void> {
	await sql`
		insert into person_visit (person_id, seen_at) values (${personId}, ${at})
		on conflict (person_id) do update set seen_at = greatest(person_visit.seen_at, excluded.seen_at)`;
}
