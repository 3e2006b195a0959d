import { fail, redirect } from '@sveltejs/kit';
import { say } from '@veche/schema/kernel';
import { PROJECT_LEVELS } from '@veche/schema/project';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { PROJECTS } from '#lib/messages/projects.ts';
import { SERVER } from '#lib/messages/server.ts';
import { line } from '#lib/server/api/body.ts';
import { keyOfForm } from '#lib/server/api/idempotency-key.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { createProject } from '#lib/server/commands/create-project.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, whoIs } from '#lib/server/page.ts';
import { projectLines } from '#lib/server/queries/project-list.ts';
import { mayCreateProject } from '#lib/server/queries/projects.ts';
import type { Actions, PageServerLoad } from './$types';

const newProject = v.object({
	title: v.pipe(line(500), v.minLength(1)),
	shortTitle: v.pipe(line(120), v.minLength(1)),
	level: v.picklist(PROJECT_LEVELS)
});

const FIELDS = [
	{ key: 'title', name: PROJECTS.fullTitle },
	{ key: 'shortTitle', name: PROJECTS.shortTitle },
	{ key: 'level', name: PROJECTS.level }
] as const;

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends(liveKey('projects'));
	const { actor } = whoIs(locals);
	const deps = wiring();
	return {
		projects: await projectLines(deps, actor),
		mayCreate: await mayCreateProject(deps.sql, actor)
	};
};

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const { actor } = whoIs(locals);
		const sent = await formOf({ request, locals });
		const values = typed(sent);
		const idempotencyKey = keyOfForm(sent, locals.locale);
		const form = v.safeParse(newProject, values);
		if (!form.success) {
			const wrong = new Set(form.issues.map((issue) => v.getDotPath(issue)));
			const what = FIELDS.filter(({ key }) => wrong.has(key)).map(({ name }) =>
				say(name, locals.locale)
			);
			return fail(400, {
				values,
				message: say(SERVER.invalid, locals.locale, { what: what.join(', ') })
			});
		}
		const outcome = await createProject(wiring(), actor, { ...form.output, idempotencyKey });
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), {
				values,
				message: sentence(outcome.error, locals.locale)
			});
		}
		redirect(303, `/projects/${outcome.value.id}`);
	}
};

/** What was typed, to be shown again beside the refusal. */
function typed(form: FormData): { readonly [key: string]: string } {
	return Object.fromEntries(
		FIELDS.map(({ key }) => {
			const value = form.get(key);
			return [key, typeof value === 'string' ? value.slice(0, 1000) : ''];
		})
	);
}
