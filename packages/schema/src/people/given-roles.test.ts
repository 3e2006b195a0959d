import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import { asId, type GrantId, type OfficeId, type PersonId } from '../kernel/index.ts';
import {
	GIVEN_BY,
	GIVEN_ROLES,
	givenRoleFault,
	isLastAdministrator,
	mayGive,
	type GivenRole,
	type HeldGivenRole
} from './given-roles.ts';
import { ROLE_NAMES } from './roles.ts';
import type { Actor, Role, Scope } from './view.ts';

const person = (n: number): PersonId => asId<PersonId>(id(n));
const TODAY = '2026-11-28';
const held = (n: number, role: GivenRole, change: Partial<HeldGivenRole> = {}): HeldGivenRole => ({
	id: asId<GrantId>(id(n)),
	personId: person(n),
	role,
	validFrom: '2024-01-09',
	validTo: null,
	canSignIn: true,
	...change
});
const OFFICE: Scope = { kind: 'office', id: asId<OfficeId>(id(2)) };
const as = (role: Role, scope: Scope): Actor => ({
	personId: person(7),
	grants: [{ role, scope, actingFor: null }]
});
const roles = Object.keys(ROLE_NAMES).filter((name): name is Role => name in ROLE_NAMES);

describe('who gives which role', () => {
	it.each(roles)('[AC-07] %s', (role) => {
		const gives = GIVEN_ROLES.filter((given) =>
			mayGive(as(role, role === 'administrator' ? { kind: 'system' } : OFFICE), given)
		);
		const ofOffice = GIVEN_ROLES.filter((given) => GIVEN_BY[given] === 'give_office_roles');
		const expected: Partial<Record<Role, readonly GivenRole[]>> = {
			administrator: GIVEN_ROLES,
			office_head: ofOffice
		};
		expect(gives).toEqual(expected[role] ?? []);
	});

	it('[AC-07] an administrator of a project gives nothing', () => {
		expect(GIVEN_ROLES.filter((role) => mayGive(as('administrator', OFFICE), role))).toEqual([]);
	});
});

describe('a new role', () => {
	const there = [held(1, 'office_head'), held(2, 'office_specialist', { validTo: '2026-12-10' })];
	it.each([
		[{ personId: person(3), role: 'office_specialist' }, null],
		[{ personId: person(3), role: 'office_head' }, 'headTaken'],
		[{ personId: person(1), role: 'office_head' }, 'held'],
		[{ personId: person(1), role: 'office_curator' }, null],
		[{ personId: person(2), role: 'office_specialist' }, 'held'],
		[{ personId: person(2), role: 'office_specialist', validFrom: '2026-12-10' }, null],
		[{ personId: person(9), role: 'office_specialist' }, 'oneself'],
		[{ personId: person(3), role: 'administrator', validFrom: '2026-11-27' }, 'past'],
		[{ personId: person(3), role: 'administrator', validFrom: '2026-11-31' }, 'noSuchDate'],
		[{ personId: person(3), role: 'administrator', validTo: TODAY }, 'endsBeforeItBegins']
	] as const)('[AC-07] %j: %s', (change, expected) => {
		const next = { validFrom: TODAY, validTo: null, ...change };
		expect(givenRoleFault(next, there, { by: person(9), today: TODAY })).toBe(expected);
	});
});

describe('the last administrator', () => {
	const mine = held(1, 'administrator');
	it.each([
		[[], true],
		[[held(2, 'administrator')], false],
		[[held(2, 'administrator', { canSignIn: false })], true],
		[[held(2, 'administrator', { validTo: '2027-01-01' })], true],
		[[held(2, 'administrator', { validFrom: '2026-11-29' })], true],
		[[held(2, 'office_head')], true]
	] as const)('[AC-08] beside %j: %s', (others, expected) => {
		expect(isLastAdministrator(mine, { held: [mine, ...others], on: TODAY })).toBe(expected);
	});

	it('[AC-08] a role of the office, or of somebody who cannot sign in, ends whenever it is ended', () => {
		const ends = (one: HeldGivenRole) => isLastAdministrator(one, { held: [one], on: TODAY });
		expect(ends(held(1, 'office_head'))).toBe(false);
		expect(ends(held(1, 'administrator', { canSignIn: false }))).toBe(false);
	});
});
