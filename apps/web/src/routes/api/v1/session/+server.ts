import * as v from 'valibot';
import { line, readBody } from '#lib/server/api/body.ts';
import { json, open, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { signIn } from '#lib/server/commands/sign-in.ts';
import { signOut } from '#lib/server/commands/sign-out.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { sessionOf } from '#lib/server/open-session.ts';

const credentials = v.object({ email: line(320), password: v.pipe(v.string(), v.maxLength(1024)) });

export const POST = open(async (event, deps) => {
	const body = await readBody(event.request, credentials);
	if (!body.ok) return body.error;
	const address = event.getClientAddress();
	const outcome = await signIn(deps, { ...body.value, address }, sessionOf(deps, event));
	if (!outcome.ok) return rejected(outcome.error);
	setCookie(event.cookies, outcome.value.kept);
	return json({ personId: outcome.value.personId }, 201);
});

export const DELETE = signedIn(async ({ event, deps, actor, sessionId }) => {
	await signOut(deps, actor, sessionId);
	setCookie(event.cookies, deps.auth.blank);
	return new Response(null, { status: 204 });
});
