import * as Y from 'yjs';
import {
	isId,
	placeAt,
	type DocumentShape,
	type Placed,
	type Random,
	type RichText,
	type RootShape
} from '../kernel/index.ts';
import { plainText, readRichText, writeRichText, type KnownParts } from '../rich-text/index.ts';
import type { Row } from './view.ts';

/** Longest scalar that a view takes over; the guard refuses longer ones at the door. */
const MAX_SCALAR = 4000;

/** Names of the collections of a layout. */
export type RowsRootOf<Shape extends DocumentShape> = {
	[Root in keyof Shape['roots']]: Shape['roots'][Root] extends { readonly type: 'rows' }
		? Root
		: never;
}[keyof Shape['roots']] &
	string;

/** Names of the fields of a layout. */
export type FieldKeyOf<Shape extends DocumentShape> = Shape['roots'] extends {
	readonly fields: { readonly keys: readonly (infer Key)[] };
}
	? Key
	: never;

export interface NewRow {
	readonly id: string;
	readonly cells?: { readonly [key: string]: string };
	/** What the rich texts of the row begin with; the others are born empty. */
	readonly texts?: { readonly [key: string]: RichText };
	/** Row after which the new one stands; null, or a row that is gone, for the end. */
	readonly after?: string | null;
}

export interface RemovedRow {
	readonly id: string;
	readonly removedBy: string;
	readonly name: string;
}

/** A rich text inside a row. */
export interface RowTextAt<Root extends string> {
	readonly root: Root;
	readonly row: string;
	readonly key: string;
}

/** What people do to the fields and rows of a document of one kind, over the roots of its layout. */
export interface Edits<Root extends string, Field> {
	setField(this: void, doc: Y.Doc, key: Field, value: string, origin?: unknown): void;
	/**
	 * Adds a row with its cells and rich texts in one transaction: a nested text made later could be made
	 * twice, and one of the two would be lost. A row that exists, even removed, is left alone.
	 */
	addRow(this: void, doc: Y.Doc, root: Root, row: NewRow, random: Random): void;
	/** Sets one cell; an unknown row is left alone (it can only be one that never existed here). */
	setCell(
		this: void,
		doc: Y.Doc,
		at: { readonly root: Root; readonly row: string; readonly key: string },
		value: string,
		origin?: unknown
	): void;
	/** Takes a row out of the views and keeps it: what others write into it meanwhile is not lost. */
	removeRow(this: void, doc: Y.Doc, root: Root, row: string, personId: string): void;
	/** Brings a removed row back as it is now. */
	restoreRow(this: void, doc: Y.Doc, root: Root, row: string): void;
	/**
	 * Moves a row to a place (0 = first) among the live rows, of its own group where the collection is parted
	 * into groups. Only its `order` changes.
	 */
	moveRow(
		this: void,
		doc: Y.Doc,
		at: { readonly root: Root; readonly row: string; readonly to: number },
		random: Random
	): void;
	/**
	 * Rows of a collection that somebody removed, with who did and a word to know them by.
	 * @param known what the view was read with just before: its rows are not removed
	 */
	removedRows(this: void, doc: Y.Doc, root: Root, known?: KnownParts): readonly RemovedRow[];
	/** The rich text of a row for an editor to bind; null when the row or the text is not there. */
	rowText(this: void, doc: Y.Doc, at: RowTextAt<Root>): Y.XmlFragment | null;
	/** Every key that a row may hold. */
	isRowKey(this: void, root: Root, key: string): boolean;
}

/**
 * The edits of a kind of document.
 * @param groupedBy the cell by which rows belong to one thing (`itemId`), so that places are counted within it
 */
export function editsOf<Shape extends DocumentShape>(
	shape: Shape,
	groupedBy: string | null = null
): Edits<RowsRootOf<Shape>, FieldKeyOf<Shape> & string> {
	const layout = (root: string): RootShape | undefined => shape.roots[root];
	return {
		setField: (doc, key, value, origin) => setIn(doc, 'fields', key, { value, origin }),
		addRow: (doc, root, row, random) =>
			addRow(doc, { root, ...textsOf(layout(root)) }, row, random),
		setCell,
		removeRow: (doc, root, row, personId) => setCell(doc, { root, row, key: 'removed' }, personId),
		restoreRow: (doc, root, row) => setCell(doc, { root, row, key: 'removed' }, ''),
		moveRow: (doc, at, random) => moveRow(doc, { ...at, groupedBy }, random),
		removedRows: (doc, root, known) => removedRows(doc, { root, ...textsOf(layout(root)) }, known),
		rowText: (doc, { root, row, key }) => fragmentOf(mapOf(doc, root).get(row), key),
		isRowKey: (root, key) => isKeyOf(layout(root), key)
	};
}

