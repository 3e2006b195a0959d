import { asId, isId, type MeetingId, type PersonId } from '@veche/schema/kernel';
import { ATTENDANCES } from '@veche/schema/meeting';
import * as v from 'valibot';
import { line, readBody } from '#lib/server/api/body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { meetingItem } from '#lib/server/api/shapes.ts';
import { markAttendance } from '#lib/server/commands/mark-attendance.ts';
import { readMeeting } from '#lib/server/queries/meetings.ts';

const request = v.object({
	items: v.pipe(
		v.array(
			v.object({
				personId: v.custom<PersonId>(isId),
				attendance: v.nullable(v.picklist(ATTENDANCES)),
				reason: v.optional(line(300), '')
			})
		),
		v.minLength(1),
		v.maxLength(200)
	)
});

export const PUT = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, request);
	if (!body.ok) return body.error;
	const meetingId = asId<MeetingId>(event.params.id);
	const marked = await markAttendance(deps, actor, { meetingId, marks: body.value.items });
	if (!marked.ok) return rejected(marked.error);
	return answer(await readMeeting(deps.sql, actor, meetingId), meetingItem);
});
