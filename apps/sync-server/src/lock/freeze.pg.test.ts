import { addRow, setField } from '@veche/schema/passport';
import { notify, transaction } from '@veche/schema/store';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Client } from '../testing/clients.ts';
import { until } from '../testing/clients.ts';
import { openHouse } from '../testing/house.ts';
import { logText } from '../testing/node.ts';
import { logRows, quarantine } from '../testing/rows.ts';

const { office, node } = await openHouse();

test('a hold reaches open connections in under a second, and what comes later is kept, not written', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	client.fields.set('shortTitle', 'До');
	expect((await client.durable()).ok).toBe(true);
	const before = await logRows(office.sql, id);
	const from = performance.now();
	await office.hold(id);
	await until('frozen', () => client.heard('frozen').length === 1);
	expect(performance.now() - from).toBeLessThan(3000);
	expect(client.heard('frozen')[0]).toMatchObject({
		open: 'held',
		state: 'review',
		epoch: 2,
		version: null
	});
	client.fields.set('shortTitle', 'После');
	await until('refused', () => client.heard('refused').length === 1);
	expect(client.heard('refused')[0]).toEqual({ t: 'refused', reason: 'held', quarantined: true });
	expect(await client.durable()).toMatchObject({ ok: false, refused: 1 });
	expect(await logRows(office.sql, id)).toEqual(before);
	const [kept] = await quarantine(office.sql, id);
	expect(kept).toMatchObject({ personId: lead.id, epoch: 1, reason: 'held' });
});

test('an edit under way when the document is held is refused by the log itself', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	// No notification: the hold is in the row only, as when the message is lost.
	await office.sql`update document set open = 'held', epoch = epoch + 1, state = 'review' where id = ${id}`;
	client.fields.set('shortTitle', 'Поздно');
	expect(await client.durable()).toMatchObject({ ok: false, refused: 1 });
	expect(await logRows(office.sql, id)).toHaveLength(1);
	expect(await quarantine(office.sql, id)).toHaveLength(1);
});

test('the catch-up alone tells of a hold whose notification was lost', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	await office.sql`update document set open = 'held', epoch = epoch + 1, state = 'review' where id = ${id}`;
	await until('frozen', () => client.heard('frozen').length === 1, 2_000);
});

test('a return closes every socket, and all write again under the new epoch from the start', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const [one, two] = [node.join(id, lead), node.join(id, admin)];
	await Promise.all([one.synced(), two.synced()]);
	await office.hold(id);
	await until('frozen', () => [one, two].every((client) => client.heard('frozen').length > 0));
	await office.giveBack(id);
	await until('both closed', () => [one, two].every(({ closes }) => closes.includes(1012)));
	await Promise.all([one.synced(), two.synced()]);
	one.fields.set('shortTitle', 'Снова');
	await until('the other sees it', () => two.fields.get('shortTitle') === 'Снова');
	expect(await one.durable()).toMatchObject({ ok: true, refused: 0 });
});

test('a person without a right to write is only counted, and his bytes are not kept', async () => {
	const lead = await office.hire('lead');
	const member = await office.hire('participant');
	const id = await office.passport(lead);
	const client = node.join(id, member);
	await client.synced();
	client.fields.set('shortTitle', 'Чужое');
	await until('refused', () => client.heard('refused').length === 1);
	expect(client.heard('refused')[0]).toEqual({ t: 'refused', reason: 'right', quarantined: false });
	expect(await client.durable()).toMatchObject({ ok: false, refused: 1 });
	expect(await quarantine(office.sql, id)).toHaveLength(0);
	expect(await logRows(office.sql, id)).toHaveLength(1);
});

test('offline work of a person who could write is kept when he comes back to a held document', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const first = node.join(id, lead);
	await first.synced();
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc));
	setField(doc, 'shortTitle', 'Без связи');
	addRow(doc, 'tasks', { id: randomUUID(), cells: { text: 'Задача' } }, Math.random);
	await office.hold(id);
	const back = node.join(id, lead, doc);
	await until('refused', () => back.heard('refused').length === 1);
	expect(back.heard('refused')[0]).toEqual({ t: 'refused', reason: 'held', quarantined: true });
	const [kept] = await quarantine(office.sql, id);
	const restored = await logText(office.sql, id);
	Y.applyUpdate(restored, kept?.bytes ?? new Uint8Array());
	expect(restored.getMap('fields').get('shortTitle')).toBe('Без связи');
});

test('readers are told of news beside a document that is as it was: a revision of it was opened', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	await office.hold(id);
	const client = node.join(id, lead);
	await client.synced();
	const as = { open: 'held', state: 'review', epoch: 2, version: null } as const;
	await transaction(office.sql, (tx) => notify(tx, { t: 'document', documentId: id, ...as }));
	await until('told', () => client.heard('changed').length === 1);
	expect(client.heard('changed')[0]).toEqual({ t: 'changed', what: 'document' });
});

test('opening and closing a document in any state writes nothing into it', async () => {
	const lead = await office.hire('lead');
	const reader = await office.hire('participant');
	const id = await office.passport(lead);
	const look = async (): Promise<void> => {
		for (const person of [lead, reader]) {
			const client: Client = node.join(id, person);
			await client.synced();
			await client.durable();
			client.leave();
		}
	};
	const everything = async (): Promise<unknown> => [
		await office.sql`select * from document where id = ${id}`,
		await office.sql`select * from document_update where document_id = ${id}`,
		await office.sql`select * from document_client where document_id = ${id}`,
		await office.sql`select * from quarantine where document_id = ${id}`,
		await office.sql`select * from document_snapshot where document_id = ${id}`
	];
	const written = await everything();
	await look();
	expect(await everything()).toEqual(written);
	await office.hold(id);
	const held = await everything();
	await look();
	expect(await everything()).toEqual(held);
});