/** Marks a new, empty Y.Doc as one of a kind; only the server does this, once, before the document exists. */
export function initDocument(doc: Y.Doc, kind: string, schemaVersion: number): void {
	doc.transact(() => {
		const meta = doc.getMap<string | number>('meta');
		meta.set('kind', kind);
		meta.set('schemaVersion', schemaVersion);
	});
}

/** Sets a key of a flat root of strings; '' empties it. */
export function setIn(
	doc: Y.Doc,
	root: string,
	key: string,
	to: { readonly value: string; readonly origin?: unknown }
): void {
	doc.transact(() => {
		const map = doc.getMap<string>(root);
		if ((map.get(key) ?? '') !== to.value) map.set(key, to.value);
	}, to.origin);
}

/** Reads a cell or a field; what is no text reads as ''. */
export type Cell = (key: string) => string;

/** Reads the keys of a flat root. */
export function cellsOf(doc: Y.Doc, root: string): Cell {
	const map = mapOf(doc, root);
	return (key) => scalar(map.get(key));
}

/** Reads one row; what it says of texts inside it may stand in `known`. */
export type ReadRow<T> = (cell: Cell, row: Y.Map<unknown>, known?: KnownParts) => T;

/**
 * A reader of the live rows of a collection in their order. It never throws: what is no row is left out. A row that
 * `known` has, untouched since it was read, is the very object of before.
 */
export function rowsReader<T extends object>(
	root: string,
	read: ReadRow<T>
): (doc: Y.Doc, known?: KnownParts) => readonly (T & Row)[] {
	const before = new WeakMap<object, T & Row>();
	const readRow = (id: string, row: Y.Map<unknown>, known?: KnownParts): T & Row => {
		const cell: Cell = (key) => scalar(row.get(key));
		const said = { id, order: cell('order'), ...read(cell, row, known) };
		if (known !== undefined) {
			before.set(row, said);
			known.set(row, NOT_A_TEXT);
		}
		return said;
	};
	return (doc, known) => {
		const found: (T & Row)[] = [];
		for (const [id, row] of mapOf(doc, root).entries()) {
			if (!(row instanceof Y.Map)) continue;
			const same = known?.has(row) === true ? before.get(row) : undefined;
			if (same !== undefined) found.push(same);
			else if (isId(id) && scalar(row.get('removed')) === '') found.push(readRow(id, row, known));
		}
		return found.sort(byOrder);
	};
}

/** Marks a row among the known parts of texts. */
const NOT_A_TEXT: readonly never[] = [];

/** The cells `<prefix><part>` of a row by their part, filled ones only, in the order of the parts. */
export function keyed(
	row: Y.Map<unknown>,
	prefix: string,
	part: RegExp
): { readonly [part: string]: string } {
	const values: { [part: string]: string } = {};
	for (const [key, value] of [...row.entries()].sort(byKey)) {
		const rest = key.slice(prefix.length);
		const text = scalar(value);
		if (key.startsWith(prefix) && part.test(rest) && text !== '') values[rest] = text;
	}
	return values;
}

/** A rich text root; one of another type reads as empty. */
export function readText(doc: Y.Doc, root: string, known?: KnownParts): RichText {
	try {
		return readRichText(doc.getXmlFragment(root), known);
	} catch {
		// The root was claimed with another type by hostile bytes from before the guard knew it: no text.
		return { type: 'doc', content: [] };
	}
}

/** A rich text inside a row; what is none reads as empty. */
export function readRowText(row: Y.Map<unknown>, key: string, known?: KnownParts): RichText {
	const fragment = fragmentOf(row, key);
	return fragment === null ? { type: 'doc', content: [] } : readRichText(fragment, known);
}

export function mapOf(doc: Y.Doc, root: string): Y.Map<unknown> {
	try {
		return doc.getMap(root);
	} catch {
		// As above: a root of another type holds nothing that belongs to the document.
		return new Y.Doc().getMap(root);
	}
}

