import {
	overlap,
	periodFault,
	type GrantId,
	type Message,
	type Period,
	type PeriodFault,
	type PersonId
} from '../kernel/index.ts';
import { canPeople, type PeopleAction } from './permissions.ts';
import type { Actor, Role } from './view.ts';

/** Roles in the office, and the one over the whole system: given and withdrawn on the page of the person. */
export const GIVEN_ROLES = [
	'office_head',
	'office_specialist',
	'office_curator',
	'regional_office',
	'administrator'
] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Which right gives and withdraws a role. */
export const GIVEN_BY: Readonly<Record<GivenRole, PeopleAction>> = {
	office_head: 'give_office_roles',
	office_specialist: 'give_office_roles',
	office_curator: 'give_office_roles',
	regional_office: 'give_office_roles',
	administrator: 'give_system_roles'
};

/** One of these roles as somebody holds it, with its days. */
export interface HeldGivenRole extends Period {
	readonly id: GrantId;
	readonly personId: PersonId;
	readonly role: GivenRole;
	/** The person has an e-mail and a password and is not blocked. */
	readonly canSignIn: boolean;
}

/** Why a role is not given or not withdrawn. */
export type GivenRoleFault = PeriodFault | 'oneself' | 'held' | 'headTaken' | 'lastAdministrator';

/** May this person give and withdraw that role? */
export function mayGive(actor: Actor, role: GivenRole): boolean {
	return canPeople(actor, GIVEN_BY[role]);
}

export function isGivenRole(role: string): role is GivenRole {
	return GIVEN_ROLES.some((known) => known === role);
}

/** AC-07: what stands against a new role beside those that are held; null when nothing does. */
export function givenRoleFault(
	next: Pick<HeldGivenRole, 'personId' | 'role' | keyof Period>,
	held: readonly HeldGivenRole[],
	{ by, today }: { readonly by: PersonId; readonly today: string }
): GivenRoleFault | null {
	const dates = periodFault(next, today);
	if (dates !== null) return dates;
	if (next.personId === by) return 'oneself';
	const same = held.filter((one) => one.role === next.role && overlap(one, next));
	if (same.some(({ personId }) => personId === next.personId)) return 'held';
	return next.role === 'office_head' && same.length > 0 ? 'headTaken' : null;
}

/** AC-08: when this role has ended, somebody else who can sign in is administrator without an end. */
export function isLastAdministrator(
	ended: HeldGivenRole,
	{ held, on }: { readonly held: readonly HeldGivenRole[]; readonly on: string }
): boolean {
	if (ended.role !== 'administrator' || !ended.canSignIn) return false;
	return !held.some(
		(one) =>
			one.id !== ended.id &&
			one.role === 'administrator' &&
			one.canSignIn &&
			one.validTo === null &&
			one.validFrom <= on
	);
}

export const GIVEN_ROLE_FAULTS: Readonly<Record<GivenRoleFault, Message>> = {
	noSuchDate: { ru: 'Такой даты нет в календаре.', en: 'There is no such date.' },
	endsBeforeItBegins: {
		ru: 'Срок заканчивается раньше, чем начинается.',
		en: 'The period ends before it begins.'
	},
	past: {
		ru: 'Прошлое не меняют: укажите сегодняшний или будущий день.',
		en: 'The past is not changed: choose today or a later day.'
	},
	ended: { ru: 'К этому дню роль уже закончена.', en: 'By that day the role has ended already.' },
	oneself: {
		ru: 'Себе самому роль не дают. Это сделает другой, кто ведёт учётные записи.',
		en: 'Nobody gives himself a role. Somebody else who keeps accounts does it.'
	},
	held: {
		ru: 'В эти дни эта роль у человека уже есть.',
		en: 'The person holds this role in these days already.'
	},
	headTaken: {
		ru: 'В эти дни у офиса есть руководитель. Сначала завершите его роль.',
		en: 'The office has a head in these days. End that role first.'
	},
	lastAdministrator: {
		ru: 'Это последний администратор, который может войти. Сначала дайте эту роль другому, без последнего дня.',
		en: 'This is the last administrator who can sign in. Give somebody else the role first, without a last day.'
	}
};
