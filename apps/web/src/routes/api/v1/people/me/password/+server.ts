import * as v from 'valibot';
import { password } from '#lib/server/api/account-body.ts';
import { readBody } from '#lib/server/api/body.ts';
import { signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { changePassword } from '#lib/server/commands/change-password.ts';

const passwords = v.object({ current: password, next: password });

export const PUT = signedIn(async ({ event, deps, actor, sessionId }) => {
	const body = await readBody(event.request, passwords);
	if (!body.ok) return body.error;
	const address = event.getClientAddress();
	const changed = await changePassword(deps, actor, { ...body.value, sessionId, address });
	return changed.ok ? new Response(null, { status: 204 }) : rejected(changed.error);
});
