import { loadDocument, replay } from '@veche/schema/store';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openHouse } from '../testing/house.ts';
import { logText, startNode } from '../testing/node.ts';
import { until } from '../testing/clients.ts';
import { logRows } from '../testing/rows.ts';
import { compactOnce } from './compact.ts';

const { office, node } = await openHouse({
	limits: { SYNC_COMPACT_ROWS: 1_000_000, SYNC_COMPACT_BYTES: 1_000_000_000 }
});

test('a long log gets a snapshot from the database while people write, and the log stays', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	for (let n = 0; n < 40; n += 1) {
		client.fields.set('territory', `правка ${n}`);
		await client.durable();
	}
	const rows = (await logRows(office.sql, id)).length;
	expect(rows).toBe(41);
	const round = await compactOnce(office.sql, { rows: 20, bytes: 1_000_000 });
	expect(round).toEqual({ documents: 1, bad: [] });
	client.fields.set('territory', 'после снимка');
	await client.durable();
	const stored = await loadDocument(office.sql, id);
	expect(stored?.snapshotSeq).toBe(41);
	expect(stored?.tail).toHaveLength(1);
	expect(await logRows(office.sql, id)).toHaveLength(42);
	expect((await logText(office.sql, id)).getMap('fields').get('territory')).toBe('после снимка');
	expect(await compactOnce(office.sql, { rows: 20, bytes: 1_000_000 })).toEqual({
		documents: 0,
		bad: []
	});
});

test('the server compacts by itself in a thread of its own', async () => {
	const busy = await startNode(office, {
		limits: { SYNC_COMPACT_ROWS: 5, SYNC_COMPACT_SECONDS: 1 }
	});
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = busy.join(id, lead);
	await client.synced();
	for (let n = 0; n < 10; n += 1) {
		client.fields.set('territory', `правка ${n}`);
		await client.durable();
	}
	await until(
		'a snapshot',
		async () => ((await loadDocument(office.sql, id))?.snapshotSeq ?? 0) >= 6,
		15_000
	);
	const stored = await loadDocument(office.sql, id);
	if (stored === null) throw new Error('no document');
	const { doc } = replay(stored);
	expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(client.doc));
	await busy.stop();
}, 30_000);
