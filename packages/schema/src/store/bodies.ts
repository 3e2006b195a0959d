import {
	BODY_ROLES,
	type BodyMember,
	type BodyRole,
	type BodySubstitution
} from '../body/index.ts';
import {
	assert,
	type BodyId,
	type MembershipId,
	type PersonId,
	type SubstitutionId
} from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** Everybody who is, was or will be something in a body, in the order in which it begins. */
export async function bodyMembers(sql: Tx, bodyId: BodyId): Promise<readonly BodyMember[]> {
	return sql<BodyMember[]>`
		select id, person_id as "personId", role, voting, post_id as "postId", valid_from as "validFrom", valid_to as "validTo"
		from role_grant
		where body_id = ${bodyId} and role in ${sql([...BODY_ROLES])}
		order by valid_from, id`;
}

/** Enters a membership and gives its id. */
export async function addBodyMember(
	tx: Tx,
	member: Omit<BodyMember, 'id'> & { readonly bodyId: BodyId }
): Promise<MembershipId> {
	const { bodyId, personId, role, voting, postId, validFrom, validTo } = member;
	const [row] = await tx<{ readonly id: MembershipId }[]>`
		insert into role_grant (person_id, role, body_id, voting, post_id, valid_from, valid_to)
		values (${personId}, ${role}, ${bodyId}, ${voting}, ${postId}, ${validFrom}, ${validTo})
		returning id`;
	assert(row !== undefined, `the membership in ${bodyId} was not entered`);
	return row.id;
}

/** Ends a membership: from that day on it is no longer in force. The row stays, so that the past can be read. */
export async function endBodyMember(tx: Tx, id: MembershipId, on: string): Promise<void> {
	await tx`update role_grant set valid_to = ${on} where id = ${id}`;
}

/** Who acts, acted or will act for whom in a body. */
export async function bodySubstitutions(
	sql: Tx,
	bodyId: BodyId
): Promise<readonly BodySubstitution[]> {
	return sql<BodySubstitution[]>`
		select id, substitute_id as "substituteId", absent_id as "absentId", basis,
			valid_from as "validFrom", valid_to as "validTo"
		from substitution where body_id = ${bodyId} order by valid_from, id`;
}

export async function endSubstitution(tx: Tx, id: SubstitutionId, on: string): Promise<void> {
	await tx`update substitution set valid_to = ${on} where id = ${id}`;
}

/** The row, held until the end of the transaction: one change of a body at a time. */
export async function lockBody(tx: Tx, id: BodyId): Promise<void> {
	await tx`select id from body where id = ${id} for no key update`;
}

/** How many hold each role in each body on a day, and who chairs it. */
export async function bodiesOn(
	sql: Tx,
	day: string
): Promise<
	readonly {
		readonly bodyId: BodyId;
		readonly role: BodyRole;
		readonly personId: PersonId;
		readonly voting: boolean;
	}[]
> {
	return sql`
		select body_id as "bodyId", role, person_id as "personId", voting from role_grant
		where body_id is not null and role in ${sql([...BODY_ROLES])}
			and valid_from <= ${day} and coalesce(valid_to > ${day}, true)`;
}
