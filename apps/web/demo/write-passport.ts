import {
	addRow,
	PASSPORT_ROW_ROOTS,
	readPassport,
	removeRow,
	setCell,
	setField,
	setFinance,
	type FieldKey,
	type RowsRoot
} from '@veche/schema/passport';
import { plainText, richTextOf, writeRichText } from '@veche/schema/rich-text';
import type * as Y from 'yjs';
import type { PassportText, TextRow } from './passport-text.ts';

/** Which part of the form somebody fills: the lead the substance, the administrator the means. */
export type Part = 'substance' | 'means';

const ROOTS: Readonly<Record<Part, readonly RowsRoot[]>> = {
	substance: ['tasks', 'programmeLinks', 'basis', 'indicators', 'results', 'controlPoints'],
	means: ['team', 'risks', 'contributions']
};

export interface Writer {
	readonly personId: string;
	readonly random: () => number;
}

/** One edit of a text; it touches only what differs from what is wanted. */
export type Edit = (doc: Y.Doc) => void;

/** The edits after which this part of a passport reads as wanted, one for each section of the form. */
export function editsOf(wanted: PassportText, part: Part, writer: Writer): readonly Edit[] {
	const rows = ROOTS[part].map(
		(root): Edit =>
			(doc) =>
				writeRows(doc, root, wanted.rows[root], writer)
	);
	if (part === 'means') return [(doc) => writeFinance(doc, wanted.finance), ...rows];
	return [
		(doc) => writeFields(doc, wanted.fields),
		(doc) => writeText(doc, 'goal', wanted.goal),
		(doc) => writeText(doc, 'functioning', wanted.functioning),
		...rows
	];
}

function writeFields(doc: Y.Doc, wanted: PassportText['fields']): void {
	for (const key of Object.keys(wanted).filter(isField)) setField(doc, key, wanted[key]);
}

function writeRows(doc: Y.Doc, root: RowsRoot, wanted: readonly TextRow[], writer: Writer): void {
	const there = new Set(readPassport(doc)[root].map(({ id }) => id));
	for (const row of wanted) {
		if (!there.has(row.id)) addRow(doc, root, row, writer.random);
		for (const [key, value] of Object.entries(row.cells)) {
			setCell(doc, { root, row: row.id, key }, value);
		}
		there.delete(row.id);
	}
	for (const id of there) removeRow(doc, root, id, writer.personId);
}

function writeFinance(doc: Y.Doc, wanted: PassportText['finance']): void {
	const gone = Object.keys(readPassport(doc).finance).filter((key) => !(key in wanted));
	for (const key of gone) setFinance(doc, key, '');
	for (const [key, value] of Object.entries(wanted)) setFinance(doc, key, value);
}

function writeText(doc: Y.Doc, root: 'goal' | 'functioning', wanted: string): void {
	if (plainText(readPassport(doc)[root]) === wanted) return;
	doc.transact(() => {
		const fragment = doc.getXmlFragment(root);
		fragment.delete(0, fragment.length);
		writeRichText(fragment, richTextOf(wanted));
	});
}

function isField(key: string): key is FieldKey {
	return key !== '' && !PASSPORT_ROW_ROOTS.some((root) => root === key);
}
