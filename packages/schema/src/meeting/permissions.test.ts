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
import { ROLE_NAMES, type Actor, type Role, type Scope } from '../people/index.ts';
import { canMeeting, MEETING_ACTIONS, type MeetingAction } from './permissions.ts';
import { MEETING_STAGES, type MeetingStage } from './view.ts';

const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);
const PLACE = {
	bodyId: asId<BodyId>(id(2)),
	officeId: asId<OfficeId>(id(3)),
	projects: [asId<ProjectId>(id(1))],
	meetingId: asId<MeetingId>(id(4))
};
const BODY: Scope = { kind: 'body', id: PLACE.bodyId };
const as = (role: Role, scope: Scope = BODY): Actor => ({
	personId: asId<PersonId>(id(7)),
	grants: [{ role, scope, actingFor: null }]
});

const READ =
	'chair deputy_chair secretary member guest curator lead project_admin office_head office_specialist office_curator';
/** Action: roles; what a stage does not name is refused. */
const MATRIX: Readonly<Record<MeetingStage, Readonly<Partial<Record<MeetingAction, string>>>>> = {
	planned: {
		view: READ,
		create: 'chair secretary',
		create_agenda: 'secretary',
		edit: 'chair secretary',
		invite: 'chair secretary',
		cancel: 'chair'
	},
	approved: {
		view: READ,
		move: 'chair',
		invite: 'chair secretary',
		mark_attendance: 'secretary',
		cancel: 'chair'
	},
	review: { view: READ },
	signed: { view: READ },
	cancelled: { view: READ }
};

describe('rights on a meeting', () => {
	it.each(MEETING_STAGES)('[SEP-7] %s: only the roles of the table', (stage) => {
		for (const action of MEETING_ACTIONS) {
			const may = ROLES.filter((role) => canMeeting(as(role), action, { ...PLACE, stage }));
			expect(may.toSorted()).toEqual(
				(MATRIX[stage][action] ?? '')
					.split(' ')
					.filter((role) => role !== '')
					.toSorted()
			);
		}
	});

	it('[MT-04] a guest sees the meeting to which he is invited and no other, and changes nothing', () => {
		const meeting = { ...PLACE, stage: 'planned' } as const;
		const here: Scope = { kind: 'meeting', id: asId<MeetingId>(id(4)) };
		const other: Scope = { kind: 'meeting', id: asId<MeetingId>(id(9)) };
		const may = (scope: Scope) =>
			MEETING_ACTIONS.filter((action) => canMeeting(as('guest', scope), action, meeting));
		expect([may(here), may(other)]).toEqual([['view'], []]);
	});

	it('[SEP-7] the lead of a project of the body sees the meeting, one of another project does not', () => {
		const meeting = { ...PLACE, stage: 'planned' } as const;
		const own: Scope = { kind: 'project', id: asId<ProjectId>(id(1)) };
		const other: Scope = { kind: 'project', id: asId<ProjectId>(id(9)) };
		expect(canMeeting(as('lead', own), 'view', meeting)).toBe(true);
		expect(canMeeting(as('lead', other), 'view', meeting)).toBe(false);
	});
});
