import type { ProjectId } from '@veche/schema/kernel';
import { fail, redirect } from '@sveltejs/kit';
import { canProject } from '@veche/schema/project';
import { liveKey } from '#lib/live/live-key.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { createPassport } from '#lib/server/commands/create-passport.ts';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { headJson, personJson } from '#lib/server/queries/document-page.ts';
import { readProject } from '#lib/server/queries/projects.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, depends }) => {
	const { actor } = whoIs(locals);
	const id = idParam<ProjectId>(params.projectId, locals.locale);
	depends(liveKey(`project:${id}`));
	const read = orPage(await readProject(wiring(), actor, id), locals.locale);
	const { project, documents, members } = read;
	const live = documents.some(({ state }) => state !== 'rejected');
	return {
		project,
		documents: documents.map(headJson),
		members: members.map(({ person, role }) => ({ person: personJson(person), role })),
		mayCreatePassport: !live && canProject(actor, 'create_passport', project),
		mayManagePeople: canProject(actor, 'manage_people', project)
	};
};

export const actions: Actions = {
	passport: async ({ params, locals }) => {
		const { actor } = whoIs(locals);
		const projectId = idParam<ProjectId>(params.projectId, locals.locale);
		const outcome = await createPassport(wiring(), actor, { projectId });
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), { message: sentence(outcome.error, locals.locale) });
		}
		redirect(303, `/documents/${outcome.value.id}`);
	}
};
