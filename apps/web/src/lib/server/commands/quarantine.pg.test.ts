import type { DocumentId } from '@veche/schema/kernel';
import { setField } from '@veche/schema/passport';
import { appendUpdates, documentById, listQuarantine } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { idOf, openOffice, type Office } from '../testing/office.ts';
import { holds } from './quarantine.ts';
import { transition } from './transition.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

async function act(name: 'lead' | 'chair', documentId: DocumentId, event: string): Promise<void> {
	const move = { documentId, event, comment: 'Доработать', ifSeq: null };
	expect(await transition(office.deps(), await office.actor(name), move)).toMatchObject({
		ok: true
	});
}

async function append(documentId: DocumentId, doc: Y.Doc): Promise<string> {
	const head = await documentById(office.sql, documentId);
	const item = {
		documentId,
		update: Y.encodeStateAsUpdate(doc),
		personId: idOf('lead'),
		epoch: head?.epoch ?? 0,
		couldWrite: true,
		clientIds: [doc.clientID]
	};
	const [outcome] = await appendUpdates(office.sql, [item], 'wait');
	return outcome?.kind ?? '';
}

test('a refused edit that came again another way is marked as merged by the next step; others wait', async () => {
	const { documentId } = await office.passport('review');
	const [again, lost] = [new Y.Doc(), new Y.Doc()];
	setField(again, 'direction', 'Образование и труд');
	setField(lost, 'territory', 'Окраины');
	expect(await append(documentId, again)).toBe('refused');
	expect(await append(documentId, lost)).toBe('refused');
	await act('chair', documentId, 'return');
	expect(await append(documentId, again)).toBe('appended');
	await act('lead', documentId, 'submit');
	const kept = await listQuarantine(office.sql, documentId);
	const merged = kept.map(({ bytes, mergedAt }) => [holds(again, bytes), mergedAt !== null]);
	expect(merged.toSorted()).toEqual([
		[false, false],
		[true, true]
	]);
});

test('bytes that are no update are in no text', () => {
	expect(holds(new Y.Doc(), new Uint8Array([7, 7, 7]))).toBe(false);
});
