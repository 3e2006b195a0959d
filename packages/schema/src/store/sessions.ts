import type { PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** Failures of a sign-in that are forgotten after this time, whatever the caller counts. */
const FORGOTTEN_AFTER = '1 day';

export interface Failures {
	readonly count: number;
	readonly oldest: Date | null;
}

export interface NewSession {
	/** SHA-256 of the secret in the cookie. */
	readonly id: string;
	readonly personId: PersonId;
	readonly at: Date;
	/** How long it opens the system. */
	readonly days: number;
	readonly address: string;
	readonly userAgent: string;
}

/** Opens a session. Rows of those that are over go: they say no longer from where somebody came. */
export async function openSession(sql: Tx, session: NewSession): Promise<void> {
	const { id, personId, at, days, address, userAgent } = session;
	await sql`
		with old as (delete from session where expires_at <= now())
		insert into session (id, user_id, expires_at, created_at, address, user_agent)
		values (${id}, ${personId}, now() + ${days} * interval '1 day', ${at}, ${address}, ${userAgent})`;
}

/** Ends a session; its unused tickets go with it. */
export async function deleteSession(sql: Tx, sessionId: string): Promise<void> {
	await sql`delete from session where id = ${sessionId}`;
}

/** Ends all sessions of a person. */
export async function deleteSessionsOf(sql: Tx, personId: PersonId): Promise<void> {
	await sql`delete from session where user_id = ${personId}`;
}

/** Ends all sessions of a person but one. @returns how many there were */
export async function deleteOtherSessions(
	sql: Tx,
	{ personId, but }: { readonly personId: PersonId; readonly but: string }
): Promise<number> {
	const { count } = await sql`delete from session where user_id = ${personId} and id <> ${but}`;
	return count;
}

/** A session as its person sees it. */
export interface OpenSession {
	readonly id: string;
	readonly createdAt: Date;
	/** Last request, to the minute; null before the first one. */
	readonly seenAt: Date | null;
	readonly address: string;
	readonly userAgent: string;
}

/** Sessions of a person that still open the system, the last used first. */
export async function sessionsOf(
	sql: Tx,
	personId: PersonId,
	now: Date
): Promise<readonly OpenSession[]> {
	return sql<OpenSession[]>`
		select id, created_at as "createdAt", seen_at as "seenAt", address, user_agent as "userAgent"
		from session where user_id = ${personId} and expires_at > ${now}
		order by coalesce(seen_at, created_at) desc, id`;
}

/** Remembers that a session was used just now, and from where. */
export async function touchSession(
	sql: Tx,
	{ id, at, address }: { readonly id: string; readonly at: Date; readonly address: string }
): Promise<void> {
	await sql`update session set seen_at = ${at}, address = ${address} where id = ${id}`;
}

/** Those of the sessions that still open the system: not ended, not over, the person not blocked. */
export async function aliveSessions(
	sql: Tx,
	sessionIds: readonly string[],
	now: Date
): Promise<ReadonlySet<string>> {
	if (sessionIds.length === 0) return new Set();
	const rows = await sql<{ readonly id: string }[]>`
		select s.id from session s join person p on p.id = s.user_id
		where s.id in ${sql([...sessionIds])} and s.expires_at > ${now} and p.blocked_at is null`;
	return new Set(rows.map(({ id }) => id));
}

export interface Failure {
	/** As tried, in lower case; there need not be such an account. */
	readonly email: string;
	readonly address: string;
	readonly at: Date;
}

export async function recordFailure(sql: Tx, { email, address, at }: Failure): Promise<void> {
	await sql`
		with old as (
			delete from sign_in_failure where at < ${at}::timestamptz - ${FORGOTTEN_AFTER}::interval
		)
		insert into sign_in_failure (email, address, at) values (${email}, ${address}, ${at})`;
}

/** Failures after a moment: of one account, and from one address. */
export async function failuresSince(
	sql: Tx,
	asked: { readonly email: string; readonly address: string; readonly since: Date }
): Promise<{ readonly account: Failures; readonly address: Failures }> {
	const { email, address, since } = asked;
	const count = (rows: typeof byEmail) => ({
		count: rows[0]?.count ?? 0,
		oldest: rows[0]?.oldest ?? null
	});
	const [byEmail, byAddress] = await Promise.all([
		sql<Failures[]>`select count(*)::int as count, min(at) as oldest
			from sign_in_failure where email = ${email} and at > ${since}`,
		sql<Failures[]>`select count(*)::int as count, min(at) as oldest
			from sign_in_failure where address = ${address} and at > ${since}`
	]);
	return { account: count(byEmail), address: count(byAddress) };
}
