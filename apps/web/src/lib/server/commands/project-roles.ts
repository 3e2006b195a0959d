import { officeDate, ok, type PersonId, type ProjectId } from '@veche/schema/kernel';
import type { Actor, ProjectRole } from '@veche/schema/people';
import { canProject, type Project } from '@veche/schema/project';
import {
	appendAudit,
	endRole,
	grantRole,
	lockProject,
	notify,
	peopleOfProject,
	personById,
	projectById,
	transaction
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfRole } from './tell.ts';

export interface ProjectRoleChange {
	readonly projectId: ProjectId;
	readonly personId: PersonId;
	readonly role: ProjectRole;
}

/** A project has one curator and one lead at a time; several may be administrators and participants. */
const SINGLE: readonly ProjectRole[] = ['curator', 'lead'];

/** Gives somebody a role in a project from today (or from the day of the clock) on. */
export function grantProjectRole(
	deps: Deps,
	actor: Actor,
	input: ProjectRoleChange
): Promise<Outcome<ProjectRoleChange>> {
	return change(deps, actor, input, 'grant');
}

/** Ends somebody's role in a project; his open sockets lose the right at once. */
export function endProjectRole(
	deps: Deps,
	actor: Actor,
	input: ProjectRoleChange
): Promise<Outcome<ProjectRoleChange>> {
	return change(deps, actor, input, 'end');
}

async function change(
	deps: Deps,
	actor: Actor,
	input: ProjectRoleChange,
	what: 'grant' | 'end'
): Promise<Outcome<ProjectRoleChange>> {
	const at = deps.clock();
	const project = await projectById(deps.sql, input.projectId);
	if (project === null) return refuse('not_found', REFUSALS.unknownProject);
	if (!canProject(actor, 'manage_people', project)) {
		const seen = canProject(actor, 'view', project);
		return refuse('forbidden', seen ? SERVER.forbidden : SERVER.cannotView);
	}
	const person = await personById(deps.sql, input.personId);
	if (person === null) return refuse('not_found', REFUSALS.unknownPerson);
	if (what === 'grant' && person.blockedAt !== null) {
		return refuse('invalid', REFUSALS.personBlocked);
	}
	return transaction(deps.sql, async (tx): Promise<Outcome<ProjectRoleChange>> => {
		await lockProject(tx, project.id);
		const members = await peopleOfProject(tx, project.id, at);
		const holders = members.filter(({ role }) => role === input.role);
		const holds = holders.some((member) => member.person.id === input.personId);
		if (what === 'end' && !holds) return refuse('not_now', REFUSALS.roleNotHeld);
		if (what === 'grant') {
			if (holds) return ok(input);
			if (SINGLE.includes(input.role) && holders.length > 0) {
				return refuse('not_now', REFUSALS.roleTaken);
			}
		}
		await write(deps, { tx, project, actor, what }, input);
		return ok(input);
	});
}

async function write(
	deps: Deps,
	{ tx, project, actor, what }: Change,
	input: ProjectRoleChange
): Promise<void> {
	const at = deps.clock();
	const scope = { kind: 'project', id: project.id } as const;
	const row = { personId: input.personId, role: input.role, scope };
	if (what === 'grant') {
		await grantRole(tx, { ...row, voting: false, validFrom: officeDate(at), validTo: null });
		await tellOfRole(tx, { ...row, project }, { by: actor.personId, at });
	} else {
		await endRole(tx, { ...row, on: officeDate(at) });
	}
	await appendAudit(tx, {
		actorId: actor.personId,
		action: `project_role.${what}`,
		objectKind: 'project',
		objectId: project.id,
		details: { personId: input.personId, role: input.role },
		at
	});
	await notify(tx, { t: 'access', personId: input.personId, projectId: project.id });
}

interface Change {
	readonly tx: Parameters<typeof lockProject>[0];
	readonly project: Project;
	readonly actor: Actor;
	readonly what: 'grant' | 'end';
}
