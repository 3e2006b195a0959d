import { asId } from '@veche/schema/kernel';
import { signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { endSessionsOf } from '#lib/server/commands/end-sessions.ts';

export const DELETE = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const ended = await endSessionsOf(deps, actor, asId(event.params.id));
	return ended.ok ? new Response(null, { status: 204 }) : rejected(ended.error);
});