/** A text that PostgreSQL can hold: titles, and what an approved agenda says of its meeting, become cells of rows. */
export function scalar(value: unknown): string {
	if (typeof value !== 'string') return '';
	return value.slice(0, MAX_SCALAR).toWellFormed().replaceAll('\u0000', '');
}

export function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
	return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function addRow(
	doc: Y.Doc,
	to: { readonly root: string; readonly texts: readonly string[] },
	row: NewRow,
	random: Random
): void {
	if (doc.getMap<unknown>(to.root).has(row.id)) return;
	const rows = liveRows(doc, to.root);
	const before = rows.findIndex(({ id }) => id === row.after);
	const placed = placeAt(rows, before < 0 ? rows.length : before + 1, random);
	doc.transact(() => {
		rekey(doc, to.root, placed);
		const map = new Y.Map<string | Y.XmlFragment>();
		map.set('order', placed.order);
		for (const [key, value] of Object.entries(row.cells ?? {})) map.set(key, value);
		for (const key of to.texts) {
			const fragment = new Y.XmlFragment();
			writeRichText(fragment, row.texts?.[key] ?? { type: 'doc', content: [] });
			map.set(key, fragment);
		}
		doc.getMap<Y.Map<string | Y.XmlFragment>>(to.root).set(row.id, map);
	});
}

function setCell(
	doc: Y.Doc,
	at: { readonly root: string; readonly row: string; readonly key: string },
	value: string,
	origin?: unknown
): void {
	const row = doc.getMap<unknown>(at.root).get(at.row);
	if (!(row instanceof Y.Map)) return;
	doc.transact(() => {
		if ((row.get(at.key) ?? '') !== value) row.set(at.key, value);
	}, origin);
}

function moveRow(
	doc: Y.Doc,
	at: {
		readonly root: string;
		readonly row: string;
		readonly to: number;
		readonly groupedBy: string | null;
	},
	random: Random
): void {
	const groupOf = at.groupedBy ?? '';
	const group = (cell: Cell): { group: string } => ({ group: groupOf === '' ? '' : cell(groupOf) });
	const rows = rowsReader(at.root, group)(doc);
	const own = rows.find(({ id }) => id === at.row)?.group ?? '';
	const others = rows.filter(({ id, group: theirs }) => id !== at.row && theirs === own);
	const placed = placeAt(others, Math.max(0, Math.min(at.to, others.length)), random);
	doc.transact(() => {
		rekey(doc, at.root, placed);
		setCell(doc, { root: at.root, row: at.row, key: 'order' }, placed.order);
	});
}

function removedRows(
	doc: Y.Doc,
	{ root, texts }: { readonly root: string; readonly texts: readonly string[] },
	known?: KnownParts
): readonly RemovedRow[] {
	return [...mapOf(doc, root).entries()].flatMap(([id, row]) => {
		if (!(row instanceof Y.Map) || known?.has(row) === true || !isId(id)) return [];
		const removedBy = scalar(row.get('removed'));
		if (removedBy === '') return [];
		const named = ['name', 'title', 'text'].map((key) => scalar(row.get(key)));
		const said = texts.map((key) => plainText(readRowText(row, key)).slice(0, 120));
		return [{ id, removedBy, name: [...named, ...said].find((word) => word !== '') ?? '' }];
	});
}

/** A fragment proper: an element is a fragment, too, but never what a row's text is. */
function fragmentOf(row: unknown, key: string): Y.XmlFragment | null {
	if (!(row instanceof Y.Map)) return null;
	const value: unknown = row.get(key);
	return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement) ? value : null;
}

function liveRows(doc: Y.Doc, root: string): readonly Row[] {
	return rowsReader(root, () => ({}))(doc);
}

function rekey(doc: Y.Doc, root: string, { rekeyed }: Placed): void {
	for (const [row, order] of rekeyed) setCell(doc, { root, row, key: 'order' }, order);
}

function textsOf(layout: RootShape | undefined): { readonly texts: readonly string[] } {
	return { texts: layout?.type === 'rows' ? layout.texts : [] };
}

function isKeyOf(layout: RootShape | undefined, key: string): boolean {
	if (layout?.type !== 'rows') return false;
	return layout.keys.some((known) => {
		const pattern = known.indexOf('<');
		return pattern < 0 ? known === key : key.startsWith(known.slice(0, pattern));
	});
}

function byOrder(a: Row, b: Row): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
