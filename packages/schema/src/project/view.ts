import type { BodyId, Message, OfficeId, ProjectId } from '../kernel/index.ts';
import { rolesIn, type Actor, type Role } from '../people/index.ts';

export const PROJECT_LEVELS = ['municipal', 'regional', 'federal'] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number];

export const PROJECT_PHASES = [
	'initiation',
	'preparation',
	'implementation',
	'suspended',
	'completion',
	'closed'
] as const;
export type ProjectPhase = (typeof PROJECT_PHASES)[number];

/** A project's card in the register. */
export interface Project {
	readonly id: ProjectId;
	/** `МП-04-2026`. */
	readonly regNo: string;
	readonly title: string;
	readonly shortTitle: string;
	readonly level: ProjectLevel;
	readonly phase: ProjectPhase;
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
}

export const LEVEL_NAMES: Readonly<Record<ProjectLevel, Message>> = {
	municipal: { ru: 'муниципальный', en: 'municipal' },
	regional: { ru: 'участие в региональном', en: 'part of a regional project' },
	federal: { ru: 'участие в федеральном', en: 'part of a federal project' }
};

export const PHASE_NAMES: Readonly<Record<ProjectPhase, Message>> = {
	initiation: { ru: 'Инициирование', en: 'Initiation' },
	preparation: { ru: 'Подготовка', en: 'Preparation' },
	implementation: { ru: 'Реализация', en: 'Implementation' },
	suspended: { ru: 'Приостановлен', en: 'Suspended' },
	completion: { ru: 'Завершение', en: 'Completion' },
	closed: { ru: 'Закрыт', en: 'Closed' }
};

export type ProjectAction = 'view' | 'create' | 'create_passport' | 'manage_people';

const READERS: readonly Role[] = [
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'curator',
	'lead',
	'project_admin',
	'participant',
	'office_head',
	'office_specialist',
	'office_curator',
	'endorser'
];

const MAY: Readonly<Record<ProjectAction, readonly Role[]>> = {
	view: READERS,
	create: ['office_head', 'office_specialist', 'secretary'],
	create_passport: ['lead', 'project_admin'],
	manage_people: ['lead', 'project_admin', 'curator', 'office_head', 'secretary']
};

/** May this person do that with a project? The outside regional office sees what is not purely municipal. */
export function canProject(
	actor: Actor,
	action: ProjectAction,
	project: Pick<Project, 'bodyId' | 'officeId' | 'level'> & { readonly id: ProjectId | null }
): boolean {
	const roles = rolesIn(actor, { ...project, projectId: project.id });
	if (MAY[action].some((role) => roles.has(role))) return true;
	return action === 'view' && roles.has('regional_office') && project.level !== 'municipal';
}
