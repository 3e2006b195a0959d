import { asId, type MeetingId } from '@veche/schema/kernel';
import { readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { meetingMoving } from '#lib/server/api/meeting-body.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { meetingItem, moveItem } from '#lib/server/api/shapes.ts';
import { moveMeeting } from '#lib/server/commands/move-meeting.ts';
import { readMeeting, readMoves } from '#lib/server/queries/meetings.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const moves = await readMoves(deps.sql, actor, asId(event.params.id));
	return answer(moves, (all) => ({ items: all.map(moveItem) }));
});

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, meetingMoving);
	if (!body.ok) return body.error;
	const meetingId = asId<MeetingId>(event.params.id);
	const moved = await moveMeeting(deps, actor, { ...body.value, meetingId });
	if (!moved.ok) return rejected(moved.error);
	return answer(await readMeeting(deps.sql, actor, meetingId), meetingItem);
});
