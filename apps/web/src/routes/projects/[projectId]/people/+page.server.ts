import { fail } from '@sveltejs/kit';
import { can } from '@veche/schema/document';
import {
	isId,
	officeDate,
	say,
	type DocumentId,
	type PersonId,
	type ProjectId
} from '@veche/schema/kernel';
import { PROJECT_ROLES } from '@veche/schema/people';
import { canProject } from '@veche/schema/project';
import { coAuthors, listPeople } from '@veche/schema/store';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { SERVER } from '#lib/messages/server.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { addCoAuthor, removeCoAuthor } from '#lib/server/commands/co-authors.ts';
import { endProjectRole, grantProjectRole } from '#lib/server/commands/project-roles.ts';
import type { Outcome } from '#lib/server/commands/rejection.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, idParam, orPage, whoIs } from '#lib/server/page.ts';
import { personJson } from '#lib/server/queries/document-page.ts';
import { factsFor } from '#lib/server/queries/documents.ts';
import { periodJson } from '#lib/server/queries/period.ts';
import { readProject } from '#lib/server/queries/projects.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const roleForm = v.object({
	personId: v.custom<PersonId>(isId),
	role: v.picklist(PROJECT_ROLES)
});
const coAuthorForm = v.object({
	personId: v.custom<PersonId>(isId),
	documentId: v.custom<DocumentId>(isId)
});

export const load: PageServerLoad = async ({ params, locals, depends }) => {
	const { actor } = whoIs(locals);
	const { sql, clock } = wiring();
	const id = idParam<ProjectId>(params.projectId, locals.locale);
	depends(liveKey(`project:${id}`));
	const read = orPage(await readProject({ sql, clock }, actor, id), locals.locale);
	const open = read.documents.filter((head) => head.open !== 'locked');
	return {
		project: read.project,
		members: read.members.map(({ person, role, ...period }) => ({
			role,
			period: periodJson(period, officeDate(clock())),
			person: personJson(person)
		})),
		documents: await Promise.all(
			open.map(async (head) => ({
				id: head.id,
				title: head.title,
				state: head.state,
				coAuthors: (await coAuthors(sql, head.id)).map(personJson),
				mayManage: can(actor, 'manage_co_authors', factsFor(head, [read.project]))
			}))
		),
		people: (await listPeople(sql)).map(personJson),
		mayManagePeople: canProject(actor, 'manage_people', read.project)
	};
};

export const actions: Actions = {
	grant: (event) => changeRole(event, grantProjectRole),
	end: (event) => changeRole(event, endProjectRole),
	invite: (event) => changeCoAuthor(event, addCoAuthor),
	uninvite: (event) => changeCoAuthor(event, removeCoAuthor)
};

async function changeRole(event: RequestEvent, command: typeof grantProjectRole) {
	const { actor } = whoIs(event.locals);
	const projectId = idParam<ProjectId>(event.params.projectId, event.locals.locale);
	const form = v.safeParse(roleForm, Object.fromEntries(await formOf(event)));
	if (!form.success) return wrongForm(event);
	return said(event, await command(wiring(), actor, { ...form.output, projectId }));
}

async function changeCoAuthor(event: RequestEvent, command: typeof addCoAuthor) {
	const { actor } = whoIs(event.locals);
	const form = v.safeParse(coAuthorForm, Object.fromEntries(await formOf(event)));
	if (!form.success) return wrongForm(event);
	return said(event, await command(wiring(), actor, form.output));
}

function wrongForm(event: RequestEvent) {
	const { locale } = event.locals;
	return fail(400, { message: say(SERVER.invalid, locale, { what: say(SERVER.body, locale) }) });
}

function said<T>(event: RequestEvent, outcome: Outcome<T>) {
	if (outcome.ok) return { done: true };
	return fail(statusOf(outcome.error), { message: sentence(outcome.error, event.locals.locale) });
}
