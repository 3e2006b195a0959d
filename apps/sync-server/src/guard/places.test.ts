import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { copyOf, editOf } from '../testing/updates.ts';
import { Places, type Found } from './places.ts';

/** Where the new items of a change stand, as text. */
function placesOf(server: Y.Doc, change: (doc: Y.Doc) => void): string[] {
	const doc = copyOf(server);
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	const edit = editOf(Y.encodeStateAsUpdate(doc, before), server);
	const places = new Places(edit, server);
	return [...edit.structs.values()]
		.flat()
		.flatMap((struct) => (struct instanceof Y.Item ? [said(places.of(struct))] : []));
}

function said(place: Found): string {
	if (typeof place === 'string') return place;
	return [place.root, ...place.path, place.key].map((part) => part ?? '*').join('/');
}

function paragraph(words: string): Y.XmlElement {
	const element = new Y.XmlElement('paragraph');
	element.insert(0, [new Y.XmlText(words)]);
	return element;
}

test('a place is the root and the keys that lead to it, found in the update or in the document', () => {
	const server = new Y.Doc();
	expect(
		placesOf(server, (doc) => {
			doc.getMap('fields').set('start', '1');
			doc.getMap('results').set('r', new Y.Map([['name', 'x']]));
			doc.getXmlFragment('goal').insert(0, [paragraph('слово')]);
		})
	).toEqual(['fields/start', 'results/r', 'results/r/name', 'goal/*', 'goal/*/*', 'goal/*/*/*']);
});

test('what has neighbours has their place, through as many of them as there are', () => {
	const server = new Y.Doc();
	const text = new Y.XmlText();
	server.getXmlFragment('goal').insert(0, [text]);
	const typed = (doc: Y.Doc): void => {
		const run = doc.getXmlFragment('goal').get(0);
		if (!(run instanceof Y.XmlText)) throw new Error('no text');
		for (let at = 0; at < 20_000; at += 1) run.insert(0, 'ы');
	};
	const from = performance.now();
	expect(new Set(placesOf(server, typed))).toEqual(new Set(['goal/*/*']));
	expect(performance.now() - from).toBeLessThan(3_000);
});

test('what hangs on something deleted has no place: yjs makes garbage of it', () => {
	const server = new Y.Doc();
	server.getXmlFragment('goal').insert(0, [paragraph('слово')]);
	const doc = copyOf(server);
	server.getXmlFragment('goal').delete(0, 1);
	const before = Y.encodeStateVector(doc);
	const old = doc.getXmlFragment('goal').get(0);
	if (!(old instanceof Y.XmlElement)) throw new Error('no paragraph');
	old.insert(1, [new Y.XmlText('поздно')]);
	const edit = editOf(Y.encodeStateAsUpdate(doc, before), server);
	const places = new Places(edit, server);
	const items = [...edit.structs.values()].flat();
	for (const item of items) expect(item instanceof Y.Item ? places.of(item) : 'gone').toBe('gone');
	expect(items.length).toBeGreaterThan(0);
});

test('a chain of thousands of nested types ends the search, not the stack', () => {
	const deep = (doc: Y.Doc): void => {
		let at: Y.XmlFragment = doc.getXmlFragment('goal');
		for (let level = 0; level < 5_000; level += 1) {
			const next = new Y.XmlElement('b');
			at.insert(0, [next]);
			at = next;
		}
	};
	const found = placesOf(new Y.Doc(), deep);
	expect(found.at(-1)).toBe('deep');
	expect(found.filter((place) => place !== 'deep').length).toBeLessThan(40);
});
