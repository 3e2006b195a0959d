import * as Y from 'yjs';
import type { AgendaView } from '../agenda/index.ts';
import type { KnownParts } from '../rich-text/index.ts';
import {
	cellsOf,
	editsOf,
	initDocument,
	readRowText,
	rowsReader,
	type RowsRootOf
} from '../rows/index.ts';
import { MINUTES_SCHEMA_VERSION, MINUTES_SHAPE } from './roots.ts';
import type { MinutesFields, MinutesItemRow, MinutesView } from './view.ts';

export type RowsRoot = RowsRootOf<typeof MINUTES_SHAPE>;
export type FieldKey = keyof MinutesFields;

export const MINUTES_ROW_ROOTS: readonly RowsRoot[] = ['items', 'speeches', 'decisions'];

/**
 * The edits of minutes; speeches and decisions are placed within their item. Rows of `items` are made by
 * `initMinutes` alone: a row is created once, by one writer.
 */
export const {
	setField,
	addRow,
	setCell,
	removeRow,
	restoreRow,
	moveRow,
	removedRows,
	rowText,
	isRowKey
} = editsOf(MINUTES_SHAPE, 'itemId');

/** Reads minutes as plain data. Never throws: what is not of the expected type reads as empty. */
export function readMinutes(doc: Y.Doc, known?: KnownParts): MinutesView {
	const field = cellsOf(doc, 'fields');
	const items = readItems(doc, known);
	return {
		fields: { place: field('place'), form: field('form') },
		items,
		speeches: inOrderOf(items, readSpeeches(doc, known)).map(({ row }) => row),
		decisions: inOrderOf(items, readDecisions(doc, known)).map(({ row, item, at }) => ({
			...row,
			no: `${item.no}.${at + 1}`
		}))
	};
}

/**
 * Makes a new, empty Y.Doc the minutes of a meeting: one row per item of the approved agenda, with its id and
 * place. Only the server does this, once, before the document exists.
 */
export function initMinutes(doc: Y.Doc, agenda: AgendaView): void {
	doc.transact(() => {
		initDocument(doc, 'minutes', MINUTES_SCHEMA_VERSION);
		setField(doc, 'place', agenda.fields.place);
		setField(doc, 'form', agenda.fields.form);
		const items = doc.getMap<Y.Map<string | Y.XmlFragment>>('items');
		for (const { id, order, title, kind, speaker } of agenda.items) {
			const row = new Y.Map<string | Y.XmlFragment>();
			for (const [key, value] of Object.entries({ order, title, kind, speaker }))
				row.set(key, value);
			row.set('heard', new Y.XmlFragment());
			items.set(id, row);
		}
	});
}

const readItemRows = rowsReader('items', (cell, row, known) => ({
	title: cell('title'),
	kind: cell('kind'),
	speaker: cell('speaker'),
	outcome: cell('outcome'),
	heard: readRowText(row, 'heard', known)
}));

const readSpeeches = rowsReader('speeches', (cell, row, known) => ({
	itemId: cell('itemId'),
	personId: cell('personId'),
	text: readRowText(row, 'text', known)
}));

const readDecisions = rowsReader('decisions', (cell, row, known) => ({
	itemId: cell('itemId'),
	kind: cell('kind'),
	executor: cell('executor'),
	due: cell('due'),
	text: readRowText(row, 'text', known)
}));

function readItems(doc: Y.Doc, known?: KnownParts): readonly MinutesItemRow[] {
	return readItemRows(doc, known).map((item, index) => ({ ...item, no: index + 1 }));
}

/** The rows of live items, item by item, with their place in the item. */
function inOrderOf<T extends { readonly itemId: string }>(
	items: readonly MinutesItemRow[],
	rows: readonly T[]
): readonly { readonly row: T; readonly item: MinutesItemRow; readonly at: number }[] {
	const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
	return items.flatMap((item) => (byItem.get(item.id) ?? []).map((row, at) => ({ row, item, at })));
}
