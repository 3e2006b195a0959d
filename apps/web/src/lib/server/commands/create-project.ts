import { ok, type BodyId, type OfficeId, type ProjectId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	canProject,
	type Project,
	type ProjectLevel,
	type ProjectPhase
} from '@veche/schema/project';
import {
	appendAudit,
	createProject as storeProject,
	firstBody,
	firstOffice,
	listProjects,
	nextRegNo,
	notify,
	projectById,
	transaction,
	type Tx
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { makeOnce, type Keyed } from './make-once.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface NewProject extends Keyed {
	readonly title: string;
	readonly shortTitle: string;
	readonly level: ProjectLevel;
	/** For a project that has a number already; otherwise the next one of the year is given. */
	readonly regNo?: string | undefined;
	readonly phase?: ProjectPhase | undefined;
	/** When the city has several; otherwise the only one. */
	readonly bodyId?: BodyId | undefined;
	readonly officeId?: OfficeId | undefined;
}

/** Enters a project into the register of the office. */
export async function createProject(
	deps: Deps,
	actor: Actor,
	input: NewProject
): Promise<Outcome<Project>> {
	const at = deps.clock();
	const bodyId = input.bodyId ?? (await firstBody(deps.sql))?.id;
	const officeId = input.officeId ?? (await firstOffice(deps.sql))?.id;
	if (bodyId === undefined || officeId === undefined) return refuse('invalid', REFUSALS.noBody);
	const place = { id: null, bodyId, officeId, level: input.level };
	if (!canProject(actor, 'create', place)) return refuse('forbidden', SERVER.forbidden);
	return transaction(deps.sql, async (tx): Promise<Outcome<Project>> => {
		const asked = { by: actor.personId, action: 'project.create', input };
		const made = await makeOnce(deps, tx, asked, (id: ProjectId) =>
			enter(tx, { ...input, id, bodyId, officeId }, { by: actor.personId, at })
		);
		if (!made.ok) return made;
		const project = await projectById(tx, made.value.id);
		return project === null ? refuse('not_found', REFUSALS.unknownProject) : ok(project);
	});
}

async function enter(
	tx: Tx,
	{ level, phase = 'initiation', ...entered }: NewProject & Omit<Project, 'regNo' | 'phase'>,
	{ by, at }: { readonly by: Actor['personId']; readonly at: Date }
): Promise<Outcome<null>> {
	const { id, title, shortTitle, bodyId, officeId } = entered;
	const regNo = entered.regNo ?? (await nextRegNo(tx, { level, at }));
	if ((await listProjects(tx)).some((project) => project.regNo === regNo)) {
		return refuse('not_now', REFUSALS.regNoTaken);
	}
	const project = { id, regNo, title, shortTitle, level, phase, bodyId, officeId };
	await storeProject(tx, { ...project, at });
	await appendAudit(tx, {
		actorId: by,
		action: 'project.create',
		objectKind: 'project',
		objectId: id,
		details: { regNo },
		at
	});
	await notify(tx, { t: 'project', projectId: id });
	return ok(null);
}
