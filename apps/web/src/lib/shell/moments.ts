import { formatDate, officeDate, officeTime, type Locale } from '@veche/schema/kernel';

/** A moment as the office's date: «21.09.2026», in English `21 Sep 2026`. */
export function dayOf(isoMoment: string, locale: Locale): string {
	return formatDate(officeDate(new Date(isoMoment)), locale);
}

/** A moment as the office's time of day: «12:31». */
export function timeOf(isoMoment: string): string {
	return officeTime(new Date(isoMoment));
}
