import { asId, type MeetingId } from '@veche/schema/kernel';
import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { newGuest } from '#lib/server/api/meeting-body.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { meetingItem } from '#lib/server/api/shapes.ts';
import { inviteGuest } from '#lib/server/commands/meeting-guests.ts';
import { readMeeting } from '#lib/server/queries/meetings.ts';

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newGuest);
	if (!body.ok) return body.error;
	const meetingId = asId<MeetingId>(event.params.id);
	const invited = await inviteGuest(deps, actor, { meetingId, guest: body.value });
	if (!invited.ok) return rejected(invited.error);
	return answer(await readMeeting(deps.sql, actor, meetingId), meetingItem, 201);
});
