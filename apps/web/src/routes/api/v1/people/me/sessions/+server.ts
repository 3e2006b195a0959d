import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { sessionItem } from '#lib/server/api/shapes.ts';
import { endOwnSessions } from '#lib/server/commands/end-sessions.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { ownSessions } from '#lib/server/queries/accounts.ts';

export const GET = signedIn(async ({ deps, actor, sessionId }) => {
	return json({ items: (await ownSessions(deps, actor, sessionId)).map(sessionItem) });
});

export const DELETE = signedIn(async ({ event, deps, actor }) => {
	await endOwnSessions(deps, actor);
	setCookie(event.cookies, deps.auth.blank);
	return new Response(null, { status: 204 });
});
