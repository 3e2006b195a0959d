import { asId, type PersonId } from '@veche/schema/kernel';
import { accountChange } from '#lib/server/api/account-body.ts';
import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { accountItem } from '#lib/server/api/shapes.ts';
import { changeAccount, type AccountChange } from '#lib/server/commands/change-account.ts';
import { readAccount } from '#lib/server/queries/accounts.ts';

type Params = { readonly id: string };

export const GET = signedIn<Params>(async ({ event, deps, actor }) => {
	return answer(await readAccount(deps, actor, asId(event.params.id)), accountItem);
});

export const PATCH = signedIn<Params>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, accountChange);
	if (!body.ok) return body.error;
	const personId = asId<PersonId>(event.params.id);
	const { fullName, post, unit, email, external } = body.value;
	const change: AccountChange = {
		personId,
		...(fullName === undefined ? {} : { fullName }),
		...(post === undefined ? {} : { post }),
		...(unit === undefined ? {} : { unit }),
		...(email === undefined ? {} : { email }),
		...(external === undefined ? {} : { external })
	};
	const changed = await changeAccount(deps, actor, change);
	if (!changed.ok) return rejected(changed.error);
	return answer(await readAccount(deps, actor, personId), accountItem);
});
