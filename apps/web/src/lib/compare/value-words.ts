import { CHOICES } from '@veche/schema/document';
import { formatDate, formatThousands, isIsoDate, kopecks, nameOf } from '@veche/schema/kernel';
import type { Speak } from '#lib/shell/speak.ts';
import type { Sheet } from '#lib/document-sheet/sheet.ts';

export interface WordsFor {
	readonly kind: Sheet['kind'];
	/** Names of people, documents and rows by their ids. */
	readonly names: ReadonlyMap<string, string>;
	readonly t: Speak;
}

/** A stored value as people read it: dates, sums, names and choices in words. */
export function valueWords(path: string, value: string, { kind, names, t }: WordsFor): string {
	if (value === '') return '';
	if (isIsoDate(value)) return formatDate(value, t.locale);
	const amount = /^(finance\/|fields\/declaredTotal)/.test(path) ? kopecks(value) : null;
	if (amount !== null) return formatThousands(amount, t.locale);
	const parts = path.split('/');
	const choices = CHOICES[kind][`${parts[0]}/${parts.at(-1)}`];
	if (choices !== undefined) return t(nameOf(choices, value));
	// A cell with several ids holds them in one string.
	return value
		.split(' ')
		.map((word) => names.get(word) ?? word)
		.join(' ');
}
