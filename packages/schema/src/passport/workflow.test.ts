import { describe, expect, it } from 'vitest';
import type { Role } from '../people/index.ts';
import { ROLE_NAMES } from '../people/index.ts';
import { EVENT_NAMES, STATUS_NAMES } from './messages.ts';
import {
	isPassportEvent,
	isPassportStatus,
	PASSPORT_EVENTS,
	PASSPORT_STATUSES,
	PASSPORT_STEPS,
	stepFor,
	type PassportEvent,
	type PassportStatus
} from './workflow.ts';

const ROLES = Object.keys(ROLE_NAMES).filter((role): role is Role => role in ROLE_NAMES);

/** The whole workflow as the office tells it: everything else is refused. */
const ALLOWED: readonly (readonly [
	PassportStatus,
	PassportEvent,
	PassportStatus,
	readonly Role[]
])[] = [
	['draft', 'submit', 'review', ['lead']],
	['rework', 'submit', 'review', ['lead']],
	['draft', 'approve', 'approved', ['chair']],
	['rework', 'approve', 'approved', ['chair']],
	['review', 'approve', 'approved', ['chair']],
	['review', 'return', 'rework', ['chair', 'office_head']],
	['review', 'reject', 'rejected', ['chair']],
	['approved', 'revise', 'draft', ['lead', 'office_head']]
];

const CASES = PASSPORT_STATUSES.flatMap((status) =>
	PASSPORT_EVENTS.map((event) => ({
		status,
		event,
		allowed: ALLOWED.find(([from, what]) => from === status && what === event)
	}))
);

describe('workflow of a passport', () => {
	it.each(CASES)(
		'[WF-01] $status, $event: only the roles of the table, for all roles',
		({ status, event, allowed }) => {
			for (const role of ROLES) {
				const step = stepFor(status, event, new Set([role]), 'chair');
				expect(step.ok).toBe(allowed?.[3].includes(role) ?? false);
				if (step.ok) expect(step.value.to).toBe(allowed?.[2]);
			}
			expect(stepFor(status, event, new Set(), 'chair').ok).toBe(false);
		}
	);

	it('[WF-02] every step names its clause', () => {
		for (const { status, event } of CASES) {
			const step = PASSPORT_STEPS[status][event];
			if (step !== null)
				expect(step.clause).toMatch(
					/^(Положение № \d+ \([А-Яа-я]+\), (раздел )?\d|Раздел VI, п\. \d+)/u
				);
		}
	});

	it.each(CASES)(
		'[WF-03] $status, $event: what is open, held and locked follows the status',
		({ status, event }) => {
			const open = {
				draft: 'written',
				rework: 'written',
				review: 'held',
				approved: 'locked',
				rejected: 'locked',
				superseded: 'locked'
			};
			const step = PASSPORT_STEPS[status][event];
			if (step === null) return;
			expect(step.open).toBe(open[step.to]);
			expect(step.makesVersion).toBe(step.open === 'locked');
		}
	);

	it('[WF-04] [REG-30kh.1] a return and a rejection need a reason; a text under review was and stays sound', () => {
		const steps = CASES.map(({ status, event }) => ({
			event,
			step: PASSPORT_STEPS[status][event]
		}));
		const which = (key: 'needsComment' | 'needsSoundText'): readonly string[] => [
			...new Set(steps.filter(({ step }) => step?.[key] === true).map(({ event }) => event))
		];
		expect(which('needsComment').toSorted()).toEqual(['reject', 'return']);
		expect(which('needsSoundText').toSorted()).toEqual(['approve', 'submit']);
		expect(PASSPORT_STEPS.review.approve?.needsSoundText).toBe(true);
		expect(PASSPORT_STEPS.draft.approve?.needsSoundText).toBe(false);
		expect(PASSPORT_STEPS.rework.approve?.needsSoundText).toBe(false);
	});

	it('[WF-05] a text still being written is approved only where the body decides by its chair', () => {
		expect(PASSPORT_STEPS.draft.approve?.onlyRoute).toBe('chair');
		expect(PASSPORT_STEPS.rework.approve?.onlyRoute).toBe('chair');
		expect(PASSPORT_STEPS.review.approve?.onlyRoute).toBeNull();
	});

	it.each(['rejected', 'superseded'] as const)('[WF-06] nothing leads out of «%s»', (status) => {
		expect(Object.values(PASSPORT_STEPS[status])).toEqual(PASSPORT_EVENTS.map(() => null));
	});

	it('[WF-07] a revision makes a new document and leaves the version in force alone', () => {
		expect(PASSPORT_STEPS.approved.revise).toMatchObject({ effect: 'new_revision', to: 'draft' });
		const others = CASES.filter(({ event }) => event !== 'revise');
		expect(
			others.some(({ status, event }) => PASSPORT_STEPS[status][event]?.effect === 'new_revision')
		).toBe(false);
	});

	it('says why a step is refused', () => {
		const why = (status: PassportStatus, event: PassportEvent, role: Role): unknown =>
			stepFor(status, event, new Set([role]), 'chair');
		expect(why('approved', 'approve', 'chair')).toEqual({
			ok: false,
			error: { kind: 'not_now', status: 'approved' }
		});
		expect(why('review', 'approve', 'lead')).toEqual({
			ok: false,
			error: { kind: 'not_your_role', by: ['chair'] }
		});
	});

	it('knows its words and has a name for each', () => {
		expect(PASSPORT_STATUSES.every(isPassportStatus)).toBe(true);
		expect(PASSPORT_EVENTS.every(isPassportEvent)).toBe(true);
		for (const word of ['', 'constructor', 'APPROVED', 'accept']) {
			expect([isPassportStatus(word), isPassportEvent(word)]).toEqual([false, false]);
		}
		expect(Object.keys(STATUS_NAMES)).toEqual([...PASSPORT_STATUSES]);
		expect(Object.keys(EVENT_NAMES)).toEqual([...PASSPORT_EVENTS]);
	});
});
