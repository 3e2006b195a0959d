import * as Y from 'yjs';
import { isId, placeAt, type Placed, type Random, type RichText } from '../kernel/index.ts';
import { readRichText, writeRichText } from '../rich-text/index.ts';
import { PASSPORT_SCHEMA_VERSION, PASSPORT_SHAPE } from './roots.ts';
import type { ByYear, PassportFields, PassportView, Row } from './view.ts';

export type RowsRoot =
	| 'tasks'
	| 'programmeLinks'
	| 'basis'
	| 'indicators'
	| 'results'
	| 'controlPoints'
	| 'team'
	| 'risks'
	| 'contributions';
export type TextRoot = 'goal' | 'functioning';
export type FieldKey = keyof PassportFields;

/** Longest scalar that a view takes over; the guard refuses longer ones at the door. */
const MAX_SCALAR = 4000;

/** Reads a passport as plain data. Never throws: what is not of the expected type reads as empty. */
export function readPassport(doc: Y.Doc): PassportView {
	return {
		fields: readFields(doc),
		goal: readText(doc, 'goal'),
		functioning: readText(doc, 'functioning'),
		tasks: readRows(doc, 'tasks', (cell) => ({ text: cell('text') })),
		programmeLinks: readRows(doc, 'programmeLinks', (cell) => ({
			kind: cell('kind'),
			name: cell('name')
		})),
		basis: readRows(doc, 'basis', (cell) => ({ text: cell('text') })),
		indicators: readRows(doc, 'indicators', (cell, row) => ({
			name: cell('name'),
			level: cell('level'),
			kind: cell('kind'),
			direction: cell('direction'),
			unit: cell('unit'),
			okei: cell('okei'),
			accounting: cell('accounting'),
			baseValue: cell('baseValue'),
			baseYear: cell('baseYear'),
			method: cell('method'),
			source: cell('source'),
			frequency: cell('frequency'),
			responsible: cell('responsible'),
			weight: cell('weight'),
			plan: keyed(row, 'plan:', /^\d{4}$/),
			months: keyed(row, 'month:', /^\d{4}-\d{2}$/)
		})),
		results: readRows(doc, 'results', (cell, row) => ({
			name: cell('name'),
			task: cell('task'),
			unit: cell('unit'),
			baseValue: cell('baseValue'),
			baseYear: cell('baseYear'),
			type: cell('type'),
			characteristic: cell('characteristic'),
			date: cell('date'),
			responsible: cell('responsible'),
			plan: keyed(row, 'plan:', /^\d{4}$/)
		})),
		controlPoints: readRows(doc, 'controlPoints', (cell, row) => ({
			name: cell('name'),
			result: cell('result'),
			kind: cell('kind'),
			start: cell('start'),
			planDate: cell('planDate'),
			forecastDate: cell('forecastDate'),
			factDate: cell('factDate'),
			responsible: cell('responsible'),
			document: cell('document'),
			level: cell('level'),
			predecessors: Object.keys(keyed(row, 'pred:', /^[0-9a-f-]{36}$/)).sort()
		})),
		finance: readFinance(doc, new Set(liveRows(doc, 'results').map(({ id }) => id))),
		team: readRows(doc, 'team', (cell) => ({
			role: cell('role'),
			person: cell('person'),
			post: cell('post'),
			directManager: cell('directManager'),
			employment: cell('employment'),
			from: cell('from'),
			to: cell('to')
		})),
		risks: readRows(doc, 'risks', (cell) => ({
			name: cell('name'),
			probability: cell('probability'),
			impact: cell('impact'),
			measure: cell('measure'),
			owner: cell('owner'),
			due: cell('due')
		})),
		contributions: readRows(doc, 'contributions', (cell) => ({
			result: cell('result'),
			indicator: cell('indicator'),
			percent: cell('percent'),
			rating: cell('rating')
		}))
	};
}

