import * as Y from 'yjs';

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
