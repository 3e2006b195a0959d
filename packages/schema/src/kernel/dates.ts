import { inBoth, type Locale, type Message } from './text.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** True for a calendar date `YYYY-MM-DD` that exists, of the year 1000 or later: PostgreSQL knows no year 0. */
export function isIsoDate(value: string): boolean {
	return ISO_DATE.test(value) && value >= '1000' && isoOf(epochDay(value)) === value;
}

/** Days since 1970-01-01 of an ISO date; NaN for anything else. */
export function epochDay(isoDate: string): number {
	return Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS;
}

/** The ISO date of a day number. */
export function isoOf(day: number): string {
	return Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return epochDay(to) - epochDay(from);
}

/** The date so many days later, or earlier; '' when the first is none. */
export function addDays(isoDate: string, days: number): string {
	return isoOf(epochDay(isoDate) + days);
}

/** `30.06.2028` for reading, in English `30 Jun 2028`; what is not a date stays as typed. */
export function formatDate(isoDate: string, locale: Locale): string {
	const [whole, year, month, day] = ISO_DATE.exec(isoDate) ?? [];
	const name = MONTHS[Number(month) - 1];
	if (whole === undefined || name === undefined) return isoDate;
	return locale === 'ru' ? `${day}.${month}.${year}` : `${Number(day)} ${name} ${year}`;
}

/** The same as a part of a message. */
export function dateWords(isoDate: string): Message {
	return inBoth((locale) => formatDate(isoDate, locale));
}

export function yearOf(isoDate: string): number {
	return Number(isoDate.slice(0, 4));
}

/** Calendar years from the first date to the second, both included; empty when either is missing. */
export function yearsBetween(start: string, end: string): readonly string[] {
	if (!isIsoDate(start) || !isIsoDate(end) || end < start) return [];
	const first = yearOf(start);
	const count = Math.min(yearOf(end) - first + 1, 30);
	return Array.from({ length: count }, (_, n) => String(first + n));
}
