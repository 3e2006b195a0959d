import { isId, type PersonId } from '../kernel/index.ts';
import type { AuditRecord } from './audit.ts';
import type { Tx } from './connection.ts';

/** A record as it stands in the log, with what is known of where it came from. */
export interface AuditEntry extends Required<AuditRecord> {
	readonly seq: number;
	readonly previous: string | null;
	readonly hash: string;
	readonly address: string | null;
	readonly userAgent: string | null;
}

export interface AuditFilter {
	readonly actorId?: PersonId;
	/** The part of an action before the dot. */
	readonly thing?: string;
	readonly objectKind?: string;
	readonly objectId?: string;
	/** From this moment on, and before that one. */
	readonly from?: Date;
	readonly before?: Date;
}

/** A page of the log, the newest first. `beforeSeq` continues where a page ended. */
export async function listAudit(
	sql: Tx,
	filter: AuditFilter,
	page: { readonly beforeSeq: number | null; readonly limit: number }
): Promise<readonly AuditEntry[]> {
	return sql<AuditEntry[]>`
		select ${entry(sql)} where ${matches(sql, filter)}
			and ${page.beforeSeq === null ? sql`true` : sql`a.seq < ${page.beforeSeq}`}
		order by a.seq desc limit ${page.limit}`;
}

/** The whole log that matches, the oldest first, a thousand records at a time. */
export function readAudit(sql: Tx, filter: AuditFilter): AsyncIterable<readonly AuditEntry[]> {
	return sql<AuditEntry[]>`
		select ${entry(sql)} where ${matches(sql, filter)} order by a.seq`.cursor(1000);
}

/** Kinds of things about which there are records, and people who did something. */
export async function auditChoices(
	sql: Tx
): Promise<{ readonly things: readonly string[]; readonly actors: readonly PersonId[] }> {
	const [things, actors] = await Promise.all([
		// One step of the index per distinct value, however long the log is.
		sql<{ readonly value: string | null }[]>`
			with recursive t as (
				(select split_part(action, '.', 1) as value from audit order by 1 limit 1)
				union all
				select (select split_part(action, '.', 1) from audit
					where split_part(action, '.', 1) > t.value order by 1 limit 1)
				from t where t.value is not null
			) select value from t where value is not null`,
		sql<{ readonly value: string | null }[]>`
			with recursive t as (
				(select actor_id as value from audit where actor_id is not null order by 1 limit 1)
				union all
				select (select actor_id from audit where actor_id > t.value order by 1 limit 1)
				from t where t.value is not null
			) select value from t where value is not null`
	]);
	return {
		things: things.flatMap(({ value }) => value ?? []),
		actors: actors.flatMap(({ value }) => (isId<PersonId>(value) ? [value] : []))
	};
}

function entry(sql: Tx) {
	return sql`a.seq, a.at, a.actor_id as "actorId", a.acting_for as "actingFor", a.action,
		a.object_kind as "objectKind", a.object_id as "objectId", a.details, a.previous, a.hash,
		o.address, o.user_agent as "userAgent"
		from audit a left join audit_origin o on o.seq = a.seq`;
}

function matches(sql: Tx, filter: AuditFilter) {
	const { actorId, thing, objectKind, objectId, from, before } = filter;
	return sql`true
		${actorId === undefined ? sql`` : sql`and a.actor_id = ${actorId}`}
		${thing === undefined ? sql`` : sql`and split_part(a.action, '.', 1) = ${thing}`}
		${objectKind === undefined ? sql`` : sql`and a.object_kind = ${objectKind}`}
		${objectId === undefined ? sql`` : sql`and a.object_id = ${objectId}`}
		${from === undefined ? sql`` : sql`and a.at >= ${from}`}
		${before === undefined ? sql`` : sql`and a.at < ${before}`}`;
}
