import { describe, expect, it } from 'vitest';
import { speaker } from '#lib/shell/speak.ts';
import { rollOfSheet, type Attendee } from './attendance.ts';
import { presentWords, quorumWords } from './roll-words.ts';

const BODY = { kind: 'committee', quorum: 'more_than_half' };

function attendee(role: string, attendance: string | null, voting = true): Attendee {
	return { personId: role, role, voting, attendance, reason: '' };
}

function roll(participants: readonly Attendee[], body = BODY, form = 'mixed') {
	return rollOfSheet({ participants, body, form });
}

describe('the roll on the paper of minutes', () => {
	const SOME = [
		attendee('chair', 'hall'),
		attendee('member', 'remote'),
		attendee('secretary', 'absent', false),
		attendee('guest', 'hall', false)
	];

	it('counts members, not guests, and who of them came by video', () => {
		const { members, present, remote, absent, guests } = roll(SOME);
		expect([members, present.length, remote, absent.length]).toEqual([3, 2, 1, 1]);
		expect(guests.map(({ personId }) => personId)).toEqual(['guest']);
	});

	it('lets the deputy chair when the chair is away', () => {
		const away = [attendee('chair', 'absent'), attendee('deputy_chair', 'hall')];
		expect(roll(away).chair).toBe('deputy_chair');
	});

	it('names chair and secretary before anybody is marked', () => {
		const { unmarked, chair, secretary } = roll([
			attendee('secretary', null),
			attendee('chair', null)
		]);
		expect([unmarked, chair, secretary]).toEqual([true, 'chair', 'secretary']);
	});

	it.each([
		['committee', 'члены комитета — 2 из 3, из них 1 по ВКС', 'committee members — 2 of 3'],
		['council', 'члены Совета — 2 из 3, из них 1 по ВКС', 'council members — 2 of 3'],
		['office_body', 'участники Проектного офиса — 2 из 3', 'members of the Project office — 2'],
		['a kind of another day', 'члены органа — 2 из 3', 'members of the body — 2 of 3']
	])('calls the members of a %s by their name', (kind, ru, en) => {
		const there = roll(SOME, { ...BODY, kind });
		expect(presentWords(there, speaker('ru'))).toContain(ru);
		expect(presentWords(there, speaker('en'))).toContain(en);
	});

	it('[Q-02] says the quorum of those who vote, as the body counts it', () => {
		const ru = (...given: Parameters<typeof roll>) => quorumWords(roll(...given), speaker('ru'));
		expect(ru(SOME)).toBe('имеется (голосующих 2 из 2, требуется 2)');
		const few = [attendee('chair', 'absent'), ...SOME.slice(1)];
		expect(ru(few)).toBe('отсутствует (голосующих 1 из 2, требуется 2)');
		expect(ru(few, { ...BODY, quorum: 'at_least_half' })).toMatch(/^имеется .* требуется 1\)$/);
		expect(quorumWords(roll(SOME), speaker('en'))).toBe('reached (2 of 2 votes, 2 required)');
	});

	it.each([
		['the settings of the body do not say how', SOME, { ...BODY, quorum: '' }, 'mixed'],
		['a member is not marked yet', [...SOME, attendee('deputy_chair', null)], BODY, 'mixed'],
		['nobody has a vote', [attendee('chair', 'hall', false)], BODY, 'mixed'],
		['the meeting was held in writing', SOME, BODY, 'absentee']
	])('[Q-02] says nothing of a quorum when %s', (_, participants, body, form) => {
		expect(quorumWords(roll(participants, body, form), speaker('ru'))).toBe('');
	});
});
