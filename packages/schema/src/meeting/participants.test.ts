import { describe, expect, it } from 'vitest';
import { uuid } from '../kernel/fixture.ts';
import { asId, type PersonId } from '../kernel/index.ts';
import { guest, membersOn, quorumOf, rollOf, type Membership } from './participants.ts';
import { stageOf, type Attendance, type Participant } from './view.ts';

const person = (n: number): PersonId => asId<PersonId>(uuid(n));
const member = (n: number, role: string, change: Partial<Membership> = {}): Membership => ({
	personId: person(n),
	fullName: `Лицо ${n}`,
	role,
	voting: true,
	validFrom: '2026-01-01',
	validTo: null,
	...change
});
const there = (n: number, attendance: Attendance | null, voting = true): Participant => ({
	personId: person(n),
	role: 'member',
	voting,
	attendance,
	reason: ''
});

describe('members on a day', () => {
	it('[Q-01] are those whose membership is in force then, the last day not included', () => {
		const rows = [
			member(1, 'member', { validFrom: '2026-11-23' }),
			member(2, 'member', { validFrom: '2026-11-24' }),
			member(3, 'member', { validTo: '2026-11-23' }),
			member(4, 'member', { validTo: '2026-11-24' })
		];
		expect(membersOn(rows, '2026-11-23').map(({ personId }) => personId)).toEqual([
			person(1),
			person(4)
		]);
	});

	it('[Q-01] stand in the order of the paper, each once, with the right to vote of any role', () => {
		const rows = [
			member(5, 'member', { fullName: 'Ясеньков' }),
			member(4, 'member', { fullName: 'Ёлкина' }),
			member(3, 'secretary', { voting: false }),
			member(3, 'member'),
			member(2, 'deputy_chair'),
			member(1, 'member', { voting: false }),
			member(1, 'chair'),
			member(6, 'guest'),
			member(7, 'lead')
		];
		expect(
			membersOn(rows, '2026-11-23').map(({ personId, role, voting }) => [personId, role, voting])
		).toEqual([
			[person(1), 'chair', true],
			[person(2), 'deputy_chair', true],
			[person(3), 'secretary', true],
			[person(4), 'member', true],
			[person(5), 'member', true]
		]);
	});
});

describe('quorum', () => {
	it.each([
		[13, 7, 7, 9],
		[12, 7, 6, 8]
	])(
		'[Q-02] of %i voting members: more than half %i, at least half %i, two thirds %i',
		(n, more, half, thirds) => {
			expect(quorumOf(n, 'more_than_half')).toBe(more);
			expect(quorumOf(n, 'at_least_half')).toBe(half);
			expect(quorumOf(n, 'two_thirds')).toBe(thirds);
		}
	);

	it('[Q-02] counts voting members who are in the hall or on video; guests are no part of the roll', () => {
		const roll = rollOf(
			[
				there(1, 'hall'),
				there(2, 'remote'),
				there(3, 'hall', false),
				there(4, 'absent'),
				there(5, null),
				{ ...guest(person(6)), attendance: 'hall' }
			],
			'more_than_half'
		);
		expect(roll).toEqual({
			members: 5,
			present: 3,
			remote: 1,
			absent: [person(4)],
			unmarked: [person(5)],
			votingPresent: 2,
			required: 3,
			quorum: false
		});
	});

	it('[Q-02] holds from exactly the required number on', () => {
		const members = Array.from({ length: 13 }, (_, n) => there(n, n < 7 ? 'hall' : 'absent'));
		expect(rollOf(members, 'more_than_half').quorum).toBe(true);
		expect(rollOf(members.with(0, there(0, 'absent')), 'more_than_half').quorum).toBe(false);
	});
});

describe('stage of a meeting', () => {
	it.each([
		[false, null, null, 'planned'],
		[false, 'draft', null, 'planned'],
		[false, 'approved', 'draft', 'approved'],
		[false, 'approved', null, 'approved'],
		[false, 'approved', 'review', 'review'],
		[false, 'approved', 'signed', 'signed'],
		[true, 'approved', 'draft', 'cancelled']
	] as const)('cancelled %s, agenda %s, minutes %s: %s', (cancelled, agenda, minutes, stage) => {
		expect(stageOf({ cancelled, agenda, minutes })).toBe(stage);
	});
});
