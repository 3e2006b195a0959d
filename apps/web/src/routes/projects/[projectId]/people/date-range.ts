import { formatDate } from '@veche/schema/kernel';
import { PEOPLE } from '#lib/messages/people.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** From when to when a role is in force: «с 01.03.2025», «с 01.03.2025 по 30.09.2027». */
export function dateRange(since: string, until: string | null, t: Speak): string {
	const from = formatDate(since, t.locale);
	if (until === null) return t(PEOPLE.sinceDate, { from });
	return t(PEOPLE.sinceUntil, { from, to: formatDate(until, t.locale) });
}
