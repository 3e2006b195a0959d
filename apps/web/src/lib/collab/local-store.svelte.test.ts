import { setField } from '@veche/schema/passport';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openLocalStore } from './local-store.ts';
import { FROM_OTHER_TAB, shareWithTabs } from './other-tabs.ts';
import { randomId } from './random-id.ts';
import { removeUpdates } from './stored-updates.ts';

const territory = (doc: Y.Doc): unknown => doc.getMap('fields').get('territory');

/** A text with its store, as a tab has them. */
async function tab(name: string, onLasting?: (lasting: boolean) => void) {
	const doc = new Y.Doc();
	const store = await openLocalStore(name, doc, onLasting && { onLasting });
	if (store === null) throw new Error('no storage in this browser');
	return { doc, store };
}

test('[O-01] what is typed is there when the text is opened again, however many rows that took', async () => {
	const name = randomId();
	const first = await tab(name);
	for (let n = 0; n < 700; n += 1) setField(first.doc, 'territory', `Район ${n}`);
	expect(await first.store.flushed()).toBe(true);
	await first.store.close();
	const again = await tab(name);
	expect(territory(again.doc)).toBe('Район 699');
	expect(Y.encodeStateVector(again.doc)).toEqual(Y.encodeStateVector(first.doc));
	await again.store.clear();
	expect(territory((await tab(name)).doc)).toBeUndefined();
});

test("[O-01] what others type is stored with the next of one's own that builds on it, and when the tab is closed", async () => {
	const name = randomId();
	const other = new Y.Doc();
	const { doc, store } = await tab(name);
	other.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, 'net'));
	for (let n = 0; n < 20; n += 1) other.getText('goal').insert(n, 'а');
	doc.getText('goal').insert(20, 'б');
	expect(await store.flushed()).toBe(true);
	other.getText('goal').insert(0, 'в');
	await store.close();
	expect((await tab(name)).doc.getText('goal').toJSON()).toBe(`в${'а'.repeat(20)}б`);
});

test('[O-01] a text that came before its store is stored whole', async () => {
	const name = randomId();
	const doc = new Y.Doc();
	setField(doc, 'territory', 'Оба берега');
	const store = await openLocalStore(name, doc);
	await store?.close();
	expect(territory((await tab(name)).doc)).toBe('Оба берега');
});

test('[O-01] texts that an earlier version of the app stored are read', async () => {
	const name = randomId();
	const doc = new Y.Doc();
	setField(doc, 'territory', 'Прежнее');
	await new Promise<void>((resolve) => {
		const request = indexedDB.open(name);
		request.onupgradeneeded = () => {
			request.result.createObjectStore('custom');
			const updates = request.result.createObjectStore('updates', { autoIncrement: true });
			updates.add(Y.encodeStateAsUpdate(doc));
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
	expect(territory((await tab(name)).doc)).toBe('Прежнее');
});

test('[O-09] two tabs store one text, and making it short takes nothing of the other', async () => {
	const name = randomId();
	const one = await tab(name);
	const two = await tab(name);
	setField(two.doc, 'direction', 'Труд');
	for (let n = 0; n < 700; n += 1) setField(one.doc, 'territory', `Район ${n}`);
	await Promise.all([one.store.close(), two.store.close()]);
	const { doc } = await tab(name);
	expect([territory(doc), doc.getMap('fields').get('direction')]).toEqual(['Район 699', 'Труд']);
});

test('[O-08] a storage that is taken away is told of, and no edit is kept from being typed', async () => {
	const name = randomId();
	const onLasting = vi.fn();
	const { doc, store } = await tab(name, onLasting);
	await removeUpdates(name);
	await vi.waitFor(() => expect(onLasting).toHaveBeenCalledWith(false));
	setField(doc, 'territory', 'Дальше');
	expect(territory(doc)).toBe('Дальше');
	expect(await store.flushed()).toBe(false);
	await store.close();
});

test('[O-08] a device that is full says so, goes on, and stores all of it when there is room again', async () => {
	const name = randomId();
	const onLasting = vi.fn();
	const { doc, store } = await tab(name, onLasting);
	setField(doc, 'territory', 'Раньше');
	const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	setField(doc, 'direction', 'Когда места нет');
	await vi.waitFor(() => expect(onLasting).toHaveBeenLastCalledWith(false));
	expect(await store.flushed()).toBe(false);
	full.mockRestore();
	// Nobody types: the store tries again by itself.
	await vi.waitFor(() => expect(onLasting).toHaveBeenLastCalledWith(true), { timeout: 10_000 });
	await store.close();
	const again = (await tab(name)).doc;
	expect(territory(again)).toBe('Раньше');
	expect(again.getMap('fields').get('direction')).toBe('Когда места нет');
});

test('[O-09] what is typed in one tab is in the other a moment later, and is not sent round and round', async () => {
	const name = randomId();
	const [one, two] = [new Y.Doc(), new Y.Doc()];
	const ends = [shareWithTabs(name, one), shareWithTabs(name, two)];
	const origins: unknown[] = [];
	for (const doc of [one, two])
		doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
	setField(one, 'territory', 'Из первой');
	await vi.waitFor(() => expect(territory(two)).toBe('Из первой'), { timeout: 5000 });
	setField(two, 'territory', 'Из второй');
	await vi.waitFor(() => expect(territory(one)).toBe('Из второй'), { timeout: 5000 });
	expect(origins.filter((origin) => origin === FROM_OTHER_TAB)).toHaveLength(2);
	expect(origins).toHaveLength(4);
	for (const end of ends) end();
});
