import type { DocumentHead } from '@veche/schema/document';
import { asId, ok, type ProjectId } from '@veche/schema/kernel';
import { initPassport, PASSPORT_SCHEMA_VERSION, setField } from '@veche/schema/passport';
import type { Actor } from '@veche/schema/people';
import { canProject, type Project } from '@veche/schema/project';
import {
	appendAudit,
	createDocument,
	listDocuments,
	lockProject,
	notify,
	peopleOfProject,
	projectById,
	transaction
} from '@veche/schema/store';
import * as Y from 'yjs';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/**
 * Opens the first passport of a project as a draft with what the register knows already: the short title, the
 * level and the people. A project has one passport; its further revisions come by `revise`.
 */
export async function createPassport(
	deps: Deps,
	actor: Actor,
	input: { readonly projectId: ProjectId }
): Promise<Outcome<DocumentHead>> {
	const at = deps.clock();
	const project = await projectById(deps.sql, input.projectId);
	if (project === null) return refuse('not_found', REFUSALS.unknownProject);
	if (!canProject(actor, 'create_passport', project)) {
		return canProject(actor, 'view', project)
			? refuse('forbidden', SERVER.forbidden)
			: refuse('forbidden', SERVER.cannotView);
	}
	const firstUpdate = await firstText(deps, project);
	return transaction(deps.sql, async (tx): Promise<Outcome<DocumentHead>> => {
		await lockProject(tx, project.id);
		const there = await listDocuments(tx, { kind: 'passport', projectId: project.id, limit: 50 });
		if (there.items.some(({ state }) => state !== 'rejected')) {
			return refuse('not_now', REFUSALS.passportExists);
		}
		const created = await createDocument(tx, {
			id: asId(deps.newId()),
			seriesId: asId(deps.newId()),
			revision: 1,
			kind: 'passport',
			title: project.shortTitle,
			projectId: project.id,
			meetingId: null,
			bodyId: project.bodyId,
			officeId: project.officeId,
			schemaVersion: PASSPORT_SCHEMA_VERSION,
			state: 'draft',
			firstUpdate,
			authorId: actor.personId,
			at
		});
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'passport.create',
			objectKind: 'document',
			objectId: created.id,
			details: { projectId: project.id },
			at
		});
		await notify(tx, { t: 'access', projectId: project.id });
		return ok(created);
	});
}

async function firstText(deps: Deps, project: Project): Promise<Uint8Array> {
	const people = await peopleOfProject(deps.sql, project.id, deps.clock());
	const holder = (role: string): string =>
		people.find((member) => member.role === role)?.person.id ?? '';
	const doc = new Y.Doc();
	initPassport(doc);
	doc.transact(() => {
		setField(doc, 'shortTitle', project.shortTitle);
		setField(doc, 'level', project.level);
		setField(doc, 'curator', holder('curator'));
		setField(doc, 'leader', holder('lead'));
		setField(doc, 'admin', holder('project_admin'));
	});
	const update = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return update;
}
