import { dateWords } from '@veche/schema/kernel';
import { PEOPLE } from '#lib/messages/people.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** «с 01.12.2026», «с 01.12.2026 по 14.12.2026»; the last day is the last one in force. */
export function periodWords(
	{ from, lastDay }: { readonly from: string; readonly lastDay: string | null },
	t: Speak
): string {
	if (lastDay === null) return t(PEOPLE.sinceDate, { from: dateWords(from) });
	return t(PEOPLE.sinceUntil, { from: dateWords(from), to: dateWords(lastDay) });
}
