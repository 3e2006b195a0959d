import type { Finding } from '@veche/schema/kernel';
import type { KnownPeople } from '@veche/schema/people';
import type { KnownParts } from '@veche/schema/rich-text';
import type { Change, Edits } from '@veche/schema/rows';
import type * as Y from 'yjs';
import type { TextKind } from '#lib/collab/text-kind.ts';

/** The names that belong to a kind of document: its view, its collections, fields and sections. */
export interface TextTypes {
	readonly view: object;
	readonly root: string;
	readonly field: string;
	/** A place of the contents: a section of the form or, in minutes, an item. */
	readonly section: string;
	readonly filled: { readonly filled: number; readonly required: number };
}

/** What a page has to know of the kind of document that it edits. */
export interface DocumentText<T extends TextTypes> {
	readonly schemaVersion: number;
	readonly roots: readonly T['root'][];
	readonly edits: Edits<T['root'], T['field']>;
	readonly firstSection: T['section'];
	/** Rules whose findings need what only the server knows: they come with the page and stay as they came. */
	readonly serverRules: readonly string[];
	read(this: void, doc: Y.Doc, known?: KnownParts): T['view'];
	/** The new view with every part that says the same as before as the object of before. */
	share(this: void, before: T['view'], after: T['view']): T['view'];
	findings(this: void, view: T['view'], people: KnownPeople): readonly Finding[];
	filled(this: void, view: T['view']): T['filled'];
	sectionOf(this: void, view: T['view'], path: string): T['section'];
	diff(this: void, before: T['view'], after: T['view']): readonly Change[];
	/** Writes a difference outside fields and rows; absent where the kind has none. */
	readonly writeElsewhere?: (doc: Y.Doc, change: Change) => void;
	readonly fields: readonly T['field'][];
}

/** The kind as the session needs it. */
export function sessionKind<T extends TextTypes>(text: DocumentText<T>): TextKind {
	return {
		diff: (before, after) => text.diff(text.read(before), text.read(after)),
		writeAgain: (doc, change, personId) => writeAgain(text, doc, change, personId)
	};
}

function writeAgain<T extends TextTypes>(
	{ edits, fields, roots, writeElsewhere }: DocumentText<T>,
	doc: Y.Doc,
	change: Change,
	personId: string
): void {
	const { path, kind, after } = change;
	const [root = '', id = '', ...rest] = path.split('/');
	const key = rest.join('/');
	const field = fields.find((known) => known === id);
	const rows = roots.find((known) => known === root);
	if (root === 'fields') {
		if (field !== undefined) edits.setField(doc, field, after);
	} else if (rows === undefined) writeElsewhere?.(doc, change);
	else if (kind === 'removed') edits.removeRow(doc, rows, id, personId);
	else if (kind === 'changed' && edits.isRowKey(rows, key)) {
		edits.setCell(doc, { root: rows, row: id, key }, after);
	}
}
