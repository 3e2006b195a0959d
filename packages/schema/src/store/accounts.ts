import {
	officeDate,
	type BodyId,
	type GrantId,
	type OfficeId,
	type Period,
	type PersonId,
	type ProjectId
} from '../kernel/index.ts';
import type { AccountFacts, Role } from '../people/index.ts';
import type { Tx } from './connection.ts';
import { byName, columns, type StoredPerson } from './people.ts';

/** A person with what the office knows of how he signs in. */
export interface AccountCard extends StoredPerson, AccountFacts {
	/** Holds the administration of the system, now or from a later day on. */
	readonly administrator: boolean;
	/** Sessions that still open the system, and the last request in any of them. */
	readonly sessions: number;
	readonly seenAt: Date | null;
}

/** A role in words of where: `place` is the name of the body, office or project; null for the whole system. */
export interface HeldPlace extends Period {
	readonly id: GrantId;
	readonly personId: PersonId;
	readonly role: Role;
	readonly bodyId: BodyId | null;
	readonly officeId: OfficeId | null;
	readonly projectId: ProjectId | null;
	readonly place: string | null;
}

export interface AccountLink {
	readonly personId: PersonId;
	readonly expiresAt: Date;
	readonly usedAt: Date | null;
}

/** Everybody, blocked people too, by name. */
export async function listAccounts(sql: Tx, now: Date): Promise<readonly AccountCard[]> {
	const found = await sql<AccountCard[]>`select ${card(sql, now)} from person p`;
	return found.toSorted(byName);
}

export async function accountById(sql: Tx, id: PersonId, now: Date): Promise<AccountCard | null> {
	const [account] = await sql<AccountCard[]>`
		select ${card(sql, now)} from person p where p.id = ${id}`;
	return account ?? null;
}

/** Roles that these people hold today or will hold later, the general before the particular. */
export async function rolesOf(
	sql: Tx,
	people: readonly PersonId[],
	at: Date
): Promise<readonly HeldPlace[]> {
	if (people.length === 0) return [];
	const day = officeDate(at);
	return sql<HeldPlace[]>`
		select g.id, g.person_id as "personId", g.role, g.body_id as "bodyId", g.office_id as "officeId",
			g.project_id as "projectId", coalesce(b.name, o.name, j.short_title) as place,
			g.valid_from as "validFrom", g.valid_to as "validTo"
		from role_grant g
		left join body b on b.id = g.body_id
		left join office o on o.id = g.office_id
		left join project j on j.id = g.project_id
		where g.person_id in ${sql([...people])} and coalesce(g.valid_to > ${day}, true)
		order by g.project_id is not null, g.office_id is not null, g.body_id is not null, place, g.role`;
}

/** Holds these people's rows until the end of the transaction: nobody changes the accounts of two at once. */
export async function lockPeople(sql: Tx, people: readonly PersonId[]): Promise<void> {
	await sql`select id from person where id in ${sql([...people])} order by id for no key update`;
}

/** @throws Postgres error `23505` when the e-mail is taken */
export async function changePerson(
	sql: Tx,
	person: Pick<StoredPerson, 'id' | 'fullName' | 'post' | 'unit' | 'external'> & {
		readonly email: string | null;
	}
): Promise<void> {
	const { id, fullName, post, unit, external } = person;
	await sql`
		update person set full_name = ${fullName}, post = ${post}, unit = ${unit}, external = ${external},
			email = ${person.email?.toLowerCase() ?? null}
		where id = ${id}`;
}

/** Gives somebody a link in place of the one that he had. */
export async function saveLink(
	sql: Tx,
	link: {
		readonly personId: PersonId;
		readonly hash: string;
		readonly issuedBy: PersonId | null;
		readonly at: Date;
		readonly expiresAt: Date;
	}
): Promise<void> {
	const { personId, hash, issuedBy, at, expiresAt } = link;
	await sql`
		insert into account_link (person_id, hash, issued_by, at, expires_at)
		values (${personId}, ${hash}, ${issuedBy}, ${at}, ${expiresAt})
		on conflict (person_id) do update set hash = excluded.hash, issued_by = excluded.issued_by,
			at = excluded.at, expires_at = excluded.expires_at, used_at = null`;
}

export async function linkByHash(sql: Tx, hash: string): Promise<AccountLink | null> {
	const [link] = await sql<AccountLink[]>`
		select person_id as "personId", expires_at as "expiresAt", used_at as "usedAt"
		from account_link where hash = ${hash}`;
	return link ?? null;
}

/** Uses a link up; of two who try at once one succeeds. Null when it does not open (any more). */
export async function spendLink(sql: Tx, hash: string, now: Date): Promise<PersonId | null> {
	const [spent] = await sql<{ readonly personId: PersonId }[]>`
		update account_link set used_at = ${now}
		where hash = ${hash} and used_at is null and expires_at > ${now}
		returning person_id as "personId"`;
	return spent?.personId ?? null;
}

/** Takes the link away that somebody was given. */
export async function deleteLink(sql: Tx, personId: PersonId): Promise<void> {
	await sql`delete from account_link where person_id = ${personId}`;
}

function card(sql: Tx, now: Date) {
	return sql`${columns(sql, 'p')}, p.email, p.password_hash is not null as "hasPassword",
		(select l.expires_at from account_link l
			where l.person_id = p.id and l.used_at is null and l.expires_at > ${now}) as "linkUntil",
		exists (select from role_grant g where g.person_id = p.id and g.role = 'administrator'
			and num_nonnulls(g.body_id, g.office_id, g.project_id) = 0
			and coalesce(g.valid_to > ${officeDate(now)}, true)) as administrator,
		(select count(*)::int from session s where s.user_id = p.id and s.expires_at > ${now}) as sessions,
		(select max(coalesce(s.seen_at, s.created_at)) from session s where s.user_id = p.id) as "seenAt"`;
}
