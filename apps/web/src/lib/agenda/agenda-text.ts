import {
	addRow,
	AGENDA_ROW_ROOTS,
	AGENDA_SCHEMA_VERSION,
	AGENDA_SHAPE,
	completeness,
	diffAgendas,
	isRowKey,
	moveRow,
	readAgenda,
	removedRows,
	removeRow,
	restoreRow,
	rowText,
	setCell,
	setField,
	validateAgenda,
	type AgendaView,
	type Completeness,
	type FieldKey,
	type RowsRoot
} from '@veche/schema/agenda';
import type { DocumentText } from '#lib/document-desk/document-text.ts';
import { sameFlat, shareRows } from '#lib/document-desk/share-rows.ts';
import type { MaterialChoice } from './page-data.ts';
import { MAIN, placeOf } from './places.ts';

export interface AgendaTypes {
	readonly view: AgendaView;
	readonly root: RowsRoot;
	readonly field: FieldKey;
	/** `main`, or the id of an item. */
	readonly section: string;
	readonly filled: Completeness;
}

const TEXT: Omit<DocumentText<AgendaTypes>, 'findings'> = {
	schemaVersion: AGENDA_SCHEMA_VERSION,
	roots: AGENDA_ROW_ROOTS,
	fields: AGENDA_SHAPE.roots.fields.keys,
	edits: {
		addRow,
		isRowKey,
		moveRow,
		removedRows,
		removeRow,
		restoreRow,
		rowText,
		setCell,
		setField
	},
	firstSection: MAIN,
	serverRules: ['AG-05', 'AG-06'],
	read: readAgenda,
	share: (before, after) => ({
		fields: sameFlat(before.fields, after.fields) ? before.fields : after.fields,
		items: shareRows(before.items, after.items),
		materials: shareRows(before.materials, after.materials),
		invited: shareRows(before.invited, after.invited)
	}),
	filled: completeness,
	sectionOf: placeOf,
	diff: diffAgendas
};

/**
 * The agenda as a text that is written together.
 * @param documents those that may be named as materials
 * @param maxMinutes longest meeting of the body, as it is known now
 */
export function agendaText(
	documents: readonly MaterialChoice[],
	maxMinutes: () => number
): DocumentText<AgendaTypes> {
	const known = new Map(
		documents.map(({ id, versions }) => [id, { versions: versions.map(({ no }) => no) }])
	);
	return {
		...TEXT,
		findings: (view, people) =>
			validateAgenda(view, { people, documents: known, maxMinutes: maxMinutes() })
	};
}
