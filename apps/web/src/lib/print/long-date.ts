import type { Locale } from '@veche/schema/kernel';

const RUSSIAN = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' });
const ENGLISH = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** «23 ноября 2026 г.», as papers write a date; what is no date stays as it is. */
export function longDate(isoDate: string, locale: Locale): string {
	const day = Date.parse(`${isoDate}T00:00:00Z`);
	if (Number.isNaN(day)) return isoDate;
	return (locale === 'ru' ? RUSSIAN : ENGLISH).format(day);
}
