import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import {
	asId,
	type BodyId,
	type OfficeId,
	type PersonId,
	type ProjectId
} from '../kernel/index.ts';
import {
	canPeople,
	mayKeepAccount,
	PEOPLE_ACTIONS,
	peopleActingFor,
	type PeopleAction
} from './permissions.ts';
import { ROLE_NAMES } from './roles.ts';
import type { Actor, Role, Scope } from './view.ts';

const SCOPES: readonly Scope[] = [
	{ kind: 'system' },
	{ kind: 'body', id: asId<BodyId>(id(1)) },
	{ kind: 'office', id: asId<OfficeId>(id(2)) },
	{ kind: 'project', id: asId<ProjectId>(id(3)) }
];
const holder = (role: Role, scope: Scope, forWhom: PersonId | null = null): Actor => ({
	personId: asId<PersonId>(id(7)),
	grants: [{ role, scope, actingFor: forWhom }]
});
const roles = Object.keys(ROLE_NAMES).filter((name): name is Role => name in ROLE_NAMES);

/** The whole table, written out: who may do what, and in which scope his role counts. */
const EXPECTED: Readonly<Partial<Record<Role, readonly [Scope['kind'], readonly PeopleAction[]]>>> =
	{
		administrator: [
			'system',
			['view_people', 'manage_accounts', 'give_office_roles', 'give_system_roles', 'read_audit']
		],
		office_head: ['office', ['view_people', 'manage_accounts', 'give_office_roles', 'read_audit']],
		office_curator: ['office', ['view_people', 'read_audit']],
		office_specialist: ['office', ['view_people']],
		chair: ['body', ['view_people', 'read_audit']],
		deputy_chair: ['body', ['view_people']],
		secretary: ['body', ['view_people', 'read_own_audit']]
	};

describe('who keeps accounts and reads the audit log', () => {
	it.each(roles)('[AC-02] [AC-06] %s', (role) => {
		for (const scope of SCOPES) {
			const [home, actions] = EXPECTED[role] ?? [null, []];
			const may = PEOPLE_ACTIONS.filter((action) => canPeople(holder(role, scope), action));
			expect([scope.kind, ...may]).toEqual([scope.kind, ...(scope.kind === home ? actions : [])]);
		}
	});

	it('[AC-02] nobody without a role may do any of it', () => {
		const nobody = { personId: asId<PersonId>(id(7)), grants: [] };
		expect(PEOPLE_ACTIONS.filter((action) => canPeople(nobody, action))).toEqual([]);
	});

	it.each([
		['administrator', true, true],
		['office_head', false, true],
		['secretary', false, false]
	] as const)(
		'[AC-02] %s keeps the account of an administrator: %s, of anybody else: %s',
		(role, ofAdministrator, ofOthers) => {
			const [home] = EXPECTED[role] ?? [];
			const scope = SCOPES.find(({ kind }) => kind === home) ?? { kind: 'system' };
			expect(mayKeepAccount(holder(role, scope), { administrator: true })).toBe(ofAdministrator);
			expect(mayKeepAccount(holder(role, scope), { administrator: false })).toBe(ofOthers);
		}
	);

	it('[SEP-4] a substitute of the head keeps accounts for him, the head for himself', () => {
		const office: Scope = { kind: 'office', id: asId<OfficeId>(id(2)) };
		const head = asId<PersonId>(id(8));
		expect(peopleActingFor(holder('office_head', office, head), 'manage_accounts')).toBe(head);
		expect(peopleActingFor(holder('office_head', office), 'manage_accounts')).toBeNull();
	});
});
