import type * as Y from 'yjs';
import type { KnownParts } from '../rich-text/index.ts';
import {
	cellsOf,
	editsOf,
	initDocument,
	keyed,
	readRowText,
	rowsReader,
	type RowsRootOf
} from '../rows/index.ts';
import { AGENDA_SCHEMA_VERSION, AGENDA_SHAPE } from './roots.ts';
import type { AgendaFields, AgendaItemRow, AgendaView } from './view.ts';

export type RowsRoot = RowsRootOf<typeof AGENDA_SHAPE>;
export type FieldKey = keyof AgendaFields;

export const AGENDA_ROW_ROOTS: readonly RowsRoot[] = ['items', 'materials', 'invited'];

/** The edits of an agenda; materials and the invited are placed within their item. */
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
} = editsOf(AGENDA_SHAPE, 'itemId');

/** Reads an agenda as plain data. Never throws: what is not of the expected type reads as empty. */
export function readAgenda(doc: Y.Doc, known?: KnownParts): AgendaView {
	const field = cellsOf(doc, 'fields');
	const items = readItems(doc, known);
	const live = new Set(items.map(({ id }) => id));
	const ofLive = (row: { readonly itemId: string }): boolean => live.has(row.itemId);
	return {
		fields: {
			date: field('date'),
			time: field('time'),
			place: field('place'),
			form: field('form'),
			link: field('link')
		},
		items,
		materials: readMaterials(doc, known).filter(ofLive),
		invited: readInvited(doc, known).filter(ofLive)
	};
}

/**
 * Makes a new, empty Y.Doc the agenda of a meeting; only the server does this, once, before the document exists.
 * @param meeting what the meeting's row says so far
 */
export function initAgenda(doc: Y.Doc, meeting: Partial<AgendaFields> = {}): void {
	doc.transact(() => {
		initDocument(doc, 'agenda', AGENDA_SCHEMA_VERSION);
		for (const key of AGENDA_SHAPE.roots.fields.keys) setField(doc, key, meeting[key] ?? '');
	});
}

/** Adds a co-speaker to an item or takes him away. */
export function setCoSpeaker(
	doc: Y.Doc,
	at: { readonly item: string; readonly person: string },
	speaks: boolean
): void {
	setCell(doc, { root: 'items', row: at.item, key: `co:${at.person}` }, speaks ? '1' : '');
}

const readMaterials = rowsReader('materials', (cell) => ({
	itemId: cell('itemId'),
	documentId: cell('documentId'),
	version: cell('version')
}));

const readInvited = rowsReader('invited', (cell) => ({
	itemId: cell('itemId'),
	personId: cell('personId')
}));

const readItemRows = rowsReader('items', (cell, row, known) => ({
	title: cell('title'),
	kind: cell('kind'),
	speaker: cell('speaker'),
	coSpeakers: Object.keys(keyed(row, 'co:', /^[0-9a-f-]{36}$/)).sort(),
	minutes: cell('minutes'),
	accessMark: cell('accessMark'),
	draftDecision: readRowText(row, 'draftDecision', known)
}));

function readItems(doc: Y.Doc, known?: KnownParts): readonly AgendaItemRow[] {
	return readItemRows(doc, known).map((item, index) => ({ ...item, no: index + 1 }));
}
