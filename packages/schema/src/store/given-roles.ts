import { assert, type GrantId } from '../kernel/index.ts';
import { GIVEN_ROLES, type HeldGivenRole } from '../people/index.ts';
import type { Office } from './offices.ts';
import type { Tx } from './connection.ts';

/** Every role in the office and over the system that is, was or will be held, in the order in which it begins. */
export async function givenRoles(sql: Tx): Promise<readonly HeldGivenRole[]> {
	return sql<HeldGivenRole[]>`
		select g.id, g.person_id as "personId", g.role, g.valid_from as "validFrom", g.valid_to as "validTo",
			p.blocked_at is null and p.email is not null and p.password_hash is not null as "canSignIn"
		from role_grant g join person p on p.id = g.person_id
		where g.role in ${sql([...GIVEN_ROLES])} and g.body_id is null and g.project_id is null
			and (g.role = 'administrator') = (g.office_id is null)
		order by g.valid_from, g.id`;
}

/** Enters a role in an office, or over the whole system (`office: null`), and gives its id. */
export async function addGivenRole(
	tx: Tx,
	given: Omit<HeldGivenRole, 'id' | 'canSignIn'> & { readonly office: Office | null }
): Promise<GrantId> {
	const { personId, role, office, validFrom, validTo } = given;
	const [row] = await tx<{ readonly id: GrantId }[]>`
		insert into role_grant (person_id, role, office_id, valid_from, valid_to)
		values (${personId}, ${role}, ${office?.id ?? null}, ${validFrom}, ${validTo})
		returning id`;
	assert(row !== undefined, `the role of ${personId} was not entered`);
	return row.id;
}

/** Ends a role: from that day on it is no longer in force. The row stays, so that the past can be read. */
export async function endGivenRole(tx: Tx, id: GrantId, on: string): Promise<void> {
	await tx`update role_grant set valid_to = ${on} where id = ${id}`;
}

/** Held until the end of the transaction: one change of the roles of the office and the system at a time. */
export async function lockOffices(tx: Tx): Promise<void> {
	await tx`select id from office order by id for no key update`;
}
