import { epochDay, isoOf } from '@veche/schema/kernel';

/** Weeks of a month from Monday to Sunday; null where a day belongs to another month. */
export type Weeks = readonly (readonly (string | null)[])[];

const MONTHS_IN_YEAR = 12;
const DAYS_IN_WEEK = 7;
/** 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday. */
const EPOCH_WEEKDAY = 3;

/** The twelve months of a year as weeks of ISO dates. */
export function monthsOf(year: number): readonly Weeks[] {
	return Array.from({ length: MONTHS_IN_YEAR }, (_, month) => weeksOf(year, month));
}

function weeksOf(year: number, month: number): Weeks {
	const first = epochDay(firstOf(year, month));
	const next = month === MONTHS_IN_YEAR - 1 ? firstOf(year + 1, 0) : firstOf(year, month + 1);
	const count = epochDay(next) - first;
	const before = (first + EPOCH_WEEKDAY) % DAYS_IN_WEEK;
	const weeks = Math.ceil((before + count) / DAYS_IN_WEEK);
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: DAYS_IN_WEEK }, (__, weekday) => {
			const day = week * DAYS_IN_WEEK + weekday - before;
			return day >= 0 && day < count ? isoOf(first + day) : null;
		})
	);
}

function firstOf(year: number, month: number): string {
	return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}
