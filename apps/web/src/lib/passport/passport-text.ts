import {
	addRow,
	completeness,
	diffPassports,
	isRowKey,
	moveRow,
	PASSPORT_ROW_ROOTS,
	PASSPORT_SCHEMA_VERSION,
	PASSPORT_SHAPE,
	readPassport,
	removedRows,
	removeRow,
	restoreRow,
	sectionOf,
	setCell,
	setField,
	setFinance,
	validatePassport,
	type Completeness,
	type FieldKey,
	type PassportView,
	type RowsRoot,
	type SectionId
} from '@veche/schema/passport';
import type { DocumentText } from '#lib/document-desk/document-text.ts';
import { shareView } from './share-view.ts';

export interface PassportTypes {
	readonly view: PassportView;
	readonly root: RowsRoot;
	readonly field: FieldKey;
	readonly section: SectionId;
	readonly filled: Completeness;
}

/** The passport as a text that is written together. */
export const PASSPORT_TEXT: DocumentText<PassportTypes> = {
	schemaVersion: PASSPORT_SCHEMA_VERSION,
	roots: PASSPORT_ROW_ROOTS,
	fields: PASSPORT_SHAPE.roots.fields.keys,
	edits: {
		addRow,
		isRowKey,
		moveRow,
		removedRows,
		removeRow,
		restoreRow,
		rowText: () => null,
		setCell,
		setField
	},
	firstSection: 'main',
	serverRules: ['P-15'],
	read: readPassport,
	share: shareView,
	findings: (view, people) => validatePassport(view, { people }),
	filled: completeness,
	sectionOf: (_view, path) => sectionOf(path),
	diff: diffPassports,
	writeElsewhere: (doc, { path, after }) => {
		const key = path.slice('finance/'.length);
		if (path.startsWith('finance/')) setFinance(doc, key, after);
	}
};
