import { asId } from '@veche/schema/kernel';
import { signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { uninviteGuest } from '#lib/server/commands/meeting-guests.ts';

export const DELETE = signedIn<{ readonly id: string; readonly personId: string }>(
	async ({ event, deps, actor }) => {
		const outcome = await uninviteGuest(deps, actor, {
			meetingId: asId(event.params.id),
			personId: asId(event.params.personId)
		});
		return outcome.ok ? new Response(null, { status: 204 }) : rejected(outcome.error);
	}
);
