import type { Locale, Message } from '@veche/schema/kernel';
import { say } from '@veche/schema/kernel';
import { CELL_NAMES, type Row } from '@veche/schema/passport';

export type CellKind = 'text' | 'area' | 'number' | 'date' | 'select' | 'person';

export interface Choice {
	readonly value: string;
	readonly name: Message | string;
}

/** How one cell of a row is typed: in a column of the table or in the unfolded part below it. */
export interface CellSpec {
	/** Key in the row: `name`, `plan:2027`. */
	readonly key: string;
	readonly kind: CellKind;
	/** Head of the column or name of the field. */
	readonly label: string;
	readonly choices?: readonly Choice[];
	readonly optional?: boolean;
	/** Width of the column, CSS. */
	readonly width?: string;
}

/** Value of a cell by its key; a part after a colon is a year, a month or another row. */
export function cellValue(row: Row, key: string): string {
	const colon = key.indexOf(':');
	const name = colon < 0 ? key : key.slice(0, colon);
	const cell: unknown = new Map<string, unknown>(Object.entries(row)).get(name);
	if (typeof cell === 'string') return cell;
	if (typeof cell !== 'object' || cell === null || colon < 0) return '';
	const part: unknown = new Map<string, unknown>(Object.entries(cell)).get(key.slice(colon + 1));
	return typeof part === 'string' ? part : '';
}

/** Name of a cell as a field is called: «Базовое значение». */
export function cellLabel(key: string, locale: Locale): string {
	const name = CELL_NAMES[key];
	const text = name === undefined ? key : say(name, locale);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell without anything special about it, named as in the schema. */
export function spec(
	key: string,
	kind: CellKind,
	locale: Locale,
	more: Pick<CellSpec, 'choices' | 'optional' | 'width'> = {}
): CellSpec {
	return { key, kind, label: cellLabel(key, locale), ...more };
}
