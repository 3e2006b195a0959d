import { asId, type MeetingId } from '@veche/schema/kernel';
import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { meetingChange } from '#lib/server/api/meeting-body.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { meetingItem } from '#lib/server/api/shapes.ts';
import { changeMeeting } from '#lib/server/commands/change-meeting.ts';
import { readMeeting } from '#lib/server/queries/meetings.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	return answer(await readMeeting(deps.sql, actor, asId(event.params.id)), meetingItem);
});

export const PATCH = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, meetingChange);
	if (!body.ok) return body.error;
	const meetingId = asId<MeetingId>(event.params.id);
	const changed = await changeMeeting(deps, actor, { ...body.value, meetingId });
	if (!changed.ok) return rejected(changed.error);
	return answer(await readMeeting(deps.sql, actor, meetingId), meetingItem);
});
