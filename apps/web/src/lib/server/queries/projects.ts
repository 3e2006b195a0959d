import { can, type DocumentHead } from '@veche/schema/document';
import { ok, type ProjectId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { canProject, type Project } from '@veche/schema/project';
import {
	firstBody,
	firstOffice,
	listDocuments,
	listProjects,
	peopleOfProject,
	projectById,
	type ProjectMember,
	type Sql
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { factsFor } from './documents.ts';

/** Projects that this person may see, in the order of the register. */
export async function visibleProjects(sql: Sql, actor: Actor): Promise<readonly Project[]> {
	return (await listProjects(sql)).filter((project) => canProject(actor, 'view', project));
}

export interface ReadProject {
	readonly project: Project;
	readonly documents: readonly DocumentHead[];
	readonly members: readonly ProjectMember[];
}

/** A project with the documents that this person may read and the people who work in it today. */
export async function readProject(
	{ sql, clock }: { readonly sql: Sql; readonly clock: () => Date },
	actor: Actor,
	id: ProjectId
): Promise<Outcome<ReadProject>> {
	const project = await projectById(sql, id);
	if (project === null) return refuse('not_found', REFUSALS.unknownProject);
	if (!canProject(actor, 'view', project)) return refuse('forbidden', SERVER.cannotView);
	const page = await listDocuments(sql, { projectId: id, limit: 200 });
	const documents = page.items.filter((head) => can(actor, 'view', factsFor(head, [project])));
	return ok({ project, documents, members: await peopleOfProject(sql, id, clock()) });
}

/** May this person enter new projects into the register? */
export async function mayCreateProject(sql: Sql, actor: Actor): Promise<boolean> {
	const [body, office] = await Promise.all([firstBody(sql), firstOffice(sql)]);
	if (body === null || office === null) return false;
	return canProject(actor, 'create', {
		id: null,
		bodyId: body.id,
		officeId: office.id,
		level: 'municipal'
	});
}
