import { asId, type PersonId } from '@veche/schema/kernel';
import { readBody } from '#lib/server/api/body.ts';
import { newRole } from '#lib/server/api/composition-body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { accountItem } from '#lib/server/api/shapes.ts';
import { giveRole } from '#lib/server/commands/given-roles.ts';
import { readAccount } from '#lib/server/queries/accounts.ts';

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newRole);
	if (!body.ok) return body.error;
	const personId = asId<PersonId>(event.params.id);
	const given = await giveRole(deps, actor, { ...body.value, personId });
	if (!given.ok) return rejected(given.error);
	return answer(await readAccount(deps, actor, personId), accountItem, 201);
});
