import { asId, type MeetingId } from '@veche/schema/kernel';
import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { cancellation } from '#lib/server/api/meeting-body.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { meetingItem } from '#lib/server/api/shapes.ts';
import { cancelMeeting } from '#lib/server/commands/cancel-meeting.ts';
import { readMeeting } from '#lib/server/queries/meetings.ts';

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, cancellation);
	if (!body.ok) return body.error;
	const meetingId = asId<MeetingId>(event.params.id);
	const cancelled = await cancelMeeting(deps, actor, { ...body.value, meetingId });
	if (!cancelled.ok) return rejected(cancelled.error);
	return answer(await readMeeting(deps.sql, actor, meetingId), meetingItem);
});
