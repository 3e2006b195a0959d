import { expect, it } from 'vitest';
import { monthsOf } from './months.ts';

it('a month stands under the right weekdays, Monday first', () => {
	const november = monthsOf(2026)[10] ?? [];
	// 1 November 2026 is a Sunday, the 23rd a Monday.
	expect(november[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
	expect(november.find((week) => week.includes('2026-11-23'))?.indexOf('2026-11-23')).toBe(0);
});

it.each([
	[2024, 366],
	[2026, 365],
	[2100, 365]
])('the year %i has each of its %i days once', (year, count) => {
	const days = monthsOf(year)
		.flat(2)
		.filter((day) => day !== null);
	expect(days).toHaveLength(count);
	expect(new Set(days).size).toBe(count);
	expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
	expect(days).toEqual(days.toSorted());
});
