import { openValve } from '@veche/schema/store/testing';
import { expect, test } from 'vitest';
import { until } from '../testing/clients.ts';
import { openHouse } from '../testing/house.ts';
import { logText, startNode, type TestNode } from '../testing/node.ts';
import { holdRow, logRows } from '../testing/rows.ts';
import { setTimeout as pause } from 'node:timers/promises';

const { office, node } = await openHouse();

test('a slow append, its author gone, the last reader gone, two who join: all equal the log', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const [author, reader] = [node.join(id, lead), node.join(id, admin)];
	await Promise.all([author.synced(), reader.synced()]);
	const row = await holdRow(office.sql, id);
	author.fields.set('shortTitle', 'Медленно');
	author.fields.set('territory', 'Ещё медленнее');
	await pause(150);
	author.leave();
	reader.leave();
	await pause(150);
	const [one, two] = [node.join(id, lead), node.join(id, admin)];
	await Promise.all([one.synced(), two.synced()]);
	await row.release();
	await until(
		'the slow edits are in the log',
		async () => (await logRows(office.sql, id)).length === 3
	);
	one.fields.set('level', 'municipal');
	await one.durable();
	two.fields.set('type', 'other');
	await two.durable();
	const log = (await logText(office.sql, id)).getMap('fields').toJSON();
	expect(log).toEqual({
		shortTitle: 'Медленно',
		territory: 'Ещё медленнее',
		level: 'municipal',
		type: 'other'
	});
	await until('all equal the log', () =>
		[one, two].every(
			({ fields }) => JSON.stringify(sorted(fields.toJSON())) === JSON.stringify(sorted(log))
		)
	);
	one.leave();
	two.leave();
});

test('a document leaves memory with its last reader and comes back from the log', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	client.fields.set('shortTitle', 'Из журнала');
	await client.durable();
	client.leave();
	await until('out of memory', () => documentsIn(node) === 0);
	const again = node.join(id, lead);
	await again.synced();
	expect(again.fields.get('shortTitle')).toBe('Из журнала');
	again.leave();
});

test('fifty people who open a document at once while it loads all get the text', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const writer = node.join(id, lead);
	await writer.synced();
	writer.fields.set('shortTitle', 'Всем');
	await writer.durable();
	writer.leave();
	const people = await Promise.all(Array.from({ length: 50 }, () => office.hire('participant')));
	const clients = people.map((person) => node.join(id, person));
	await Promise.all(clients.map((client) => client.synced()));
	await until('the text', () => clients.every(({ fields }) => fields.get('shortTitle') === 'Всем'));
});

test("while a document's row is held for three seconds no other document waits", async () => {
	const lead = await office.hire('lead');
	const [heldId, freeId] = [await office.passport(lead), await office.passport(lead)];
	const [stuck, free] = [node.join(heldId, lead), node.join(freeId, lead)];
	await Promise.all([stuck.synced(), free.synced()]);
	const row = await holdRow(office.sql, heldId);
	stuck.fields.set('shortTitle', 'Ждёт');
	const until3s = performance.now() + 3_000;
	const waits: number[] = [];
	for (let edit = 0; performance.now() < until3s; edit += 1) {
		const from = performance.now();
		free.fields.set('territory', String(edit));
		expect((await free.durable()).ok).toBe(true);
		waits.push(performance.now() - from);
		await pause(20);
	}
	expect(stuck.heard('durable')).toHaveLength(0);
	await row.release();
	expect(await stuck.durable()).toMatchObject({ ok: true, refused: 0 });
	expect(Math.max(...waits)).toBeLessThan(2_000);
	expect(stuck.closes).toEqual([]);
}, 20_000);

test('without the database nothing is acknowledged, and everything is there when it comes back', async () => {
	const valve = await openValve(office.database.url);
	const far = await startNode(office, { databaseUrl: valve.url });
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const [one, two] = [far.join(id, lead), far.join(id, admin)];
	await Promise.all([one.synced(), two.synced()]);
	one.fields.set('shortTitle', 'До обрыва');
	await one.durable();
	valve.cut();
	one.fields.set('territory', 'Во время обрыва');
	two.fields.set('level', 'municipal');
	await until('sockets closed with 1013', () =>
		[one, two].every(({ closes }) => closes.includes(1013))
	);
	const ready = await fetch(`http://127.0.0.1:${far.port}/readyz`);
	expect(ready.status).toBe(503);
	expect((await fetch(`http://127.0.0.1:${far.port}/healthz`)).status).toBe(200);
	expect((await logText(office.sql, id)).getMap('fields').toJSON()).toEqual({
		shortTitle: 'До обрыва'
	});
	await pause(500);
	valve.open();
	await until(
		'everybody has everything',
		() =>
			[one, two].every(
				({ fields }) => fields.get('territory') !== undefined && fields.get('level') !== undefined
			),
		15_000
	);
	expect((await one.durable()).ok).toBe(true);
	expect((await two.durable()).ok).toBe(true);
	const log = (await logText(office.sql, id)).getMap('fields').toJSON();
	expect(log).toEqual({
		shortTitle: 'До обрыва',
		territory: 'Во время обрыва',
		level: 'municipal'
	});
	await far.stop();
	await valve.close();
}, 40_000);

function documentsIn({ server }: TestNode): number {
	return Number(/^veche_documents (\d+)$/m.exec(server.metrics.text())?.[1] ?? Number.NaN);
}

function sorted(fields: object): readonly (readonly [string, unknown])[] {
	return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}
