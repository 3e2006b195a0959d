import {
	addRow,
	completeness,
	diffMinutes,
	isRowKey,
	MINUTES_ROW_ROOTS,
	MINUTES_SCHEMA_VERSION,
	MINUTES_SHAPE,
	moveRow,
	readMinutes,
	removedRows,
	removeRow,
	restoreRow,
	rowText,
	setCell,
	setField,
	validateMinutes,
	type Completeness,
	type FieldKey,
	type MinutesView,
	type RowsRoot
} from '@veche/schema/minutes';
import type { DocumentText } from '#lib/document-desk/document-text.ts';
import { sameFlat, shareRows } from '#lib/document-desk/share-rows.ts';
import type { MeetingData } from '#lib/meetings/meeting-data.ts';
import { MAIN, placeOf } from './places.ts';

export interface MinutesTypes {
	readonly view: MinutesView;
	readonly root: RowsRoot;
	readonly field: FieldKey;
	/** `main`, or the id of an item. */
	readonly section: string;
	readonly filled: Completeness;
}

const TEXT: Omit<DocumentText<MinutesTypes>, 'findings'> = {
	schemaVersion: MINUTES_SCHEMA_VERSION,
	roots: MINUTES_ROW_ROOTS,
	fields: MINUTES_SHAPE.roots.fields.keys,
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
	serverRules: ['MN-08', 'MN-10'],
	read: readMinutes,
	share: (before, after) => ({
		fields: sameFlat(before.fields, after.fields) ? before.fields : after.fields,
		items: shareRows(before.items, after.items),
		speeches: shareRows(before.speeches, after.speeches),
		decisions: shareRows(before.decisions, after.decisions)
	}),
	filled: completeness,
	sectionOf: placeOf,
	diff: diffMinutes
};

/**
 * The minutes as a text that is written together.
 * @param meeting the meeting as it is known now
 */
export function minutesText(
	meeting: () => Pick<MeetingData, 'date' | 'participants' | 'body'>
): DocumentText<MinutesTypes> {
	return {
		...TEXT,
		findings: (view, people) => {
			const { date, participants, body } = meeting();
			return validateMinutes(view, { people, date, participants, bodyKind: body.kind });
		}
	};
}
