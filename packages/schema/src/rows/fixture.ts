import fc from 'fast-check';
import * as Y from 'yjs';
import { uuid } from '../kernel/fixture.ts';

/** A random number that is always the same: rows stand where they are put. */
export const half = (): number => 0.5;

/** Copies of one document, as several people have it open. */
export function copiesOf(init: (doc: Y.Doc) => void, count: number): readonly Y.Doc[] {
	const first = new Y.Doc();
	init(first);
	const bytes = Y.encodeStateAsUpdate(first);
	return Array.from({ length: count }, () => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, bytes);
		return doc;
	});
}

/** Two of them. */
export function pairOf(init: (doc: Y.Doc) => void): readonly [Y.Doc, Y.Doc] {
	const [a, b] = copiesOf(init, 2);
	if (a === undefined || b === undefined) throw new Error('two copies were asked for');
	return [a, b];
}

/** Everybody gets what everybody else wrote. */
export function meet(...docs: readonly Y.Doc[]): void {
	for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

/** Writes a paragraph at the end of a text, as the editor does; nothing where there is no text. */
export function addParagraph(fragment: Y.XmlFragment | null, words: string): void {
	if (fragment === null) return;
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	fragment.insert(fragment.length, [paragraph]);
}

/** Values that no honest client writes. */
const HOSTILE = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.double(),
	fc.boolean(),
	fc.constant(null),
	fc.uint8Array({ maxLength: 9 }),
	fc.constant('x'.repeat(9000)),
	fc.constant('😀'.repeat(2001)),
	fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
	fc.constantFrom(
		...['__proto__', 'constructor', '<script>', "'; drop table documents; --", uuid(1)]
	)
);

/**
 * Documents with such values anywhere: in place of rows, in their cells, under words that no key is.
 * @param keys cells and fields that the layout knows
 * @param row finishes a row that has a proper id
 */
export function hostileDocs(
	roots: readonly string[],
	keys: readonly string[],
	row: (cells: Y.Map<unknown>) => void
): fc.Arbitrary<Y.Doc> {
	const key = fc.oneof(fc.string(), fc.constantFrom('order', 'removed', '__proto__', ...keys));
	return fc.array(fc.tuple(fc.constantFrom(...roots), key, key, HOSTILE)).map((writes) => {
		const doc = new Y.Doc();
		for (const [root, id, cell, hostile] of writes) {
			const map = doc.getMap<unknown>(root);
			map.set(cell, hostile);
			const inner = new Y.Map<unknown>();
			map.set(id, inner);
			inner.set(cell, hostile);
			const nested = new Y.Map<unknown>();
			map.set(uuid(1), nested);
			nested.set(cell, hostile);
			row(nested);
		}
		return doc;
	});
}
