import { formatDate, shortName } from '@veche/schema/kernel';
import type { DecisionRow } from '@veche/schema/minutes';
import { MINUTES_SHEET } from '#lib/messages/minutes-sheet.ts';
import { NONE, type SheetPeople } from '#lib/passport-sheet/reading.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** «Исполнитель: Камышов Д. Е. Срок: 25.12.2026»; empty when a decision has neither. */
export function termWords(
	{ executor, due }: Pick<DecisionRow, 'executor' | 'due'>,
	people: SheetPeople,
	t: Speak
): string {
	const name = shortName(people[executor]?.fullName ?? '') || NONE;
	const parts = [
		...(executor === '' ? [] : [t(MINUTES_SHEET.executor, { name })]),
		...(due === '' ? [] : [t(MINUTES_SHEET.due, { date: formatDate(due, t.locale) })])
	];
	// Initials end with a point already.
	return parts
		.map((part, n) => (n === parts.length - 1 || part.endsWith('.') ? part : `${part}.`))
		.join(' ');
}
