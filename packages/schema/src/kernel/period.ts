import { isIsoDate } from './dates.ts';

/** Days on which something is in force: validFrom <= day < validTo; null: without an end. */
export interface Period {
	readonly validFrom: string;
	readonly validTo: string | null;
}

/** Where a period stands on a day; `never` was taken back before it began. */
export type When = 'past' | 'now' | 'coming' | 'never';

/** What stands against a period or its end. */
export type PeriodFault = 'noSuchDate' | 'endsBeforeItBegins' | 'past' | 'ended';

export function whenOf({ validFrom, validTo }: Period, day: string): When {
	if (validTo !== null && validTo <= validFrom) return 'never';
	if (day < validFrom) return 'coming';
	return validTo !== null && validTo <= day ? 'past' : 'now';
}

/** Do two periods share a day? One that was taken back shares none. */
export function overlap(one: Period, other: Period): boolean {
	const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
	return [one, other].every(({ validTo }) => validTo === null || from < validTo);
}

/** BD-02: dates that exist, in their order, and no change of what has been; null when nothing stands against it. */
export function periodFault({ validFrom, validTo }: Period, today: string): PeriodFault | null {
	if (!isIsoDate(validFrom) || (validTo !== null && !isIsoDate(validTo))) return 'noSuchDate';
	if (validTo !== null && validTo <= validFrom) return 'endsBeforeItBegins';
	return validFrom < today ? 'past' : null;
}

/** BD-02: what stands against ending something on a day, its first one without force. */
export function endFault(held: Period, on: string, today: string): PeriodFault | null {
	if (!isIsoDate(on)) return 'noSuchDate';
	if (held.validTo !== null && held.validTo <= on) return 'ended';
	// What has not begun yet is taken back whole, on its first day.
	if (on < held.validFrom) return 'endsBeforeItBegins';
	return on < today ? 'past' : null;
}

/** The day on which something ends that somebody ends on `on`: what has not begun yet is taken back whole. */
export function endDay(held: Period, on: string, today: string): string {
	const takenBack = held.validFrom > today && on <= held.validFrom && on >= today;
	return takenBack ? held.validFrom : on;
}
