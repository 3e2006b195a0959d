import { initPassport, setField } from '@veche/schema/passport';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { copyOf, editOf } from '../testing/updates.ts';
import { hasGap } from './gaps.ts';

function server(): Y.Doc {
	const doc = new Y.Doc();
	initPassport(doc);
	return doc;
}

/** Updates of a client, one for each change. */
function updatesOf(doc: Y.Doc, ...changes: readonly ((doc: Y.Doc) => void)[]): Uint8Array[] {
	const updates: Uint8Array[] = [];
	const note = (update: Uint8Array): void => void updates.push(update);
	doc.on('update', note);
	for (const change of changes) change(doc);
	doc.off('update', note);
	return updates;
}

const write =
	(text: string) =>
	(doc: Y.Doc): void =>
		setField(doc, 'territory', text);

function type(doc: Y.Doc): void {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText('Слово')]);
	doc.getXmlFragment('goal').insert(0, [paragraph]);
}

describe('a gap', () => {
	test('is an edit before which an earlier one of the same client is missing', () => {
		const known = server();
		const [, second = new Uint8Array()] = updatesOf(copyOf(known), write('раз'), write('два'));
		expect(hasGap(editOf(second, known), known)).toBe(true);
	});

	test('is an edit that stands beside, inside or on what somebody else has not sent yet', () => {
		const known = server();
		const other = copyOf(known);
		updatesOf(other, type, write('раз'));
		const client = copyOf(other);
		const inside = (doc: Y.Doc): void => {
			const paragraph = doc.getXmlFragment('goal').get(0);
			if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph');
			paragraph.insert(0, [new Y.XmlText('Ещё')]);
		};
		const [beside = new Uint8Array(), within = new Uint8Array(), over = new Uint8Array()] =
			updatesOf(client, type, inside, write('два'));
		for (const update of [beside, within, over])
			expect(hasGap(editOf(update, known), known)).toBe(true);
		Y.applyUpdate(known, Y.encodeStateAsUpdate(other));
		expect(hasGap(editOf(beside, known), known)).toBe(false);
	});

	test('is a deletion of what nobody here has written', () => {
		const known = server();
		const other = copyOf(known);
		updatesOf(other, write('раз'));
		const [deletion = new Uint8Array()] = updatesOf(other, (doc) =>
			doc.getMap('fields').delete('territory')
		);
		expect(hasGap(editOf(deletion, known), known)).toBe(true);
		Y.applyUpdate(known, Y.encodeStateAsUpdate(other));
		expect(hasGap(editOf(deletion, known), known)).toBe(false);
	});

	test('is a hole inside an update that was put together of two', () => {
		const known = server();
		const [first = new Uint8Array(), second = new Uint8Array(), third = new Uint8Array()] =
			updatesOf(copyOf(known), write('раз'), write('два'), write('три'));
		expect(hasGap(editOf(Y.mergeUpdates([first, third]), known), known)).toBe(true);
		expect(hasGap(editOf(Y.mergeUpdates([first, second, third]), known), known)).toBe(false);
	});

	test('is none when the update brings what it stands on, whatever the order of its clients', () => {
		for (const clientIds of [
			[1, 2],
			[2, 1]
		]) {
			const known = server();
			const [one, two] = [copyOf(known), copyOf(known)];
			[one.clientID = 0, two.clientID = 0] = clientIds;
			updatesOf(one, type);
			Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
			updatesOf(two, type, (doc) => doc.getXmlFragment('goal').delete(1, 1));
			const whole = Y.encodeStateAsUpdate(two, Y.encodeStateVector(known));
			expect(hasGap(editOf(whole, known), known)).toBe(false);
		}
	});
});
