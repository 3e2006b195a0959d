import { canonicalJson, plainJson, type RichText } from '../kernel/index.ts';
import { looksChanged, plainText, type LookChange } from '../rich-text/index.ts';
import type { Row } from './view.ts';

/** One difference of two texts of a document, by row ids; rich texts are compared as plain text. */
export interface Change {
	readonly path: string;
	readonly kind: 'changed' | 'added' | 'removed';
	readonly before: string;
	readonly after: string;
	/** Of a rich text that says the same as before: what looks another way. */
	readonly looks?: readonly LookChange[];
}

/** What differs between two flat roots. */
export function diffFields(root: string, before: object, after: object): readonly Change[] {
	return diffCells(root, entries(before), entries(after));
}

/** What differs between two states of a collection; the place of a row is not content. */
export function diffRows(
	root: string,
	before: readonly Row[],
	after: readonly Row[]
): readonly Change[] {
	const old = new Map(before.map((row) => [row.id, row]));
	const now = new Map(after.map((row) => [row.id, row]));
	const removed = before
		.filter(({ id }) => !now.has(id))
		.map((row) => rowChange(`${root}/${row.id}`, 'removed', row));
	return after
		.flatMap((row) => {
			const was = old.get(row.id);
			const path = `${root}/${row.id}`;
			if (was === undefined) return [rowChange(path, 'added', row)];
			return [...diffCells(path, entries(was), entries(row)), ...diffTexts(path, was, row)];
		})
		.concat(removed);
}

/** A change of a rich text, or nothing. */
export function diffText(path: string, before: RichText, after: RichText): readonly Change[] {
	// A stored version has its keys sorted, a live text has not.
	if (canonicalJson(plainJson(before)) === canonicalJson(plainJson(after))) return [];
	const words = { before: plainText(before), after: plainText(after) };
	const looks = words.before === words.after ? { looks: looksChanged(before, after) } : {};
	return [{ path, kind: 'changed', ...words, ...looks }];
}

type Cells = ReadonlyMap<string, string>;

const NO_TEXT: RichText = { type: 'doc', content: [] };
/** What a view computes or uses for sorting. */
const NOT_CONTENT: ReadonlySet<string> = new Set(['id', 'order', 'no']);

function rowChange(path: string, kind: 'added' | 'removed', row: Row): Change {
	const cells = entries(row);
	const named = ['name', 'title', 'text'].map((key) => cells.get(key) ?? '');
	const said = [...textsIn(row).values()].map(plainText);
	const text = [...named, ...said].find((word) => word !== '') ?? '';
	return {
		path,
		kind,
		before: kind === 'removed' ? text : '',
		after: kind === 'added' ? text : ''
	};
}

function diffCells(path: string, before: Cells, after: Cells): Change[] {
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
		const was = before.get(key) ?? '';
		const is = after.get(key) ?? '';
		if (was === is) return [];
		return [{ path: `${path}/${key}`, kind: 'changed', before: was, after: is }];
	});
}

function diffTexts(path: string, before: Row, after: Row): readonly Change[] {
	const was = textsIn(before);
	const is = textsIn(after);
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
		diffText(`${path}/${key}`, was.get(key) ?? NO_TEXT, is.get(key) ?? NO_TEXT)
	);
}

/** A row or a map flattened: `plan: {2027: '5'}` becomes `plan:2027`; rich texts are left out. */
function entries(value: object): Cells {
	const flat = new Map<string, string>();
	for (const [key, cell] of Object.entries<unknown>({ ...value })) {
		if (NOT_CONTENT.has(key) || isRichText(cell)) continue;
		if (typeof cell === 'string') flat.set(key, cell);
		else if (Array.isArray(cell)) flat.set(key, cell.join(' '));
		else if (typeof cell === 'object' && cell !== null)
			for (const [part, inner] of Object.entries(cell)) flat.set(`${key}:${part}`, String(inner));
	}
	return flat;
}

function textsIn(row: Row): ReadonlyMap<string, RichText> {
	const texts = new Map<string, RichText>();
	for (const [key, cell] of Object.entries<unknown>({ ...row })) {
		if (isRichText(cell)) texts.set(key, cell);
	}
	return texts;
}

function isRichText(value: unknown): value is RichText {
	return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
