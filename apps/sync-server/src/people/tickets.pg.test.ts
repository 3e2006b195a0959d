import { connect, deleteSession } from '@veche/schema/store';
import { afterEach, expect, test } from 'vitest';
import { until } from '../testing/clients.ts';
import { fieldEdit } from '../testing/edits.ts';
import { openHouse } from '../testing/house.ts';
import { startNode } from '../testing/node.ts';
import { frames, RawSocket } from '../testing/raw.ts';

const { office, node } = await openHouse({ limits: { SYNC_SOCKETS_PER_PERSON: 2 } });
const open: RawSocket[] = [];

afterEach(() => {
	for (const socket of open.splice(0)) socket.leave();
});

async function knock(name: string, ticket: string): Promise<RawSocket> {
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	open.push(socket);
	await socket.opened();
	socket.send(frames.ticket(name, ticket));
	return socket;
}

async function closeOf(socket: RawSocket): Promise<number | null> {
	await until('a close', () => socket.closed !== null);
	return socket.closed;
}

test('a ticket opens one connection once; the second use is closed with 4401', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const ticket = await office.ticket(id, lead);
	const first = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	open.push(first);
	await first.join(id, ticket);
	const second = await knock(id, ticket);
	expect(await closeOf(second)).toBe(4401);
	expect(second.denied).toEqual(['ticket spent or expired']);
	expect(first.closed).toBeNull();
});

test('a ticket of another document, of an ended session, or no ticket at all opens nothing', async () => {
	const lead = await office.hire('lead');
	const [id, other] = [await office.passport(lead), await office.passport(lead)];
	expect(await closeOf(await knock(other, await office.ticket(id, lead)))).toBe(4401);
	expect(await closeOf(await knock(id, ''))).toBe(4401);
	expect(await closeOf(await knock(id, "' or 1=1 --"))).toBe(4401);
	const late = await office.ticket(id, lead);
	await deleteSession(office.sql, lead.sessionId);
	expect(await closeOf(await knock(id, late))).toBe(4401);
});

test('an expired ticket opens nothing', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const ticket = await office.ticket(id, lead);
	// The apps' own role may not change a ticket.
	const owner = connect(office.database.ownerUrl, { max: 1, applicationName: 'test' });
	await owner`update ticket set expires_at = now() - interval '1 second' where document_id = ${id}`;
	await owner.end();
	expect(await closeOf(await knock(id, ticket))).toBe(4401);
});

test.for(['../../etc/passwd', '__proto__', 'constructor', '', ' ', 'A'.repeat(100_000)])(
	'a name that is no document is closed with 4404 before anything is looked up: %#',
	async (name) => {
		expect(await closeOf(await knock(name, 'x'))).toBe(4404);
	}
);

test('a ticket asked for by older code reads only', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	open.push(socket);
	await socket.join(id, await office.ticket(id, lead, null));
	const client = node.join(id, await office.hire('project_admin'));
	await client.synced();
	client.fields.set('shortTitle', 'Из нового кода');
	await client.durable();
	socket.send(frames.update(id, fieldEdit('Из старого кода')));
	await until('refused', () => socket.said.some((said) => said.includes('"refused"')));
	expect(socket.statuses).toEqual([false]);
	client.leave();
});

test('two documents on one socket keep the right of each', async () => {
	const lead = await office.hire('lead');
	const reader = await office.hire('participant');
	const [own, foreign] = [await office.passport(lead), await office.passport(lead)];
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	open.push(socket);
	await socket.join(own, await office.ticket(own, lead));
	await socket.join(foreign, await office.ticket(foreign, reader));
	socket.send(frames.update(own, fieldEdit('Своё')), frames.update(foreign, fieldEdit('Чужое')));
	await until('both answered', () => socket.statuses.length === 2);
	expect(socket.statuses.toSorted()).toEqual([false, true]);
	const rows = await office.sql`select document_id from document_update where seq > 1
		and document_id in (${own}, ${foreign})`;
	expect(rows.map((row) => row['document_id'])).toEqual([own]);
});

test('one person has a limited number of connections, and is told to come back', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	for (let count = 0; count < 2; count += 1) {
		const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
		open.push(socket);
		await socket.join(id, await office.ticket(id, lead));
	}
	expect(await closeOf(await knock(id, await office.ticket(id, lead)))).toBe(1013);
});

test('tickets shown again and again on a signed-in socket count like every other message', async () => {
	const strict = await startNode(office, { limits: { SYNC_MESSAGES_BURST: 20 } });
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const socket = new RawSocket(`ws://127.0.0.1:${strict.port}/collab`);
	open.push(socket);
	await socket.join(id, await office.ticket(id, lead));
	socket.send(...Array.from({ length: 40 }, () => frames.ticket(id, 'x')));
	expect(await closeOf(socket)).toBe(1013);
	await strict.stop();
});

test('frames that the y-websocket protocol does not know count as well', async () => {
	const strict = await startNode(office, { limits: { SYNC_MESSAGES_BURST: 20 } });
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const ticket = await office.ticket(id, lead);
	const socket = new RawSocket(`ws://127.0.0.1:${strict.port}/yjs/${id}?ticket=${ticket}`);
	open.push(socket);
	await socket.opened();
	socket.send(...Array.from({ length: 40 }, () => new Uint8Array([77])));
	expect(await closeOf(socket)).toBe(1013);
	await strict.stop();
});
