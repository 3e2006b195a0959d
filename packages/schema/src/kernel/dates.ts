const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a calendar date `YYYY-MM-DD` that exists. */
export function isIsoDate(value: string): boolean {
	return ISO_DATE.test(value) && isoOf(epochDay(value)) === value;
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

/** `30.06.2028` for reading; what is not a date stays as typed. */
export function formatDate(isoDate: string): string {
	const match = ISO_DATE.exec(isoDate);
	return match ? `${match[3]}.${match[2]}.${match[1]}` : isoDate;
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
