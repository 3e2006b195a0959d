import { formatDate, type Locale } from '@veche/schema/kernel';

/** Time zone of the office: the same words on the server, in the browser and on paper. */
const OFFICE_TIME_ZONE = 'Europe/Moscow';

const parts = new Intl.DateTimeFormat('sv-SE', {
	timeZone: OFFICE_TIME_ZONE,
	dateStyle: 'short',
	timeStyle: 'short'
});

/** A moment as the office's date: «21.09.2026», in English `21 Sep 2026`. */
export function dayOf(isoMoment: string, locale: Locale): string {
	return formatDate(localDate(isoMoment), locale);
}

/** A moment as the office's time of day: «12:31». */
export function timeOf(isoMoment: string): string {
	return parts.format(new Date(isoMoment)).slice(11, 16);
}

/** The office's calendar date of a moment, ISO. */
export function localDate(isoMoment: string): string {
	return parts.format(new Date(isoMoment)).slice(0, 10);
}
