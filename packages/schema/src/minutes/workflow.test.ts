import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, type Role } from '../people/index.ts';
import { EVENT_NAMES, STATUS_NAMES } from './messages.ts';
import { canMinutes, MINUTES_ACTIONS, type MinutesAction } from './permissions.ts';
import {
	isMinutesEvent,
	isMinutesStatus,
	MINUTES_EVENTS,
	MINUTES_STATUSES,
	MINUTES_STEPS,
	stepFor,
	type MinutesEvent,
	type MinutesStatus
} from './workflow.ts';

const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);

/** The whole workflow as the office tells it: everything else is refused. */
const ALLOWED: readonly (readonly [MinutesStatus, MinutesEvent, MinutesStatus, readonly Role[]])[] =
	[
		['draft', 'submit', 'review', ['secretary']],
		['review', 'return', 'draft', ['chair']],
		['review', 'sign', 'signed', ['chair', 'secretary']]
	];
const CASES = MINUTES_STATUSES.flatMap((status) =>
	MINUTES_EVENTS.map((event) => ({
		status,
		event,
		allowed: ALLOWED.find(([from, what]) => from === status && what === event)
	}))
);

describe('workflow of minutes', () => {
	it.each(CASES)(
		'[WF-09] $status, $event: only the roles of the table, for all roles',
		({ status, event, allowed }) => {
			for (const role of ROLES) {
				const step = stepFor(status, event, new Set([role]), 'chair');
				expect(step.ok).toBe(allowed?.[3].includes(role) ?? false);
				if (step.ok) expect(step.value.to).toBe(allowed?.[2]);
			}
		}
	);

	it('[WF-09] a draft is written, a review is held, what is signed is locked and a version', () => {
		const open = {
			draft: 'written',
			review: 'held',
			signed: 'locked',
			cancelled: 'held'
		} as const;
		for (const { status, event } of CASES) {
			const step = MINUTES_STEPS[status][event];
			if (step === null) continue;
			expect(step.open).toBe(open[step.to]);
			expect(step.makesVersion).toBe(step.open === 'locked');
			expect(step.needsComment).toBe(event === 'return');
			expect(step.needsSoundText).toBe(event !== 'return');
		}
	});

	it('[SEP-3] minutes are signed by the chair and the secretary', () => {
		expect(MINUTES_STEPS.review.sign?.signatures).toEqual(['chair', 'secretary']);
		const others = CASES.filter(({ event }) => event !== 'sign');
		expect(
			others.map(({ status, event }) => MINUTES_STEPS[status][event]?.signatures ?? null)
		).toEqual(others.map(() => null));
	});

	it('[WF-02] every step names its clause', () => {
		for (const { status, event } of CASES) {
			const step = MINUTES_STEPS[status][event];
			if (step === null) continue;
			expect(step.clause).toMatch(
				/^(Положение № \d+ \([А-Яа-я]+\), (раздел )?\d|Раздел VI, п\. \d+)/u
			);
		}
	});

	it('knows its words and has a name for each', () => {
		expect(MINUTES_STATUSES.every(isMinutesStatus)).toBe(true);
		expect(MINUTES_EVENTS.every(isMinutesEvent)).toBe(true);
		expect([isMinutesStatus('constructor'), isMinutesEvent('')]).toEqual([false, false]);
		expect(Object.keys(STATUS_NAMES)).toEqual([...MINUTES_STATUSES]);
		expect(Object.keys(EVENT_NAMES)).toEqual([...MINUTES_EVENTS]);
	});
});

/*
 * The office's matrix for minutes (V view, v own items only, E write, E* write where members may). A role that a
 * row does not name may do nothing.
 */
const MATRIX: Readonly<Record<MinutesStatus, string>> = {
	draft:
		'chair:V,E deputy_chair:V,E secretary:V,E member:V,E* office_head:V,E office_specialist:V,E office_curator:V',
	review:
		'chair:V deputy_chair:V secretary:V member:V curator:v lead:v office_head:V office_specialist:V office_curator:V',
	signed:
		'chair:V deputy_chair:V secretary:V member:V guest:v curator:V lead:V project_admin:V participant:v ' +
		'office_head:V office_specialist:V office_curator:V',
	cancelled:
		'chair:V deputy_chair:V secretary:V member:V curator:v lead:v office_head:V office_specialist:V office_curator:V'
};

const RIGHTS = MINUTES_STATUSES.flatMap((status) => ROLES.map((role) => ({ status, role })));

describe('rights on minutes', () => {
	it.each(RIGHTS)('[SEP-7] $status, $role', ({ status, role }) => {
		const cell = MATRIX[status].split(' ').find((line) => line.startsWith(`${role}:`));
		const letters = cell?.slice(role.length + 1).split(',') ?? [];
		for (const membersWrite of [false, true]) {
			for (const named of [false, true]) {
				const expected: Readonly<Record<MinutesAction, boolean>> = {
					view: letters.includes('V'),
					view_own: letters.includes('V') || (letters.includes('v') && named),
					write: letters.includes('E') || (letters.includes('E*') && membersWrite)
				};
				const facts = { status, roles: new Set([role]), membersWrite, named, owed: false };
				for (const action of MINUTES_ACTIONS) {
					expect(canMinutes(action, facts), action).toBe(expected[action]);
				}
			}
		}
	});

	it.each(ROLES)(
		'[MT-05] to whom an extract is owed reads that, as %s and without a role',
		(role) => {
			for (const roles of [new Set([role]), new Set<Role>()]) {
				for (const status of MINUTES_STATUSES) {
					const facts = { status, roles, membersWrite: false, named: false };
					const gained = MINUTES_ACTIONS.filter(
						(action) =>
							canMinutes(action, { ...facts, owed: true }) &&
							!canMinutes(action, { ...facts, owed: false })
					);
					const whole = canMinutes('view', { ...facts, owed: false });
					expect(gained, status).toEqual(status === 'signed' && !whole ? ['view_own'] : []);
				}
			}
		}
	);

	it('[SEP-2] the administrator of the system never reads or writes minutes', () => {
		for (const status of MINUTES_STATUSES) {
			const facts = {
				status,
				roles: new Set<Role>(['administrator']),
				membersWrite: true,
				named: true,
				owed: false
			};
			expect(MINUTES_ACTIONS.filter((action) => canMinutes(action, facts))).toEqual([]);
		}
	});
});