/** Marks a new, empty Y.Doc as a passport; only the server does this, once, before the document exists. */
export function initPassport(doc: Y.Doc): void {
	doc.transact(() => {
		const meta = doc.getMap<string | number>('meta');
		meta.set('kind', 'passport');
		meta.set('schemaVersion', PASSPORT_SCHEMA_VERSION);
	});
}

export function setField(doc: Y.Doc, key: FieldKey, value: string, origin?: unknown): void {
	doc.transact(() => {
		const fields = doc.getMap<string>('fields');
		if ((fields.get(key) ?? '') !== value) fields.set(key, value);
	}, origin);
}

/** Sets a cell of the finance matrix, kopecks by `<resultId>/<year>/<source>`; '' empties it. */
export function setFinance(doc: Y.Doc, key: string, value: string, origin?: unknown): void {
	doc.transact(() => {
		const cells = doc.getMap<string>('finance');
		if ((cells.get(key) ?? '') !== value) cells.set(key, value);
	}, origin);
}

export interface NewRow {
	readonly id: string;
	readonly cells?: { readonly [key: string]: string };
	/** Row after which the new one stands; null, or a row that is gone, for the end. */
	readonly after?: string | null;
}

/** Adds a row with all its cells in one transaction. A row that exists, even removed, is left alone. */
export function addRow(doc: Y.Doc, root: RowsRoot, row: NewRow, random: Random): void {
	if (doc.getMap<unknown>(root).has(row.id)) return;
	const rows = liveRows(doc, root);
	const before = rows.findIndex(({ id }) => id === row.after);
	const at = before < 0 ? rows.length : before + 1;
	const placed = placeAt(rows, at, random);
	doc.transact(() => {
		rekey(doc, root, placed);
		const map = new Y.Map<string>();
		map.set('order', placed.order);
		for (const [key, value] of Object.entries(row.cells ?? {})) map.set(key, value);
		doc.getMap<Y.Map<string>>(root).set(row.id, map);
	});
}

/** Sets one cell of a row; an unknown row is left alone (it can only be one that never existed here). */
export function setCell(
	doc: Y.Doc,
	at: { readonly root: RowsRoot; readonly row: string; readonly key: string },
	value: string,
	origin?: unknown
): void {
	const row = doc.getMap<unknown>(at.root).get(at.row);
	if (!(row instanceof Y.Map)) return;
	doc.transact(() => {
		if ((row.get(at.key) ?? '') !== value) row.set(at.key, value);
	}, origin);
}

/** Takes a row out of the views and keeps it: what others write into it meanwhile is not lost. */
export function removeRow(doc: Y.Doc, root: RowsRoot, row: string, personId: string): void {
	setCell(doc, { root, row, key: 'removed' }, personId);
}

/** Brings a removed row back as it is now. */
export function restoreRow(doc: Y.Doc, root: RowsRoot, row: string): void {
	setCell(doc, { root, row, key: 'removed' }, '');
}

/** Moves a row to a place among the live rows (0 = first). Only its `order` changes. */
export function moveRow(
	doc: Y.Doc,
	at: { readonly root: RowsRoot; readonly row: string; readonly to: number },
	random: Random
): void {
	const others = liveRows(doc, at.root).filter(({ id }) => id !== at.row);
	const placed = placeAt(others, Math.max(0, Math.min(at.to, others.length)), random);
	doc.transact(() => {
		rekey(doc, at.root, placed);
		setCell(doc, { root: at.root, row: at.row, key: 'order' }, placed.order);
	});
}

export interface RemovedRow {
	readonly id: string;
	readonly removedBy: string;
	readonly name: string;
}

/** Rows of a collection that somebody removed, with who did and a word to know them by. */
export function removedRows(doc: Y.Doc, root: RowsRoot): readonly RemovedRow[] {
	return [...mapOf(doc, root).entries()].flatMap(([id, row]) => {
		if (!isId(id) || !(row instanceof Y.Map)) return [];
		const removedBy = scalar(row.get('removed'));
		if (removedBy === '') return [];
		return [{ id, removedBy, name: scalar(row.get('name')) || scalar(row.get('text')) }];
	});
}

