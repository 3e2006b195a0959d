import { isId, type BodyId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { check, readBody } from '#lib/server/api/body.ts';
import { answer, json, signedIn } from '#lib/server/api/endpoint.ts';
import { keyOfRequest } from '#lib/server/api/idempotency-key.ts';
import { meetingDetails } from '#lib/server/api/meeting-body.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { meetingItem } from '#lib/server/api/shapes.ts';
import { createMeeting } from '#lib/server/commands/create-meeting.ts';
import { readMeeting, visibleMeetings } from '#lib/server/queries/meetings.ts';

const query = v.strictObject({
	bodyId: v.optional(v.custom<BodyId>(isId)),
	year: v.optional(v.pipe(v.string(), v.regex(/^[12]\d{3}$/), v.transform(Number)))
});

const newMeeting = v.object({ ...meetingDetails.entries, bodyId: v.custom<BodyId>(isId) });

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), query);
	if (!asked.ok) return asked.error;
	const { bodyId, year } = asked.value;
	const meetings = await visibleMeetings(deps.sql, actor, {
		...(bodyId === undefined ? {} : { bodyId }),
		...(year === undefined ? {} : { year })
	});
	return json({ items: meetings.map(meetingItem), next: null });
});

export const POST = signedIn(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newMeeting);
	if (!body.ok) return body.error;
	const key = keyOfRequest(event.request);
	if (!key.ok) return key.error;
	const created = await createMeeting(deps, actor, { ...body.value, ...key.value });
	if (!created.ok) return rejected(created.error);
	return answer(await readMeeting(deps.sql, actor, created.value.id), meetingItem, 201);
});
