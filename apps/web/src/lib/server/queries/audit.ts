import { ok, type PersonId } from '@veche/schema/kernel';
import { canPeople, type Actor } from '@veche/schema/people';
import {
	auditChoices,
	listAudit,
	peopleByIds,
	readAudit,
	verifyAudit,
	type AuditCheck,
	type AuditEntry,
	type AuditFilter,
	type Sql
} from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import type { AuditQuery } from '../api/audit-query.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';

/** Records of one page. */
const PAGE = 50;

export interface AuditPage {
	/** Everything, or what the reader did himself. */
	readonly scope: 'all' | 'own';
	readonly items: readonly AuditEntry[];
	/** Where the next page begins; null at the first record of the log. */
	readonly next: number | null;
}

/** Records that fit, the newest first. */
export async function auditPage(
	sql: Sql,
	actor: Actor,
	query: AuditQuery
): Promise<Outcome<AuditPage>> {
	const allowed = allowedFilter(actor, query);
	if (!allowed.ok) return allowed;
	const { scope, filter } = allowed.value;
	const page = { beforeSeq: query.before ?? null, limit: PAGE + 1 };
	const found = await listAudit(sql, filter, page);
	const items = found.slice(0, PAGE);
	return ok({ scope, items, next: found.length > PAGE ? (items.at(-1)?.seq ?? null) : null });
}

/** Everything that fits, the oldest first, to be written out while it is read. */
export function auditRecords(
	sql: Sql,
	actor: Actor,
	query: AuditQuery
): Outcome<AsyncIterable<readonly AuditEntry[]>> {
	const allowed = allowedFilter(actor, query);
	return allowed.ok ? ok(readAudit(sql, allowed.value.filter)) : allowed;
}

/** Proves the whole chain anew; for those who may read all of it. */
export async function auditProof(sql: Sql, actor: Actor): Promise<Outcome<AuditCheck>> {
	if (!canPeople(actor, 'read_audit')) return refuse('forbidden', ACCOUNTS.noAudit);
	return ok(await verifyAudit(sql));
}

/** What the filters of the page may choose from. */
export async function auditFilters(sql: Sql, actor: Actor) {
	const { things, actors } = await auditChoices(sql);
	const all = canPeople(actor, 'read_audit');
	const people = all ? await peopleByIds(sql, actors) : [];
	return {
		things,
		people: people
			.map(({ id, fullName }) => ({ id, fullName }))
			.toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'ru'))
	};
}

function allowedFilter(
	actor: Actor,
	query: AuditQuery
): Outcome<{ readonly scope: 'all' | 'own'; readonly filter: AuditFilter }> {
	if (canPeople(actor, 'read_audit')) {
		return ok({ scope: 'all', filter: filterOf(query, query.person) });
	}
	if (!canPeople(actor, 'read_own_audit')) return refuse('forbidden', ACCOUNTS.noAudit);
	return ok({ scope: 'own', filter: filterOf(query, actor.personId) });
}

function filterOf(query: AuditQuery, actorId: PersonId | undefined): AuditFilter {
	const { thing, kind, object, from, to } = query;
	return {
		...(actorId === undefined ? {} : { actorId }),
		...(thing === undefined ? {} : { thing }),
		...(kind === undefined ? {} : { objectKind: kind }),
		...(object === undefined ? {} : { objectId: object }),
		...(from === undefined ? {} : { from: startOf(from, 0) }),
		...(to === undefined ? {} : { before: startOf(to, 1) })
	};
}

const DAY_MS = 86_400_000;

/** The moment at which a day of the office begins; Moscow has had one offset since 2014. */
function startOf(date: string, later: number): Date {
	return new Date(Date.parse(`${date}T00:00:00+03:00`) + later * DAY_MS);
}
