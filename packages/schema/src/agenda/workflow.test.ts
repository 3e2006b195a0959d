import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../people/index.ts';
import { EVENT_NAMES, STATUS_NAMES } from './messages.ts';
import { AGENDA_ACTIONS, canAgenda, type AgendaAction } from './permissions.ts';
import {
	AGENDA_EVENTS,
	AGENDA_STATUSES,
	AGENDA_STEPS,
	isAgendaEvent,
	isAgendaStatus,
	stepFor,
	type AgendaStatus
} from './workflow.ts';

const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);

describe('workflow of an agenda', () => {
	it('[WF-08] a draft is approved by the chair alone, when its text is sound; that locks it and makes a version', () => {
		for (const role of ROLES) {
			expect(stepFor('draft', 'approve', new Set([role]), 'chair').ok).toBe(role === 'chair');
			for (const status of ['approved', 'cancelled'] as const) {
				expect(stepFor(status, 'approve', new Set([role]), 'chair')).toEqual({
					ok: false,
					error: { kind: 'not_now', status }
				});
			}
		}
		expect(AGENDA_STEPS.draft.approve).toMatchObject({
			to: 'approved',
			open: 'locked',
			needsSoundText: true,
			makesVersion: true,
			signatures: null
		});
	});

	it('[WF-02] every step names its clause', () => {
		expect(AGENDA_STEPS.draft.approve?.clause).toMatch(
			/^Положение № \d+ \([А-Яа-я]+\), раздел \d/u
		);
	});

	it('knows its words and has a name for each', () => {
		expect(AGENDA_STATUSES.every(isAgendaStatus)).toBe(true);
		expect(AGENDA_EVENTS.every(isAgendaEvent)).toBe(true);
		expect([isAgendaStatus('constructor'), isAgendaEvent('')]).toEqual([false, false]);
		expect(Object.keys(STATUS_NAMES)).toEqual([...AGENDA_STATUSES]);
		expect(Object.keys(EVENT_NAMES)).toEqual([...AGENDA_EVENTS]);
	});
});

/*
 * The office's matrix for an agenda (V view, v own items only, E write, E* write where members may). A role that a
 * row does not name may do nothing.
 */
const MATRIX: Readonly<Record<AgendaStatus, string>> = {
	draft:
		'chair:V,E deputy_chair:V,E secretary:V,E member:V,E* guest:v curator:V lead:V project_admin:V ' +
		'office_head:V,E office_specialist:V,E office_curator:V',
	approved:
		'chair:V deputy_chair:V secretary:V member:V guest:v curator:V lead:V project_admin:V ' +
		'office_head:V office_specialist:V office_curator:V',
	cancelled:
		'chair:V deputy_chair:V secretary:V member:V guest:v curator:V lead:V project_admin:V ' +
		'office_head:V office_specialist:V office_curator:V'
};

const CASES = AGENDA_STATUSES.flatMap((status) => ROLES.map((role) => ({ status, role })));

describe('rights on an agenda', () => {
	it.each(CASES)('[SEP-7] $status, $role', ({ status, role }) => {
		const cell = MATRIX[status].split(' ').find((line) => line.startsWith(`${role}:`));
		const letters = cell?.slice(role.length + 1).split(',') ?? [];
		for (const membersWrite of [false, true]) {
			for (const named of [false, true]) {
				const expected: Readonly<Record<AgendaAction, boolean>> = {
					view: letters.includes('V'),
					view_own: letters.includes('V') || (letters.includes('v') && named),
					write: letters.includes('E') || (letters.includes('E*') && membersWrite)
				};
				const facts = { status, roles: new Set([role]), membersWrite, named };
				for (const action of AGENDA_ACTIONS) {
					expect(canAgenda(action, facts), action).toBe(expected[action]);
				}
			}
		}
	});

	it('[SEP-6] a guest sees the items to which he is invited, never the whole agenda', () => {
		for (const status of AGENDA_STATUSES) {
			const facts = { status, roles: new Set<Role>(['guest']), membersWrite: true };
			expect(canAgenda('view', { ...facts, named: true })).toBe(false);
			expect(canAgenda('view_own', { ...facts, named: true })).toBe(true);
			expect(canAgenda('view_own', { ...facts, named: false })).toBe(false);
		}
	});

	it('[SEP-2] the administrator of the system never reads or writes an agenda', () => {
		for (const status of AGENDA_STATUSES) {
			const facts = {
				status,
				roles: new Set<Role>(['administrator']),
				membersWrite: true,
				named: true
			};
			expect(AGENDA_ACTIONS.filter((action) => canAgenda(action, facts))).toEqual([]);
		}
	});
});
