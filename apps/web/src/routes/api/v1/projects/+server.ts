import { PROJECT_LEVELS } from '@veche/schema/project';
import * as v from 'valibot';
import { line, readBody } from '#lib/server/api/body.ts';
import { answer, json, signedIn } from '#lib/server/api/endpoint.ts';
import { keyOfRequest } from '#lib/server/api/idempotency-key.ts';
import { projectItem } from '#lib/server/api/shapes.ts';
import { createProject } from '#lib/server/commands/create-project.ts';
import { visibleProjects } from '#lib/server/queries/projects.ts';

const newProject = v.object({
	title: v.pipe(line(500), v.minLength(1)),
	shortTitle: v.pipe(line(120), v.minLength(1)),
	level: v.picklist(PROJECT_LEVELS)
});

export const GET = signedIn(async ({ deps, actor }) => {
	const projects = await visibleProjects(deps.sql, actor);
	return json({ items: projects.map(projectItem), next: null });
});

export const POST = signedIn(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, newProject);
	if (!body.ok) return body.error;
	const key = keyOfRequest(event.request);
	if (!key.ok) return key.error;
	const created = await createProject(deps, actor, { ...body.value, ...key.value });
	return answer(created, projectItem, 201);
});
