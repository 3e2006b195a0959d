import { signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { endSession } from '#lib/server/commands/end-sessions.ts';

export const DELETE = signedIn<{ readonly name: string }>(async ({ event, deps, actor }) => {
	const ended = await endSession(deps, actor, event.params.name);
	return ended.ok ? new Response(null, { status: 204 }) : rejected(ended.error);
});
