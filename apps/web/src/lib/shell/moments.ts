/** Time zone of the office: the same words on the server, in the browser and on paper. */
const OFFICE_TIME_ZONE = 'Europe/Moscow';

const parts = new Intl.DateTimeFormat('sv-SE', {
	timeZone: OFFICE_TIME_ZONE,
	dateStyle: 'short',
	timeStyle: 'short'
});

/** A moment as the office's date: «21.09.2026». */
export function dayOf(isoMoment: string): string {
	const [year = '', month = '', day = ''] = localDate(isoMoment).split('-');
	return `${day}.${month}.${year}`;
}

/** A moment as the office's time of day: «12:31». */
export function timeOf(isoMoment: string): string {
	return parts.format(new Date(isoMoment)).slice(11, 16);
}

/** The office's calendar date of a moment, ISO. */
export function localDate(isoMoment: string): string {
	return parts.format(new Date(isoMoment)).slice(0, 10);
}
