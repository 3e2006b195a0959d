import { setField } from '@veche/schema/passport';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { browserTools } from './browser-tools.ts';
import { Copy } from './copy.ts';
import { openDevice } from './device.ts';
import { KeptWork } from './kept-work.svelte.ts';
import { openLocalStore } from './local-store.ts';
import { randomId } from './random-id.ts';
import { settleIn } from './settle-in.ts';

const TEXT = { diff: () => [], writeAgain: () => {} };

test('[O-01] a page is kept only when the text of others that it shows lies on the device as well', async () => {
	const tools = browserTools(await openDevice());
	const at = { personId: randomId(), documentId: randomId(), epoch: 1 };
	const options = {
		...at,
		earlier: [],
		title: 'Паспорт',
		schemaVersion: 1,
		kind: TEXT,
		onChanged: () => {}
	};
	const copy = new Copy(at, () => {}, tools.now);
	await copy.store();
	expect(await copy.flushed()).toBe(true);
	const server = new Y.Doc();
	setField(server, 'territory', 'Оба берега');
	Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(server), 'net');

	const stored: unknown[] = [];
	const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
		const doc = new Y.Doc();
		const store = await openLocalStore(copy.name, doc);
		stored.push(doc.getMap('fields').get('territory'));
		await store?.close();
		return new Response('', { status: 404 });
	});
	const kept = new KeptWork(tools, options);
	await settleIn({ tools, options }, { kept, copy }, { closed: false, still: () => true });
	fetched.mockRestore();
	expect(stored).toEqual(['Оба берега']);
	await copy.close({ clear: true });
});
