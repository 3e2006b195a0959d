import { accountQuery, newAccount } from '#lib/server/api/account-body.ts';
import { check, readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { keyOfRequest } from '#lib/server/api/idempotency-key.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { accountItem } from '#lib/server/api/shapes.ts';
import { createAccount } from '#lib/server/commands/create-account.ts';
import { findAccounts, readAccount } from '#lib/server/queries/accounts.ts';

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), accountQuery);
	if (!asked.ok) return asked.error;
	const { q, state = null } = asked.value;
	const found = await findAccounts(deps, actor, { text: q, state });
	return answer(found, (items) => ({ items: items.map(accountItem) }));
});

export const POST = signedIn(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newAccount);
	if (!body.ok) return body.error;
	const key = keyOfRequest(event.request);
	if (!key.ok) return key.error;
	const created = await createAccount(deps, actor, { ...body.value, ...key.value });
	if (!created.ok) return rejected(created.error);
	return answer(await readAccount(deps, actor, created.value.id), accountItem, 201);
});
