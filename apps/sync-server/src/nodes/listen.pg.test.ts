import { notify } from '@veche/schema/store';
import { setField } from '@veche/schema/passport';
import { openValve } from '@veche/schema/store/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../testing/clients.ts';
import { logText, startNode, type TestNode } from '../testing/node.ts';
import { openOffice, type TestOffice } from '../testing/office.ts';

let office: TestOffice;
const nodes: TestNode[] = [];

beforeAll(async () => {
	office = await openOffice();
});
afterEach(async () => {
	await Promise.all(nodes.splice(0).map((node) => node.stop()));
});
afterAll(() => office.database.drop());

async function start(options?: Parameters<typeof startNode>[1]): Promise<TestNode> {
	const node = await startNode(office, options);
	nodes.push(node);
	return node;
}

test('two nodes on one database show each other what is written, and no barrier promises what was not seen', async () => {
	const [near, far] = [await start(), await start()];
	const [lead, admin] = [await office.hire('lead'), await office.hire('project_admin')];
	const id = await office.passport(lead);
	const [one, two] = [near.join(id, lead), far.join(id, admin)];
	await Promise.all([one.synced(), two.synced()]);
	one.fields.set('shortTitle', 'Здесь');
	two.fields.set('territory', 'Там');
	const answers = await Promise.all([one.durable(), two.durable()]);
	expect(answers.every(({ ok }) => ok)).toBe(true);
	await until(
		'both have both',
		() => one.fields.get('territory') === 'Там' && two.fields.get('shortTitle') === 'Здесь',
		2_000
	);
	expect((await one.durable()).seq).toBe(3);
	expect((await two.durable()).seq).toBe(3);
	expect((await logText(office.sql, id)).getMap('fields').toJSON()).toEqual({
		shortTitle: 'Здесь',
		territory: 'Там'
	});
});

test('a hint of another process brings its rows long before the regular round', async () => {
	const node = await start({ limits: { SYNC_CATCH_UP_MS: 60_000 } });
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	await until('listening', () =>
		node.lines.some((line) => line.includes('listening to the database'))
	);
	const doc = await logText(office.sql, id);
	const before = Y.encodeStateVector(doc);
	setField(doc, 'level', 'municipal');
	const bytes = Y.encodeStateAsUpdate(doc, before);
	await office.sql.begin(async (tx) => {
		await tx`insert into document_update (document_id, seq, bytes, person_id, at)
			values (${id}, 2, ${bytes}, ${lead.id}, now())`;
		await tx`update document set head_seq = 2 where id = ${id}`;
		await notify(tx, { t: 'appended', documentId: id, seq: 2 });
	});
	await until('the row', () => client.fields.get('level') === 'municipal', 2_000);
	expect((await client.durable()).seq).toBe(2);
});

test('what happened while nobody listened is read when the listening comes back', async () => {
	const valve = await openValve(office.database.url);
	// Nothing but the returning LISTEN can tell: the regular rounds are a minute away.
	const limits = { SYNC_CATCH_UP_MS: 60_000, SYNC_RECHECK_SECONDS: 60 };
	const node = await start({ databaseUrl: valve.url, limits });
	const [lead, leaving] = [await office.hire('lead'), await office.hire('project_admin')];
	const id = await office.passport(lead);
	const [one, two] = [node.join(id, lead), node.join(id, leaving)];
	await Promise.all([one.synced(), two.synced()]);
	await until('listening', () =>
		node.lines.some((line) => line.includes('listening to the database'))
	);
	valve.cut();
	await office.hold(id);
	await office.sql`delete from session where id = ${leaving.sessionId}`;
	valve.open();
	await until('the hold', () => one.heard('frozen').length === 1);
	await until('the ended session', () => two.closes.includes(4403));
	expect(one.closes).toEqual([]);
	two.leave();
	await valve.close();
});
