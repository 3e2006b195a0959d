import type { PersonId } from '../kernel/index.ts';
import type { Actor, Role, RoleGrant, Scope } from './view.ts';

export const PEOPLE_ACTIONS = [
	'view_people',
	'manage_accounts',
	'give_office_roles',
	'give_system_roles',
	'read_audit',
	'read_own_audit'
] as const;
/**
 * `manage_accounts`: create, change, block, give a link, end sessions. `give_office_roles` and `give_system_roles`:
 * give and withdraw. `read_own_audit`: what one did oneself.
 */
export type PeopleAction = (typeof PEOPLE_ACTIONS)[number];

/** Who keeps the accounts of the office and who reads what was done. Source: domain, section 2.2 and REG-30r. */
export const PEOPLE_RIGHTS: Readonly<Record<PeopleAction, readonly Role[]>> = {
	view_people: [
		'chair',
		'deputy_chair',
		'secretary',
		'office_head',
		'office_specialist',
		'office_curator',
		'administrator'
	],
	manage_accounts: ['office_head', 'administrator'],
	give_office_roles: ['office_head', 'administrator'],
	give_system_roles: ['administrator'],
	read_audit: ['chair', 'office_head', 'office_curator', 'administrator'],
	read_own_audit: ['secretary']
};

/** These rights belong to the whole office, so a role counts only where it belongs: nobody is administrator of a project. */
const HOME: Readonly<Partial<Record<Role, Scope['kind']>>> = {
	administrator: 'system',
	office_head: 'office',
	office_specialist: 'office',
	office_curator: 'office',
	chair: 'body',
	deputy_chair: 'body',
	secretary: 'body'
};

/** May this person do that with people and their accounts, and with the audit log? */
export function canPeople(actor: Actor, action: PeopleAction): boolean {
	return used(actor, action).length > 0;
}

/** The account of an administrator is kept by administrators alone, or the office would lead to every right. */
export function mayKeepAccount(
	actor: Actor,
	account: { readonly administrator: boolean }
): boolean {
	if (!canPeople(actor, 'manage_accounts')) return false;
	return !account.administrator || actor.grants.some(isAdministrator);
}

/** «И. о.»: for whom somebody uses such a right as a substitute; null when for himself. */
export function peopleActingFor(actor: Actor, action: PeopleAction): PersonId | null {
	const grants = used(actor, action);
	if (grants.some((grant) => grant.actingFor === null)) return null;
	return grants[0]?.actingFor ?? null;
}

function used(actor: Actor, action: PeopleAction): readonly RoleGrant[] {
	return actor.grants.filter(
		({ role, scope }) => PEOPLE_RIGHTS[action].includes(role) && scope.kind === HOME[role]
	);
}

function isAdministrator({ role, scope }: RoleGrant): boolean {
	return role === 'administrator' && scope.kind === 'system';
}
