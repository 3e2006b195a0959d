import type { BodyId, MeetingId, Message, OfficeId, PersonId, ProjectId } from '../kernel/index.ts';
import type { Actor, Role } from './view.ts';

/**
 * Names of the roles, domain section 2.1. Of a member as it is said of a body of any kind: its name stands beside it, and
 * where the kind is known `bodyRoleName` has its word.
 */
export const ROLE_NAMES: Readonly<Record<Role, Message>> = {
	chair: { ru: 'председатель', en: 'chair' },
	deputy_chair: { ru: 'заместитель председателя', en: 'deputy chair' },
	secretary: { ru: 'секретарь', en: 'secretary' },
	member: { ru: 'член органа', en: 'member of the body' },
	guest: { ru: 'приглашённый', en: 'guest' },
	curator: { ru: 'куратор проекта', en: 'project curator' },
	lead: { ru: 'руководитель проекта', en: 'project lead' },
	project_admin: { ru: 'администратор проекта', en: 'project administrator' },
	participant: { ru: 'участник проекта', en: 'project participant' },
	office_head: { ru: 'руководитель проектного офиса', en: 'head of the project office' },
	office_specialist: { ru: 'специалист проектного офиса', en: 'project office specialist' },
	office_curator: { ru: 'куратор проектного офиса', en: 'curator of the project office' },
	endorser: { ru: 'согласующий', en: 'endorser' },
	regional_office: { ru: 'региональный проектный офис', en: 'regional project office' },
	expert: { ru: 'эксперт', en: 'expert' },
	administrator: { ru: 'администратор системы', en: 'system administrator' }
};

/** Roles that are given within one project. */
export const PROJECT_ROLES = ['curator', 'lead', 'project_admin', 'participant'] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

/** What a role's scope is compared with. */
export interface Place {
	readonly projectId: ProjectId | null;
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
	/** What belongs to a body instead of a project: the projects of that body, whose people take part in it. */
	readonly projects?: readonly ProjectId[];
	/** Of a meeting and its documents: the meeting, to which people are invited. */
	readonly meetingId?: MeetingId | null;
}

/** The roles of a person that bear on a project or a document of it; an outside role bears on all. */
export function rolesIn(actor: Actor, place: Place): ReadonlySet<Role> {
	return new Set(actor.grants.filter(({ scope }) => bears(scope, place)).map(({ role }) => role));
}

/** For whom somebody acts when he uses one of these roles as a substitute («и. о.»); null when for himself. */
export function actingFor(actor: Actor, roles: readonly Role[], place: Place): PersonId | null {
	const used = actor.grants.filter((g) => roles.includes(g.role) && bears(g.scope, place));
	if (used.some((grant) => grant.actingFor === null)) return null;
	return used[0]?.actingFor ?? null;
}

function bears(scope: Actor['grants'][number]['scope'], place: Place): boolean {
	switch (scope.kind) {
		case 'system':
			return true;
		case 'body':
			return scope.id === place.bodyId;
		case 'office':
			return scope.id === place.officeId;
		case 'project':
			return scope.id === place.projectId || place.projects?.includes(scope.id) === true;
		case 'meeting':
			return scope.id === place.meetingId;
	}
}
