import { isId, type ProjectId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { check, readBody } from '#lib/server/api/body.ts';
import { answer, json, signedIn } from '#lib/server/api/endpoint.ts';
import { documentHead, documentItem } from '#lib/server/api/shapes.ts';
import { createPassport } from '#lib/server/commands/create-passport.ts';
import { visibleDocuments } from '#lib/server/queries/documents.ts';

const query = v.object({
	kind: v.optional(v.picklist(['passport'])),
	project: v.optional(v.custom<ProjectId>(isId)),
	cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
	limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), '50')
});

const newDocument = v.object({
	kind: v.literal('passport'),
	projectId: v.custom<ProjectId>(isId)
});

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), query);
	if (!asked.ok) return asked.error;
	const { kind, project, cursor, limit } = asked.value;
	const page = await visibleDocuments(deps, actor, { kind, projectId: project, cursor, limit });
	return json({ items: page.items.map(documentItem), next: page.next });
});

export const POST = signedIn(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newDocument);
	if (!body.ok) return body.error;
	const { projectId } = body.value;
	return answer(await createPassport(deps, actor, { projectId }), documentHead, 201);
});
