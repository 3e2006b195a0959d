import { setField } from '@veche/schema/passport';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Copy } from './copy.ts';
import { keepLocally } from './lasting-store.ts';
import { openLocalStore } from './local-store.ts';
import { randomId } from './random-id.ts';
import { openUpdates } from './stored-updates.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const NO_ROOM = new DOMException('no room', 'QuotaExceededError');
/** Longer than between two tries. */
const later = () => vi.advanceTimersByTimeAsync(5000);

const territory = (doc: Y.Doc): unknown => doc.getMap('fields').get('territory');

async function stored(name: string): Promise<unknown> {
	const doc = new Y.Doc();
	const store = await openLocalStore(name, doc);
	await store?.close();
	return territory(doc);
}

/** The storage does not open until it is told to. */
function closedStorage() {
	return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
		throw NO_ROOM;
	});
}

async function tab(name: string, mayTry = () => true) {
	const doc = new Y.Doc();
	const onLasting = vi.fn();
	const store = await keepLocally({ name, doc, onLasting, mayTry });
	return { doc, store, onLasting };
}

test('[O-08] a tab opened while the storage does not open says so, and keeps all of it by itself when it does', async () => {
	const name = randomId();
	const closed = closedStorage();
	const { doc, store, onLasting } = await tab(name);
	expect(onLasting).toHaveBeenLastCalledWith(false);
	setField(doc, 'territory', 'Пока места нет');
	expect(await store.flushed()).toBe(false);
	closed.mockRestore();
	await later();
	await vi.waitFor(() => expect(onLasting).toHaveBeenLastCalledWith(true));
	expect(await store.flushed()).toBe(true);
	setField(doc, 'territory', 'Место есть');
	await store.close();
	expect(await stored(name)).toBe('Место есть');
});

test('[O-08] a storage that opens but has no room yet is not told of as one that keeps', async () => {
	const name = randomId();
	const closed = closedStorage();
	const { doc, store, onLasting } = await tab(name);
	setField(doc, 'territory', 'Тесно');
	const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw NO_ROOM;
	});
	closed.mockRestore();
	await later();
	await vi.waitFor(() => expect(full).toHaveBeenCalled());
	expect(onLasting).not.toHaveBeenCalledWith(true);
	full.mockRestore();
	await later();
	await vi.waitFor(() => expect(onLasting).toHaveBeenLastCalledWith(true));
	await store.close();
	expect(await stored(name)).toBe('Тесно');
});

test('[O-08] a storage that the browser takes away is opened again, and the whole text with it', async () => {
	const name = randomId();
	const opened: IDBDatabase[] = [];
	const open = IDBFactory.prototype.open;
	vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
		const request = open.apply(this, args);
		request.addEventListener('success', () => opened.push(request.result));
		return request;
	});
	const { doc, store, onLasting } = await tab(name);
	setField(doc, 'territory', 'Раньше');
	expect(await store.flushed()).toBe(true);
	for (const database of opened) {
		database.close();
		database.dispatchEvent(new Event('close'));
	}
	expect(onLasting).toHaveBeenLastCalledWith(false);
	setField(doc, 'territory', 'Без хранилища');
	await later();
	await vi.waitFor(() => expect(onLasting).toHaveBeenLastCalledWith(true));
	await store.close();
	expect(await stored(name)).toBe('Без хранилища');
});

test('[O-08] nothing is kept after the text is closed, and nothing that may not be', async () => {
	const [one, two] = [randomId(), randomId()];
	const closed = closedStorage();
	const first = await tab(one);
	const second = await tab(two, () => false);
	for (const { doc } of [first, second]) setField(doc, 'territory', 'Ничего');
	await first.store.close();
	closed.mockRestore();
	const open = vi.spyOn(IDBFactory.prototype, 'open');
	await vi.advanceTimersByTimeAsync(60_000);
	expect(open).not.toHaveBeenCalled();
	await second.store.clear();
	expect([await stored(one), await stored(two)]).toEqual([undefined, undefined]);
});

test('[O-08] what an earlier visit left in a storage that opens late joins the text and counts as not sent', async () => {
	const at = { personId: randomId(), documentId: randomId(), epoch: 1 };
	const earlier = new Copy(at, () => {}, Date.now);
	await earlier.store();
	setField(earlier.doc, 'territory', 'Из прошлого раза');
	await earlier.close({ clear: false });
	const closed = closedStorage();
	const onEdit = vi.fn();
	const copy = new Copy(at, onEdit, Date.now);
	await copy.store();
	expect(onEdit).not.toHaveBeenCalled();
	closed.mockRestore();
	await later();
	await vi.waitFor(() => expect(territory(copy.doc)).toBe('Из прошлого раза'));
	expect(onEdit).toHaveBeenCalled();
	expect(copy.barrier.count).toBe(1);
	await copy.close({ clear: true });
	(await openUpdates(copy.name)).close();
});
