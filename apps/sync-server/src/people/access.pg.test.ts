import { deleteSession, endRole, grantRole, notify, type StoreEvent } from '@veche/schema/store';
import { expect, test } from 'vitest';
import { until } from '../testing/clients.ts';
import { fieldEdit } from '../testing/edits.ts';
import { openHouse } from '../testing/house.ts';
import { startNode } from '../testing/node.ts';
import { type Colleague } from '../testing/office.ts';
import { frames, RawSocket } from '../testing/raw.ts';
import { logRows, quarantine } from '../testing/rows.ts';

const { office, node } = await openHouse();
/** In force since yesterday in the office's zone, whatever the hour of the test. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

async function inASecond(name: string, condition: () => boolean): Promise<void> {
	await until(name, condition, 1_000);
}

function held(person: Colleague, role: 'lead' | 'participant') {
	return { personId: person.id, role, scope: { kind: 'project', id: office.projectId } } as const;
}

test('a withdrawn right to write ends writing in under a second, and what was typed after it is kept', async () => {
	const lead = await office.hire('lead');
	await grantRole(office.sql, {
		...held(lead, 'participant'),
		voting: false,
		validFrom: YESTERDAY,
		validTo: null
	});
	const id = await office.passport(lead);
	const client = node.join(id, lead);
	await client.synced();
	await endRole(office.sql, { ...held(lead, 'lead'), on: YESTERDAY });
	const event: StoreEvent = { t: 'access', personId: lead.id, projectId: office.projectId };
	await notify(office.sql, event);
	await inASecond('told', () => client.heard('changed').some(({ what }) => what === 'people'));
	client.fields.set('shortTitle', 'После');
	await until('refused', () => client.heard('refused').length === 1);
	expect(client.heard('refused')[0]).toEqual({ t: 'refused', reason: 'right', quarantined: true });
	expect(await logRows(office.sql, id)).toHaveLength(1);
	expect(await quarantine(office.sql, id)).toHaveLength(1);
	expect(client.closes).toEqual([]);
});

test('who may no longer read is closed with 4403 in under a second', async () => {
	const owner = await office.hire('lead');
	const lead = await office.hire('lead');
	const id = await office.passport(owner);
	const client = node.join(id, lead);
	await client.synced();
	await endRole(office.sql, { ...held(lead, 'lead'), on: YESTERDAY });
	await notify(office.sql, { t: 'access', personId: lead.id });
	await inASecond('closed', () => client.closes.includes(4403));
	client.leave();
});

test("an ended session closes its sockets and nobody else's", async () => {
	const [leaving, staying] = [await office.hire('lead'), await office.hire('project_admin')];
	const id = await office.passport(leaving);
	const [one, two] = [node.join(id, leaving), node.join(id, staying)];
	await Promise.all([one.synced(), two.synced()]);
	await deleteSession(office.sql, leaving.sessionId);
	await notify(office.sql, { t: 'access', sessionId: leaving.sessionId });
	await inASecond('closed', () => one.closes.includes(4403));
	expect(two.closes).toEqual([]);
	two.fields.set('shortTitle', 'Дальше');
	expect((await two.durable()).ok).toBe(true);
	one.leave();
});

test('who gets the right to write comes back with a new ticket and writes', async () => {
	const [owner, participant] = [await office.hire('lead'), await office.hire('participant')];
	const id = await office.passport(owner);
	const client = node.join(id, participant);
	await client.synced();
	await grantRole(office.sql, {
		...held(participant, 'lead'),
		voting: false,
		validFrom: YESTERDAY,
		validTo: null
	});
	await notify(office.sql, { t: 'access', documentId: id });
	await inASecond('closed', () => client.closes.includes(1012));
	await client.synced();
	client.fields.set('shortTitle', 'Теперь можно');
	expect(await client.durable()).toMatchObject({ ok: true, refused: 0 });
});

test('a ticket given before a right was withdrawn gives no right to write after it', async () => {
	const lead = await office.hire('lead');
	await grantRole(office.sql, {
		...held(lead, 'participant'),
		voting: false,
		validFrom: YESTERDAY,
		validTo: null
	});
	const id = await office.passport(lead);
	const early = await office.ticket(id, lead);
	await endRole(office.sql, { ...held(lead, 'lead'), on: YESTERDAY });
	await notify(office.sql, { t: 'access', personId: lead.id });
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	await socket.join(id, early);
	await until('an edit is refused', () => {
		socket.send(frames.update(id, fieldEdit('Поздно')));
		return socket.said.some((said) => said.includes('"right"'));
	});
	socket.leave();
});

test('without any notification the regular check closes an ended session', async () => {
	const careful = await startNode(office, { limits: { SYNC_RECHECK_SECONDS: 1 } });
	const lead = await office.hire('lead');
	const client = careful.join(await office.passport(lead), lead);
	await client.synced();
	await deleteSession(office.sql, lead.sessionId);
	await until('closed', () => client.closes.includes(4403), 3_000);
	await careful.stop();
});
