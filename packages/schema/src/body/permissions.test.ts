import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import { asId, type BodyId, type OfficeId, type PersonId } from '../kernel/index.ts';
import { ROLE_NAMES, type Actor, type Role, type Scope } from '../people/index.ts';
import { BODY_ACTIONS, canBody, type BodyAction } from './permissions.ts';

const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);
const PLACE = { bodyId: asId<BodyId>(id(2)), officeId: asId<OfficeId>(id(3)) };
const as = (role: Role, scope: Scope): Actor => ({
	personId: asId<PersonId>(id(7)),
	grants: [{ role, scope, actingFor: null }]
});

const MATRIX: Readonly<Record<BodyAction, string>> = {
	view: 'chair deputy_chair secretary member office_head office_specialist office_curator',
	manage: 'chair secretary office_head',
	configure: 'chair secretary office_head'
};

describe('rights on a body', () => {
	it.each(BODY_ACTIONS)('[SEP-7] %s: only the roles of the table', (action) => {
		const here: Scope = { kind: 'body', id: PLACE.bodyId };
		const may = ROLES.filter((role) => canBody(as(role, here), action, PLACE));
		expect(may.toSorted()).toEqual(MATRIX[action].split(' ').toSorted());
	});

	it('[SEP-7] a role in another body or office is none here', () => {
		for (const scope of [
			{ kind: 'body', id: asId<BodyId>(id(9)) },
			{ kind: 'office', id: asId<OfficeId>(id(9)) }
		] as const) {
			expect(BODY_ACTIONS.filter((action) => canBody(as('chair', scope), action, PLACE))).toEqual(
				[]
			);
		}
		const office: Scope = { kind: 'office', id: PLACE.officeId };
		expect(canBody(as('office_head', office), 'manage', PLACE)).toBe(true);
	});

	it('[SEP-2] the administrator of the system has nothing to do with bodies', () => {
		const system = as('administrator', { kind: 'system' });
		expect(BODY_ACTIONS.filter((action) => canBody(system, action, PLACE))).toEqual([]);
	});
});
