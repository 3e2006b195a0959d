import { setField } from '@veche/schema/passport';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openDevice } from './device.ts';
import { KeptWork } from './kept-work.svelte.ts';
import { randomId } from './random-id.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** Longer than between two tries. */
const later = () => vi.advanceTimersByTimeAsync(5000);

function closedStorage() {
	return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
}

function record(personId: string) {
	const about = { personId, documentId: randomId(), epoch: 1, title: 'Паспорт' };
	const name = `veche/${personId}/${about.documentId}/1`;
	return { ...about, name, access: 'write', schemaVersion: 1, unsent: 1, at: 0 } as const;
}

test('[O-08] a device whose storage does not open keeps nothing, says so, and keeps when it opens', async () => {
	const personId = randomId();
	const closed = closedStorage();
	const device = await openDevice();
	await expect(device.ready()).rejects.toThrow('no room');
	await expect(device.saveCopy(record(personId))).rejects.toThrow('no room');
	expect(await device.copies(personId)).toEqual([]);
	await device.forgetCopy('nothing');
	closed.mockRestore();
	const kept = record(personId);
	await later();
	await vi.waitFor(() => device.saveCopy(kept));
	expect(await device.copies(personId)).toEqual([kept]);
	expect(await (await openDevice()).copies(personId)).toEqual([kept]);
	await device.forgetCopy(kept.name);
});

test('[O-08] edits that did not get in lie in the tab while the device takes none, and on it as soon as it does', async () => {
	const closed = closedStorage();
	const device = await openDevice();
	const owner = { personId: randomId(), documentId: randomId(), earlier: [] };
	const kind = { diff: () => [], writeAgain: () => {} };
	const kept = new KeptWork({ device, now: () => 0 }, { ...owner, kind });
	const own = new Y.Doc();
	setField(own, 'territory', 'Не вошло');
	expect(await kept.gather({ doc: own, epoch: 1 }, new Y.Doc())).toBe(false);
	expect(kept.onlyInTab).toBe(true);
	closed.mockRestore();
	await later();
	await vi.waitFor(() => expect(kept.onlyInTab).toBe(false));
	const [edits] = await device.kept(owner.personId);
	const again = new Y.Doc();
	if (edits !== undefined) Y.applyUpdate(again, edits.update);
	expect(again.getMap('fields').get('territory')).toBe('Не вошло');
	kept.stop();
	await kept.giveUp();
	if (edits !== undefined) await device.giveUp(edits.id);
});
