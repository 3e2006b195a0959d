import { asId, type GrantId, type PersonId } from '@veche/schema/kernel';
import { readBody } from '#lib/server/api/body.ts';
import { ending } from '#lib/server/api/composition-body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { accountItem } from '#lib/server/api/shapes.ts';
import { endGivenRole } from '#lib/server/commands/given-roles.ts';
import { readAccount } from '#lib/server/queries/accounts.ts';

export const POST = signedIn<{ readonly id: string; readonly roleId: string }>(
	async ({ event, deps, actor }) => {
		const body = await readBody(event.request, ending);
		if (!body.ok) return body.error;
		const personId = asId<PersonId>(event.params.id);
		const roleId = asId<GrantId>(event.params.roleId);
		const ended = await endGivenRole(deps, actor, { ...body.value, personId, roleId });
		if (!ended.ok) return rejected(ended.error);
		return answer(await readAccount(deps, actor, personId), accountItem);
	}
);
