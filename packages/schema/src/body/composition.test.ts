import { describe, expect, it } from 'vitest';
import { uuid as id } from '../kernel/fixture.ts';
import {
	asId,
	endFault,
	type MembershipId,
	type PersonId,
	type SubstitutionId
} from '../kernel/index.ts';
import { memberFault, substitutionFault, type CompositionFault } from './composition.ts';
import { FAULT_NAMES } from './messages.ts';
import { DEFAULT_TERMS, TERM_LIMITS, wholeSettings, wrongTerms } from './settings.ts';
import { BODY_ROLES, type BodyMember, type BodyRole, type BodySubstitution } from './view.ts';

const person = (n: number): PersonId => asId<PersonId>(id(n));
const TODAY = '2026-11-28';
const BY = { by: person(99), today: TODAY };

const member = (n: number, role: BodyRole, from: string, to: string | null = null): BodyMember => ({
	id: asId<MembershipId>(id(n)),
	personId: person(n),
	role,
	voting: true,
	postId: null,
	validFrom: from,
	validTo: to
});
const substitution = (change: Partial<BodySubstitution> = {}): BodySubstitution => ({
	id: asId<SubstitutionId>(id(50)),
	substituteId: person(2),
	absentId: person(1),
	basis: 'распоряжение от 27.11.2026 № 5',
	validFrom: '2026-12-01',
	validTo: '2026-12-15',
	...change
});

describe('members', () => {
	const others = [
		member(1, 'chair', '2024-01-09'),
		member(2, 'secretary', '2024-01-09', '2027-01-01'),
		member(3, 'deputy_chair', '2024-01-09'),
		member(4, 'member', '2024-01-09', '2026-12-10')
	];
	const fault = (next: BodyMember) => memberFault(next, others, BY);

	it('[BD-01] there is one chair and one secretary at a time, and as many deputies and members as needed', () => {
		expect(fault(member(5, 'chair', TODAY))).toBe('chairTaken');
		expect(fault(member(5, 'secretary', TODAY))).toBe('secretaryTaken');
		expect(fault(member(5, 'secretary', '2027-01-01'))).toBeNull();
		expect(fault(member(5, 'deputy_chair', TODAY))).toBeNull();
		expect(fault(member(5, 'member', TODAY))).toBeNull();
		expect(memberFault(member(5, 'chair', TODAY), [], BY)).toBeNull();
	});

	it.each([
		['2026-02-30', null, 'noSuchDate'],
		['', null, 'noSuchDate'],
		['2026-12-01', 'x', 'noSuchDate'],
		['2026-12-02', '2026-12-01', 'endsBeforeItBegins'],
		['2026-12-02', '2026-12-02', 'endsBeforeItBegins'],
		['2026-11-27', null, 'past'],
		['2026-11-28', null, null]
	] as const)('[BD-02] from %s to %s: %s', (from, to, expected) => {
		expect(fault(member(5, 'member', from, to))).toBe(expected);
	});

	it('[BD-03] nobody is twice in a body at a time', () => {
		expect(fault(member(4, 'deputy_chair', TODAY))).toBe('alreadyMember');
		expect(fault(member(4, 'deputy_chair', '2026-12-09'))).toBe('alreadyMember');
		expect(fault(member(4, 'deputy_chair', '2026-12-10'))).toBeNull();
	});

	it('[BD-04] nobody gives himself a role', () => {
		expect(memberFault(member(5, 'member', TODAY), others, { ...BY, by: person(5) })).toBe(
			'oneself'
		);
	});

	it.each([
		['2026-11-28', null],
		['2026-12-31', null],
		['2026-11-27', 'past'],
		['2027-01-01', 'ended'],
		['2023-01-01', 'endsBeforeItBegins'],
		['2026-13-01', 'noSuchDate']
	] as const)('[BD-02] a membership until 2027 ends on %s: %s', (on, expected) => {
		const [, secretary] = others;
		if (secretary === undefined) throw new Error('no secretary');
		expect(endFault(secretary, on, TODAY)).toBe(expected);
	});
});

describe('substitutions', () => {
	const members = [member(1, 'chair', '2024-01-09'), member(2, 'deputy_chair', '2024-01-09')];
	const fault = (change: Partial<BodySubstitution>, there: readonly BodySubstitution[] = []) =>
		substitutionFault(substitution(change), { members, substitutions: there }, BY);

	it.each([
		[{}, null],
		[{ substituteId: person(7) }, null],
		[{ basis: '  ' }, 'noBasis'],
		[{ substituteId: person(1) }, 'actsForHimself'],
		[{ substituteId: person(99) }, 'oneself'],
		[{ absentId: person(7) }, 'absentIsNoMember'],
		[{ validFrom: '2026-11-27' }, 'past'],
		[{ validTo: '2026-12-01' }, 'endsBeforeItBegins'],
		[{ validFrom: '2026-12-32' }, 'noSuchDate']
	] as const)('[BD-05] %j: %s', (change, expected) => {
		expect(fault(change)).toBe(expected);
	});

	it('[BD-05] one person acts for an absent one at a time, and the absent one is a member by then', () => {
		const there = [substitution({ validFrom: '2026-12-10', validTo: '2026-12-20' })];
		expect(fault({ substituteId: person(7) }, there)).toBe('alreadySubstituted');
		expect(fault({ validTo: '2026-12-10' }, there)).toBeNull();
		const later = [member(1, 'chair', '2026-12-02')];
		const body = { members: later, substitutions: [] };
		expect(substitutionFault(substitution(), body, BY)).toBe('absentIsNoMember');
	});
});

describe('settings', () => {
	it('[BD-07] are whole: what a body does not say is the usual', () => {
		const membersWrite = { agenda: true, minutes: false };
		expect(wholeSettings({ route: 'chair', membersWrite })).toEqual({
			...{ route: 'chair', membersWrite, quorum: 'more_than_half' },
			terms: { agendaDays: 3, materialsDays: 5, meetingMinutes: 180, minutesDays: 3 }
		});
	});

	it('[BD-07] terms are whole numbers within their limits', () => {
		expect(wrongTerms(DEFAULT_TERMS)).toEqual([]);
		for (const [name, [least, most]] of Object.entries(TERM_LIMITS)) {
			for (const value of [least - 1, most + 1, 1.5, Number.NaN]) {
				expect(wrongTerms({ ...DEFAULT_TERMS, [name]: value })).toEqual([name]);
			}
			expect(wrongTerms({ ...DEFAULT_TERMS, [name]: least })).toEqual([]);
		}
	});
});

it('every fault and role has its words', () => {
	const faults: readonly CompositionFault[] = ['oneself', 'ended', 'sameRole'];
	expect(faults.every((one) => FAULT_NAMES[one].ru.endsWith('.'))).toBe(true);
	expect(BODY_ROLES).toHaveLength(4);
});
