import type { BodyId, OfficeId } from '../kernel/index.ts';
import { rolesIn, type Actor, type Role } from '../people/index.ts';

export const BODY_ACTIONS = ['view', 'manage', 'configure'] as const;
/** `manage`: members and substitutions; `configure`: the settings by which the body works. */
export type BodyAction = (typeof BODY_ACTIONS)[number];

/**
 * Roles that see and change a body. Source: domain, section 2.2, row «Орган, состав»; the deputy reads it as the
 * other members do. The administrator of the system has only to do with accounts (SEP-2).
 */
const READERS: readonly Role[] = [
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'office_head',
	'office_specialist',
	'office_curator'
];
const EDITORS: readonly Role[] = ['chair', 'secretary', 'office_head'];

export const BODY_RIGHTS: Readonly<Record<BodyAction, readonly Role[]>> = {
	view: READERS,
	manage: EDITORS,
	configure: EDITORS
};

/** What rights on a body are decided by. */
export interface BodyPlace {
	readonly bodyId: BodyId;
	/** The office that serves the body. */
	readonly officeId: OfficeId;
}

/** May this person do that with a body? */
export function canBody(actor: Actor, action: BodyAction, place: BodyPlace): boolean {
	const roles = rolesIn(actor, { ...place, projectId: null });
	return BODY_RIGHTS[action].some((role) => roles.has(role));
}
