/** Time zone of the office; dates of rights and terms are its dates. */
export const OFFICE_TIME_ZONE = 'Europe/Moscow';

/** The calendar date of a moment in the office's time zone, ISO. */
export function moscowDate(moment: Date): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: OFFICE_TIME_ZONE }).format(moment);
}

/** The time of day of a moment in the office's time zone: «09:30». */
export function moscowTime(moment: Date): string {
	return new Intl.DateTimeFormat('sv-SE', {
		timeZone: OFFICE_TIME_ZONE,
		timeStyle: 'short'
	}).format(moment);
}
