import { fill, lowerCase, same, type Message } from '../kernel/index.ts';
import { CELL_NAMES, FIELD_NAMES, ROW_NAMES } from './messages.ts';
import { PLACES } from './rule-messages.ts';
import { PASSPORT_ROW_ROOTS } from './shape.ts';
import { SOURCE_NAMES, SOURCES } from './values.ts';
import type { PassportView } from './view.ts';

/** «Показатель 2, методика» for a path, as people speak of it. */
export function placeName(view: PassportView, path: string): Message {
	const [root = '', id = '', year = '', source = ''] = path.split('/');
	if (root === 'finance' && id !== '') {
		const no = view.results.findIndex((row) => row.id === id) + 1;
		const known = SOURCES.find((one) => one === source);
		const of = known === undefined ? same(source) : SOURCE_NAMES[known];
		return fill(no === 0 ? PLACES.money : PLACES.moneyOfResult, { no, year, source: of });
	}
	const known = PASSPORT_ROW_ROOTS.find((one) => one === root);
	return nameOfPlace(
		path,
		known === undefined ? 0 : view[known].findIndex((row) => row.id === id) + 1
	);
}

/**
 * The same when the number of the row is known: a passport full of gaps names thousands of places.
 * @param no from 1; 0 for a row that is not in the text, e.g. somebody's new row that did not get in
 */
export function nameOfPlace(path: string, no: number): Message {
	const [root = '', id = '', key = ''] = path.split('/');
	if (root === 'fields' || root === 'goal' || root === 'functioning') {
		return lowerCase(named(FIELD_NAMES, root === 'fields' ? id : root) ?? same(path));
	}
	const row = lowerCase(named(ROW_NAMES, root) ?? same(root));
	if (id === '') return fill(PLACES.atLeastOne, { row });
	const numbered = no === 0 ? row : fill(same('{row} {no}'), { row, no });
	return key === ''
		? numbered
		: fill(same('{row}, {cell}'), { row: numbered, cell: nameOfCell(key) });
}

function nameOfCell(key: string): Message {
	const [name = '', year] = key.split(':');
	const cell = named(CELL_NAMES, name) ?? same(name);
	return year === undefined ? cell : fill(PLACES.cellOfYear, { cell, year });
}

function named<T>(names: { readonly [key: string]: T }, key: string): T | undefined {
	return Object.hasOwn(names, key) ? names[key] : undefined;
}
