import { DOCUMENT_KINDS } from '@veche/schema/document';
import { isId, type DocumentId, type MeetingId, type ProjectId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { check, readBody } from '#lib/server/api/body.ts';
import { answer, json, signedIn } from '#lib/server/api/endpoint.ts';
import { documentHead, documentItem } from '#lib/server/api/shapes.ts';
import { createAgenda } from '#lib/server/commands/create-agenda.ts';
import { createPassport } from '#lib/server/commands/create-passport.ts';
import { visibleDocuments } from '#lib/server/queries/documents.ts';

const query = v.strictObject({
	kind: v.optional(v.picklist(DOCUMENT_KINDS)),
	project: v.optional(v.custom<ProjectId>(isId)),
	meeting: v.optional(v.custom<MeetingId>(isId)),
	cursor: v.optional(v.custom<DocumentId>(isId)),
	limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), '50')
});

/** Minutes are not asked for: the approval of the agenda makes them. */
const newDocument = v.variant('kind', [
	v.object({ kind: v.literal('passport'), projectId: v.custom<ProjectId>(isId) }),
	v.object({ kind: v.literal('agenda'), meetingId: v.custom<MeetingId>(isId) })
]);

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
	const wanted = body.value;
	const created =
		wanted.kind === 'agenda'
			? await createAgenda(deps, actor, { meetingId: wanted.meetingId })
			: await createPassport(deps, actor, { projectId: wanted.projectId });
	return answer(created, documentHead, 201);
});
