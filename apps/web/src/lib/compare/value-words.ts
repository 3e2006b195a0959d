import { ACCESS_MARKS, ITEM_KINDS } from '@veche/schema/agenda';
import {
	formatDate,
	formatThousands,
	isIsoDate,
	kopecks,
	nameOf,
	type Choices
} from '@veche/schema/kernel';
import { FORM_CHOICES } from '@veche/schema/meeting';
import { DECISION_KINDS, OUTCOMES } from '@veche/schema/minutes';
import {
	ACCOUNTINGS,
	CONTROL_POINT_KINDS,
	CONTROL_POINT_LEVELS,
	DIRECTIONS,
	FREQUENCIES,
	INDICATOR_KINDS,
	INDICATOR_LEVELS,
	PASSPORT_LEVELS,
	PROGRAMME_KINDS,
	PROJECT_TYPES,
	RESULT_TYPES,
	TEAM_ROLES
} from '@veche/schema/passport';
import type { Speak } from '#lib/shell/speak.ts';
import type { Sheet } from '#lib/document-sheet/sheet.ts';

/** Lists of values by the collection and the cell that hold one of them. */
const CHOICES: Readonly<Record<Sheet['kind'], { readonly [place: string]: Choices }>> = {
	passport: {
		'fields/level': PASSPORT_LEVELS,
		'fields/type': PROJECT_TYPES,
		'programmeLinks/kind': PROGRAMME_KINDS,
		'indicators/kind': INDICATOR_KINDS,
		'indicators/level': INDICATOR_LEVELS,
		'indicators/direction': DIRECTIONS,
		'indicators/accounting': ACCOUNTINGS,
		'indicators/frequency': FREQUENCIES,
		'results/type': RESULT_TYPES,
		'controlPoints/kind': CONTROL_POINT_KINDS,
		'controlPoints/level': CONTROL_POINT_LEVELS,
		'team/role': TEAM_ROLES
	},
	agenda: {
		'fields/form': FORM_CHOICES,
		'items/kind': ITEM_KINDS,
		'items/accessMark': ACCESS_MARKS
	},
	minutes: {
		'fields/form': FORM_CHOICES,
		'items/outcome': OUTCOMES,
		'decisions/kind': DECISION_KINDS
	}
};

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
