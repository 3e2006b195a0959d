import { asId, type PersonId } from '@veche/schema/kernel';
import { answer, signedIn, type Call } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { accountItem } from '#lib/server/api/shapes.ts';
import { blockAccount, unblockAccount } from '#lib/server/commands/block-account.ts';
import { readAccount } from '#lib/server/queries/accounts.ts';

type Params = { readonly id: string };

export const POST = signedIn<Params>((call) => change(call, blockAccount));
export const DELETE = signedIn<Params>((call) => change(call, unblockAccount));

async function change(
	{ event, deps, actor }: Call<Params>,
	command: typeof blockAccount
): Promise<Response> {
	const personId = asId<PersonId>(event.params.id);
	const changed = await command(deps, actor, personId);
	if (!changed.ok) return rejected(changed.error);
	return answer(await readAccount(deps, actor, personId), accountItem);
}
