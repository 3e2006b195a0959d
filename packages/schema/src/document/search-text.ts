import { nameOf, say, type RichText } from '../kernel/index.ts';
import { plainText } from '../rich-text/index.ts';
import { CHOICES } from './choices.ts';
import type { DocumentKind } from './view.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;
const LETTER = /\p{L}/u;

/**
 * The words that a person reads in a view, a line for each field: titles, cells, choices by their names and rich texts,
 * in the order of the view. Ids and what has no letter (dates, sums, codes of units) are left out.
 */
export function searchText(kind: DocumentKind, view: object): string {
	return linesOf(view, '', kind)
		.filter((line) => LETTER.test(line))
		.join('\n');
}

/** @param place the collection and the cell, `indicators/level` */
function linesOf(value: unknown, place: string, kind: DocumentKind): readonly string[] {
	if (typeof value === 'string') return [cellWords(value.trim(), place, kind)];
	if (Array.isArray(value)) return value.flatMap((one) => linesOf(one, place, kind));
	if (typeof value !== 'object' || value === null) return [];
	if (isRichText(value)) return [plainText(value)];
	return Object.entries(value).flatMap(([key, one]) =>
		key === 'order' ? [] : linesOf(one, place === '' ? key : `${place}/${key}`, kind)
	);
}

function cellWords(value: string, place: string, kind: DocumentKind): string {
	if (value === '' || ID.test(value)) return '';
	const choices = CHOICES[kind][place];
	return choices === undefined ? value : say(nameOf(choices, value), 'ru');
}

function isRichText(value: object): value is RichText {
	return 'type' in value && value.type === 'doc';
}
