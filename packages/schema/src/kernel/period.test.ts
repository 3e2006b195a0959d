import { describe, expect, it } from 'vitest';
import { endDay, endFault, overlap, periodFault, whenOf } from './period.ts';

const TODAY = '2026-11-28';

describe('periods', () => {
	it('are in force from their first day to the one before their end', () => {
		const period = { validFrom: '2026-12-01', validTo: '2026-12-03' };
		const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'];
		expect(days.map((day) => whenOf(period, day))).toEqual(['coming', 'now', 'now', 'past']);
		expect(whenOf({ validFrom: '2026-12-01', validTo: null }, '2099-01-01')).toBe('now');
		expect(whenOf({ validFrom: '2026-12-01', validTo: '2026-12-01' }, '2026-12-01')).toBe('never');
	});

	it.each([
		['2026-12-01', '2026-12-05', '2026-12-04', null, true],
		['2026-12-01', '2026-12-05', '2026-12-05', null, false],
		['2026-12-01', null, '2030-01-01', '2031-01-01', true],
		['2026-12-01', '2026-12-01', '2026-11-01', null, false]
	] as const)('%s–%s and %s–%s share a day: %s', (aFrom, aTo, bFrom, bTo, expected) => {
		const [a, b] = [
			{ validFrom: aFrom, validTo: aTo },
			{ validFrom: bFrom, validTo: bTo }
		];
		expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
	});

	it.each([
		['2026-02-30', null, 'noSuchDate'],
		['2026-12-01', 'x', 'noSuchDate'],
		['2026-12-02', '2026-12-02', 'endsBeforeItBegins'],
		['2026-11-27', null, 'past'],
		['2026-11-28', null, null]
	] as const)('from %s to %s: %s', (validFrom, validTo, expected) => {
		expect(periodFault({ validFrom, validTo }, TODAY)).toBe(expected);
	});

	it.each([
		['2026-11-28', null],
		['2026-11-27', 'past'],
		['2027-01-01', 'ended'],
		['2023-01-01', 'endsBeforeItBegins'],
		['2026-13-01', 'noSuchDate']
	] as const)('one until 2027 is ended on %s: %s', (on, expected) => {
		const held = { validFrom: '2024-01-09', validTo: '2027-01-01' };
		expect(endFault(held, on, TODAY)).toBe(expected);
	});

	it.each([
		['2026-11-28', '2026-12-10'],
		['2026-12-10', '2026-12-10'],
		['2026-12-09', '2026-12-10'],
		['2026-12-11', '2026-12-11'],
		['2026-11-27', '2026-11-27']
	] as const)('what comes on 10.12 and is ended on %s ends on %s', (on, expected) => {
		const day = endDay({ validFrom: '2026-12-10', validTo: null }, on, TODAY);
		expect(day).toBe(expected);
	});
});
