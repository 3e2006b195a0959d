import { isId, type DocumentId, type MeetingId, type ProjectId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { check, readBody } from '#lib/server/api/body.ts';
import { answer, json, signedIn } from '#lib/server/api/endpoint.ts';
import { documentHead, documentItem } from '#lib/server/api/shapes.ts';
import { createPassport } from '#lib/server/commands/create-passport.ts';
import { visibleDocuments } from '#lib/server/queries/documents.ts';

const query = v.strictObject({
	kind: v.optional(v.picklist(['passport'])),
	project: v.optional(v.custom<ProjectId>(isId)),
	meeting: v.optional(v.custom<MeetingId>(isId)),
	cursor: v.optional(v.custom<DocumentId>(isId)),
	limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), '50')
});

const newDocument = v.object({
	kind: v.literal('passport'),
	projectId: v.custom<ProjectId>(isId)
});

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), query);
	if (!asked.ok) return asked.error;
	const { kind, project, meeting, cursor, limit } = asked.value;
	const wanted = { kind, projectId: project, meetingId: meeting, cursor, limit };
	const page = await visibleDocuments(deps, actor, wanted);
	return json({ items: page.items.map(documentItem), next: page.next });
});

export const POST = signedIn(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newDocument);
	if (!body.ok) return body.error;
	const { projectId } = body.value;
	return answer(await createPassport(deps, actor, { projectId }), documentHead, 201);
});
