import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import {
	asId,
	type BodyId,
	type MeetingId,
	type OfficeId,
	type PersonId,
	type ProjectId
} from '../kernel/index.ts';
import { actingFor, rolesIn, type Place } from './roles.ts';
import type { Actor, Role, RoleGrant, Scope } from './view.ts';

const PLACE: Place = {
	projectId: asId<ProjectId>(id(1)),
	bodyId: asId<BodyId>(id(2)),
	officeId: asId<OfficeId>(id(3)),
	meetingId: asId<MeetingId>(id(4))
};
const HERE: Readonly<Record<Scope['kind'], Scope>> = {
	system: { kind: 'system' },
	body: { kind: 'body', id: asId<BodyId>(id(2)) },
	office: { kind: 'office', id: asId<OfficeId>(id(3)) },
	project: { kind: 'project', id: asId<ProjectId>(id(1)) },
	meeting: { kind: 'meeting', id: asId<MeetingId>(id(4)) }
};
const ELSEWHERE: readonly Scope[] = [
	{ kind: 'body', id: asId<BodyId>(id(9)) },
	{ kind: 'office', id: asId<OfficeId>(id(9)) },
	{ kind: 'project', id: asId<ProjectId>(id(9)) },
	{ kind: 'meeting', id: asId<MeetingId>(id(9)) },
	// An id of the right thing in the wrong kind of scope.
	{ kind: 'office', id: asId<OfficeId>(id(2)) }
];
const actor = (...grants: readonly RoleGrant[]): Actor => ({
	personId: asId<PersonId>(id(7)),
	grants
});
const grant = (role: Role, scope: Scope, forWhom: string | null = null): RoleGrant => ({
	role,
	scope,
	actingFor: forWhom === null ? null : asId<PersonId>(forWhom)
});

describe('roles in a place', () => {
	it.each(Object.values(HERE))(
		'[SEP-7] a role in the scope $kind bears on what lies in it',
		(scope) => {
			expect([...rolesIn(actor(grant('member', scope)), PLACE)]).toEqual(['member']);
		}
	);

	it.each(ELSEWHERE)('[SEP-7] a role in another $kind bears on nothing here', (scope) => {
		expect(rolesIn(actor(grant('chair', scope)), PLACE).size).toBe(0);
	});

	it('[SEP-7] a role in a project does not bear on what belongs to no project', () => {
		const lead = actor(grant('lead', HERE.project));
		expect(rolesIn(lead, { ...PLACE, projectId: null }).size).toBe(0);
	});

	it('[SEP-7] people of a project take part in what belongs to its body, with their roles there', () => {
		const lead = actor(grant('lead', HERE.project));
		const ofBody = { ...PLACE, projectId: null, projects: [asId<ProjectId>(id(1))] };
		expect([...rolesIn(lead, ofBody)]).toEqual(['lead']);
		expect(rolesIn(lead, { ...ofBody, projects: [asId<ProjectId>(id(9))] }).size).toBe(0);
	});
});

describe('acting for another', () => {
	const CHAIR = ['chair'] as const;

	it('[SEP-4] a substitute acts for the one whom he replaces', () => {
		const deputy = actor(grant('deputy_chair', HERE.body), grant('chair', HERE.body, id(8)));
		expect(actingFor(deputy, CHAIR, PLACE)).toBe(id(8));
	});

	it('[SEP-4] whoever holds the role himself acts for nobody, even when he substitutes too', () => {
		const both = actor(grant('chair', HERE.body, id(8)), grant('chair', HERE.body));
		expect(actingFor(both, CHAIR, PLACE)).toBeNull();
	});

	it('[SEP-4] a substitution elsewhere or of another role does not count', () => {
		const other = actor(
			grant('chair', { kind: 'body', id: asId<BodyId>(id(9)) }, id(8)),
			grant('secretary', HERE.body, id(6))
		);
		expect(actingFor(other, CHAIR, PLACE)).toBeNull();
	});
});
