import type { BodyId, PostId } from '../kernel/index.ts';
import type { BodyPost } from '../body/index.ts';
import type { Tx } from './connection.ts';

/** Every post of which a body is, was or will be made up, in the order in which it begins. */
export async function bodyPosts(sql: Tx, bodyId: BodyId): Promise<readonly BodyPost[]> {
	return sql<BodyPost[]>`
		select id, title, role, voting, valid_from as "validFrom", valid_to as "validTo"
		from body_post where body_id = ${bodyId} order by valid_from, title, id`;
}

export async function addBodyPost(
	tx: Tx,
	post: BodyPost & { readonly bodyId: BodyId }
): Promise<void> {
	const { id, bodyId, title, role, voting, validFrom, validTo } = post;
	await tx`
		insert into body_post (id, body_id, title, role, voting, valid_from, valid_to)
		values (${id}, ${bodyId}, ${title}, ${role}, ${voting}, ${validFrom}, ${validTo})`;
}

/** Ends a post: from that day on the body has it no more. The row stays, so that the past can be read. */
export async function endBodyPost(tx: Tx, id: PostId, on: string): Promise<void> {
	await tx`update body_post set valid_to = ${on} where id = ${id}`;
}
