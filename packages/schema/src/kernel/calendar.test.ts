import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDaysAfter } from './calendar.ts';
import { isoOf, epochDay } from './dates.ts';

describe('working calendar', () => {
	it.each([
		['2026-01-09', false, 'the transfer of 3 January'],
		['2026-01-12', true, 'the first working day of 2026'],
		['2026-03-09', false, '8 March is a Sunday'],
		['2026-05-11', false, '9 May is a Saturday'],
		['2026-11-03', true, 'the day before a holiday is only shorter'],
		['2026-11-04', false, 'Unity Day'],
		['2026-12-31', false, 'the transfer of 4 January'],
		['2027-01-08', false, 'the last of the New Year holidays'],
		['2027-01-11', true, 'the first working day of 2027'],
		['2027-05-03', false, '1 May is a Saturday'],
		['2027-05-10', false, '9 May is a Sunday'],
		['2027-06-14', false, '12 June is a Saturday'],
		['2027-06-15', true, 'the day after it']
	])('%s is a working day: %s (%s)', (date, expected) => {
		expect(isWorkingDay(date)).toBe(expected);
	});

	it('2026 has the 247 working days of the production calendar', () => {
		expect(workingDaysAfter('2025-12-31', '2026-12-31')).toBe(247);
	});

	it.each([2026, 2027])(
		'every holiday of article 112 in %i is free, and so is a day for each on a weekend',
		(year) => {
			const holidays = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'];
			for (const day of holidays) expect(isWorkingDay(`${year}-${day}`)).toBe(false);
			for (let day = epochDay(`${year}-01-01`); day <= epochDay(`${year}-01-08`); day += 1) {
				expect(isWorkingDay(isoOf(day))).toBe(false);
			}
			for (const day of holidays) {
				const date = epochDay(`${year}-${day}`);
				const weekday = new Date(`${year}-${day}T00:00:00Z`).getUTCDay();
				const monday = weekday === 6 ? date + 2 : weekday === 0 ? date + 1 : null;
				if (monday !== null) expect(isWorkingDay(isoOf(monday))).toBe(false);
			}
		}
	);

	it.each([
		['2026-09-30', 5, '2026-10-07'],
		['2026-11-23', 0, '2026-11-23'],
		['2026-11-20', 1, '2026-11-23'],
		['2026-11-23', -1, '2026-11-20'],
		['2026-12-30', 1, '2027-01-11'],
		['2027-01-11', -1, '2026-12-30']
	])('%s and %i working days is %s', (from, days, expected) => {
		expect(addWorkingDays(from, days)).toBe(expected);
	});

	it('counts back what it added', () => {
		for (let days = 1; days <= 300; days += 1) {
			expect(workingDaysAfter('2026-02-02', addWorkingDays('2026-02-02', days))).toBe(days);
		}
	});
});
