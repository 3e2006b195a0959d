import { isId, type PersonId } from '../kernel/index.ts';
import type { Person } from '../people/index.ts';
import type { Tx } from './connection.ts';

/** A person as stored. */
export interface StoredPerson extends Person {
	/** Since then without sign-in and rights; null for everybody who works. */
	readonly blockedAt: Date | null;
}

/** A person with what sign-in needs. */
export interface Account extends StoredPerson {
	readonly email: string;
	/** argon2id as a PHC string; null when no password was set. */
	readonly passwordHash: string | null;
}

export interface NewPerson extends Person {
	/** Any case; null for somebody who never signs in. */
	readonly email: string | null;
	readonly passwordHash: string | null;
	readonly at: Date;
}

const RUSSIAN = new Intl.Collator('ru');

export async function personById(sql: Tx, id: PersonId): Promise<StoredPerson | null> {
	const [person] = await sql<StoredPerson[]>`
		select ${columns(sql)} from person where id = ${id}`;
	return person ?? null;
}

/** The account of an e-mail address, whatever its case. */
export async function personByEmail(sql: Tx, email: string): Promise<Account | null> {
	const [account] = await sql<Account[]>`
		select ${columns(sql)}, email, password_hash as "passwordHash"
		from person where email = ${email.toLowerCase()}`;
	return account ?? null;
}

/** The known people among these ids, each once; texts that are no ids (somebody typed them) name nobody. */
export async function peopleByIds(
	sql: Tx,
	ids: readonly string[]
): Promise<readonly StoredPerson[]> {
	const wanted = [...new Set(ids)].filter((id) => isId<PersonId>(id));
	if (wanted.length === 0) return [];
	return sql<StoredPerson[]>`select ${columns(sql)} from person where id in ${sql(wanted)}`;
}

/** Everybody who works, by name. */
export async function listPeople(sql: Tx): Promise<readonly StoredPerson[]> {
	const people = await sql<StoredPerson[]>`
		select ${columns(sql)} from person where blocked_at is null`;
	return people.toSorted(byName);
}

/** @throws Postgres error `23505` when the id or the e-mail is taken */
export async function createPerson(sql: Tx, person: NewPerson): Promise<void> {
	await sql`
		insert into person (id, full_name, post, unit, external, email, password_hash, created_at)
		values (${person.id}, ${person.fullName}, ${person.post}, ${person.unit}, ${person.external},
			${person.email?.toLowerCase() ?? null}, ${person.passwordHash}, ${person.at})`;
}

/** Gives an account a new password; its open sessions are the caller's to end. */
export async function setPasswordHash(
	sql: Tx,
	{ personId, passwordHash }: { readonly personId: PersonId; readonly passwordHash: string }
): Promise<void> {
	await sql`update person set password_hash = ${passwordHash} where id = ${personId}`;
}

/** Takes sign-in and rights away from somebody, or gives them back (`blockedAt: null`). */
export async function setBlocked(
	sql: Tx,
	{ personId, blockedAt }: { readonly personId: PersonId; readonly blockedAt: Date | null }
): Promise<void> {
	await sql`update person set blocked_at = ${blockedAt} where id = ${personId}`;
}

/** Russian order of names, whatever the collation of the database; namesakes by id. */
export function byName(a: Person, b: Person): number {
	return RUSSIAN.compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1);
}

/** Columns of a person, for a query in which the table has no alias or the given one. */
export function columns(sql: Tx, table = 'person') {
	const t = sql(table);
	return sql`${t}.id, ${t}.full_name as "fullName", ${t}.post, ${t}.unit, ${t}.external,
		${t}.blocked_at as "blockedAt"`;
}
