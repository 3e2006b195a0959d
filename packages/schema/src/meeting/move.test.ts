import { describe, expect, it } from 'vitest';
import { isRescheduled, moveTooLate, moveWrong } from './move.ts';
import type { Attendance, MeetingDetails } from './view.ts';

const MEETING: MeetingDetails = {
	date: '2026-11-23',
	time: '10:00',
	place: 'Зал',
	form: 'hall',
	link: ''
};
const NOW = { date: '2026-11-20', time: '12:00' };

describe('until when a meeting is moved', () => {
	it.each([
		['the day before', '2026-11-22', [null, null], null],
		['on its day, nobody marked', '2026-11-23', [null, null], null],
		['on its day, one excused beforehand', '2026-11-23', ['absent', null], null],
		['on its day, one in the hall', '2026-11-23', ['absent', 'hall'], 'begun'],
		['on its day, one by video', '2026-11-23', [null, 'remote'], 'begun'],
		['the day after', '2026-11-24', [null, null], 'dayOver']
	] as const)('[MT-07] %s', (_, today, marks: readonly (Attendance | null)[], expected) => {
		const participants = marks.map((attendance) => ({ attendance }));
		expect(moveTooLate(MEETING, participants, today)).toBe(expected);
	});
});

describe('where a meeting is moved', () => {
	it.each([
		['a later day', { date: '2026-11-27' }, null],
		['an earlier day that is still to come', { date: '2026-11-21' }, null],
		['later today', { date: '2026-11-20', time: '12:01' }, null],
		['today, without a time', { date: '2026-11-20', time: '' }, null],
		['this very minute', { date: '2026-11-20', time: '12:00' }, 'past'],
		['yesterday', { date: '2026-11-19', time: '' }, 'past'],
		['another hall', { place: 'Малый зал' }, null],
		['another form', { form: 'mixed' }, null],
		['what stands already', {}, 'nothing'],
		['the next year', { date: '2027-01-11' }, 'otherYear'],
		['a day that is none', { date: '2026-02-30' }, 'noDate'],
		['no day', { date: '' }, 'noDate']
	] as const)('[MT-07] to %s', (_, change, expected) => {
		expect(moveWrong(MEETING, { ...MEETING, ...change }, NOW)).toBe(expected);
	});

	it('[MT-07] another hall is found for a meeting that should have begun', () => {
		const now = { date: '2026-11-23', time: '10:20' };
		expect(moveWrong(MEETING, { ...MEETING, place: 'Малый зал' }, now)).toBeNull();
		expect(moveWrong(MEETING, { ...MEETING, time: '10:10' }, now)).toBe('past');
	});

	it('a meeting is rescheduled by another day or another time', () => {
		const { date, time } = MEETING;
		expect(isRescheduled(MEETING, { date, time })).toBe(false);
		expect(isRescheduled(MEETING, { date, time: '' })).toBe(true);
		expect(isRescheduled(MEETING, { date: '2026-11-24', time })).toBe(true);
	});
});
