/** Time zone of the office: the days of roles and substitutions are its days. */
const OFFICE_TIME_ZONE = 'Europe/Moscow';

const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: OFFICE_TIME_ZONE });

/** The office's calendar day at a moment, ISO. */
export function officeDate(moment: Date): string {
	return FORMAT.format(moment);
}
