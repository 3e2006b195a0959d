import { epochDay, isoOf } from './dates.ts';

/*
 * Russian production calendar, five-day week: the weekdays that are days off. Sources: article 112 of the
 * Labour Code (a holiday on a weekend moves to the next working day, except in January); for 2026 also the
 * Government's transfer (3 January to 9 January, 4 January to 31 December). What the Government moves in 2027
 * is entered here when it is published: a weekday made free goes into this list.
 */
const DAYS_OFF: readonly string[] = [
	...range('2026-01-01', '2026-01-09'),
	'2026-02-23',
	'2026-03-09',
	'2026-05-01',
	'2026-05-11',
	'2026-06-12',
	'2026-11-04',
	'2026-12-31',
	...range('2027-01-01', '2027-01-08'),
	'2027-02-23',
	'2027-03-08',
	'2027-05-03',
	'2027-05-10',
	'2027-06-14',
	'2027-11-04'
];

const off = new Set(DAYS_OFF);

export function isWorkingDay(isoDate: string): boolean {
	if (off.has(isoDate)) return false;
	const weekday = new Date(`${isoDate}T00:00:00Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6;
}

/**
 * The n-th working day after a date (before it when n is negative); the date itself for 0.
 * `addWorkingDays('2026-09-30', 5)` is `2026-10-07`, the fifth working day after a quarter.
 */
export function addWorkingDays(isoDate: string, days: number): string {
	const step = Math.sign(days);
	let day = epochDay(isoDate);
	for (let left = Math.abs(days); left > 0;) {
		day += step;
		if (isWorkingDay(isoOf(day))) left -= 1;
	}
	return isoOf(day);
}

/** Working days in (from, to]; 0 when `to` is not later. */
export function workingDaysAfter(from: string, to: string): number {
	let count = 0;
	for (let day = epochDay(from) + 1; day <= epochDay(to); day += 1) {
		if (isWorkingDay(isoOf(day))) count += 1;
	}
	return count;
}

function range(from: string, to: string): string[] {
	const days: string[] = [];
	for (let day = epochDay(from); day <= epochDay(to); day += 1) days.push(isoOf(day));
	return days;
}