/** Writes a text into an empty rich text root; only for texts that the server makes. */
export function seedText(doc: Y.Doc, root: TextRoot, text: RichText): void {
	doc.transact(() => writeRichText(doc.getXmlFragment(root), text));
}

type Cell = (key: string) => string;

function readFields(doc: Y.Doc): PassportFields {
	const fields = mapOf(doc, 'fields');
	const field: Cell = (key) => scalar(fields.get(key));
	return {
		shortTitle: field('shortTitle'),
		start: field('start'),
		end: field('end'),
		curator: field('curator'),
		leader: field('leader'),
		admin: field('admin'),
		level: field('level'),
		type: field('type'),
		direction: field('direction'),
		nationalGoal: field('nationalGoal'),
		parentProject: field('parentProject'),
		territory: field('territory'),
		declaredTotal: field('declaredTotal')
	};
}

/** Cells of live results only: money of a removed row leaves the view with it and comes back with it. */
function readFinance(doc: Y.Doc, live: ReadonlySet<string>): { [key: string]: string } {
	const cells: { [key: string]: string } = {};
	for (const [key, value] of [...mapOf(doc, 'finance').entries()].sort(byKey)) {
		const text = scalar(value);
		if (text === '' || !live.has(key.slice(0, 36))) continue;
		if (/^.{36}\/\d{4}\/(FB|OB|MB|VB)$/.test(key)) cells[key] = text;
	}
	return cells;
}

function readRows<T extends object>(
	doc: Y.Doc,
	root: RowsRoot,
	read: (cell: Cell, row: Y.Map<unknown>) => T
): readonly (T & Row)[] {
	const found: (T & Row)[] = [];
	for (const [id, row] of mapOf(doc, root).entries()) {
		if (!isId(id) || !(row instanceof Y.Map) || scalar(row.get('removed')) !== '') continue;
		const cell: Cell = (key) => scalar(row.get(key));
		found.push({ id, order: cell('order'), ...read(cell, row) });
	}
	return found.sort(byOrder);
}

function liveRows(doc: Y.Doc, root: RowsRoot): readonly Row[] {
	return readRows(doc, root, () => ({}));
}

function rekey(doc: Y.Doc, root: RowsRoot, { rekeyed }: Placed): void {
	for (const [row, order] of rekeyed) setCell(doc, { root, row, key: 'order' }, order);
}

function keyed(row: Y.Map<unknown>, prefix: string, part: RegExp): ByYear {
	const values: { [year: string]: string } = {};
	for (const [key, value] of [...row.entries()].sort(byKey)) {
		const rest = key.slice(prefix.length);
		const text = scalar(value);
		if (key.startsWith(prefix) && part.test(rest) && text !== '') values[rest] = text;
	}
	return values;
}

function readText(doc: Y.Doc, root: TextRoot): RichText {
	try {
		return readRichText(doc.getXmlFragment(root));
	} catch {
		// The root was claimed with another type by hostile bytes from before the guard knew it: no text.
		return { type: 'doc', content: [] };
	}
}

function mapOf(doc: Y.Doc, root: string): Y.Map<unknown> {
	try {
		return doc.getMap(root);
	} catch {
		// As above: a root of another type holds nothing that belongs to a passport.
		return new Y.Doc().getMap(root);
	}
}

function scalar(value: unknown): string {
	return typeof value === 'string' ? value.slice(0, MAX_SCALAR).toWellFormed() : '';
}

function byOrder(a: Row, b: Row): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
	return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

export const PASSPORT_ROW_ROOTS: readonly RowsRoot[] = [
	'tasks',
	'programmeLinks',
	'basis',
	'indicators',
	'results',
	'controlPoints',
	'team',
	'risks',
	'contributions'
];

/** True when a key may stand in a row of this collection. */
export function isRowKey(root: RowsRoot, key: string): boolean {
	return PASSPORT_SHAPE.roots[root].keys.some((known: string) => {
		const pattern = known.indexOf('<');
		return pattern < 0 ? known === key : key.startsWith(known.slice(0, pattern));
	});
}
