/** Time zone of the office: its days and times of day are the same in the database, on a screen and on paper. */
const OFFICE_TIME_ZONE = 'Europe/Moscow';

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
	timeZone: OFFICE_TIME_ZONE,
	dateStyle: 'short',
	timeStyle: 'short'
});

/** The office's calendar day at a moment, ISO; roles, terms and substitutions begin and end with it. */
export function officeDate(moment: Date): string {
	return FORMAT.format(moment).slice(0, 10);
}

/** The office's time of day at a moment: «09:30». */
export function officeTime(moment: Date): string {
	return FORMAT.format(moment).slice(11);
}
