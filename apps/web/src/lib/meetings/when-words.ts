import { formatDate, say, type Locale } from '@veche/schema/kernel';
import { FORM_NAMES, type DayAndTime, type MeetingDetails } from '@veche/schema/meeting';

/** «27.11.2026, 10:00». */
export function whenWords({ date, time }: DayAndTime, locale: Locale): string {
	return [formatDate(date, locale), time].filter(Boolean).join(', ');
}

/** «27.11.2026, 10:00, Малый зал, очная»: all of a meeting that a move can change, but for what is empty. */
export function whollyWords(meeting: MeetingDetails, locale: Locale): string {
	const { place, form, link } = meeting;
	const how = say(FORM_NAMES[form], locale);
	return [whenWords(meeting, locale), place, how, link].filter(Boolean).join(', ');
}
