import type { DocumentId } from '@veche/schema/kernel';
import { setField } from '@veche/schema/passport';
import { appendUpdates, documentById, listQuarantine, type Sql } from '@veche/schema/store';
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
	const merged = kept.map(({ bytes, mergedAt }) => [
		holds(Y.snapshot(again), bytes),
		mergedAt !== null
	]);
	expect(merged.toSorted()).toEqual([
		[false, false],
		[true, true]
	]);
});

test('a step that was taken asks the database nothing more: what fails then would deny it', async () => {
	const { documentId } = await office.passport('review');
	const late = new Y.Doc();
	setField(late, 'direction', 'Образование и труд');
	await append(documentId, late);
	await act('chair', documentId, 'return');
	await append(documentId, late);
	const move = { documentId, event: 'submit', comment: '', ifSeq: null };
	const deps = { ...office.deps(), sql: awayAfterwards(office.sql) };
	expect(await transition(deps, await office.actor('lead'), move)).toMatchObject({ ok: true });
});

/** A database that is away as soon as a transaction is over. */
function awayAfterwards(sql: Sql): Sql {
	let away = false;
	return new Proxy(sql, {
		apply(target, self, args) {
			if (away) throw new Error('away');
			return Reflect.apply(target, self, args);
		},
		get(target, name) {
			if (name !== 'begin') return Reflect.get(target, name);
			return async (work: Parameters<Sql['begin']>[1]) => {
				await target.begin('', work);
				away = true;
			};
		}
	});
}

test('bytes that are no update are in no text', () => {
	expect(holds(Y.snapshot(new Y.Doc()), new Uint8Array([7, 7, 7]))).toBe(false);
});
