import type { DocumentId } from '@veche/schema/kernel';
import { writeVarUint8Array } from 'lib0/encoding';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FRAME } from '../doors/frames.ts';
import { until, type Client } from '../testing/clients.ts';
import { openHouse } from '../testing/house.ts';
import { logText } from '../testing/node.ts';
import { type Colleague } from '../testing/office.ts';
import { frame, frames, RawSocket } from '../testing/raw.ts';

const { office, node } = await openHouse();
let lead: Colleague;
let admin: Colleague;
const open: { leave(): void }[] = [];

beforeAll(async () => {
	lead = await office.hire('lead', 'Хвощёва Лидия Романовна');
	admin = await office.hire('project_admin', 'Тиунов Павел Сергеевич');
});
afterEach(() => {
	for (const one of open.splice(0)) one.leave();
});

interface Scene {
	readonly id: DocumentId;
	readonly one: Client;
	readonly other: Client;
}

/** Two people who see each other. */
async function scene(): Promise<Scene> {
	const id = await office.passport(lead);
	const [one, other] = [node.join(id, lead), node.join(id, admin)];
	open.push(one, other);
	await Promise.all([one.synced(), other.synced()]);
	// A fresh state has clock 0 and is nobody's news: only what is set is shown.
	for (const client of [one, other]) client.awareness.setLocalStateField('field', null);
	await until('both seen', () => seen(other, one) !== undefined && seen(one, other) !== undefined);
	return { id, one, other };
}

function seen(by: Client, of: Client): unknown {
	return by.awareness.getStates().get(of.doc.clientID);
}

async function forger(id: DocumentId, person: Colleague): Promise<RawSocket> {
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	open.push(socket);
	await socket.join(id, await office.ticket(id, person));
	return socket;
}

/** A presence message for any client id, with a clock that overrules the true one. */
function presence(name: string, clientId: number, field: string): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	const awareness = new Awareness(doc);
	for (let clock = 0; clock < 50; clock += 1) awareness.setLocalState({ field, clock });
	const update = encodeAwarenessUpdate(awareness, [clientId]);
	awareness.destroy();
	return frame(name, FRAME.awareness, (encoder) => writeVarUint8Array(encoder, update));
}

test('a forged state of a colleague reaches nobody, a second face is dropped, and the forger stays', async () => {
	const { id, one, other } = await scene();
	const socket = await forger(id, await office.hire('participant', 'Незнакомый Пётр Ильич'));
	const [own, second] = [4_242, 4_243];
	socket.send(
		presence(id, one.doc.clientID, 'подделка'),
		presence(id, own, 'fields/start'),
		presence(id, second, 'fields/end'),
		frames.stateless(id, '{"t":"barrier","id":"1"}')
	);
	await until('handled', () => socket.said.some((said) => said.includes('durable')));
	await until('his own state', () => other.awareness.getStates().has(own));
	expect(other.awareness.getStates().get(own)).toMatchObject({
		user: { name: 'Незнакомый Пётр Ильич' }
	});
	expect(seen(other, one)).toMatchObject({ user: { id: lead.id }, field: null });
	expect(other.awareness.getStates().has(second)).toBe(false);
	expect(socket.closed).toBeNull();
});

test('the same person takes his client id over from a connection that died unnoticed', async () => {
	const { id, one: old, other } = await scene();
	const doc = new Y.Doc();
	doc.clientID = old.doc.clientID;
	const back = node.join(id, lead, doc);
	open.push(back);
	await back.synced();
	// A tab that reconnects goes on from the clock that it had.
	for (let clock = 0; clock < 5; clock += 1)
		back.awareness.setLocalStateField('field', 'fields/end');
	await until('the new one speaks', () =>
		JSON.stringify(seen(other, back) ?? '').includes('fields/end')
	);
	old.leave();
	back.awareness.setLocalStateField('field', 'fields/start');
	await until('and still does', () =>
		JSON.stringify(seen(other, back) ?? '').includes('fields/start')
	);
	back.leave();
	await until('and leaves', () => seen(other, back) === undefined);
});

test('a client id that wrote before the document left memory is still its owner’s', async () => {
	const { id, one, other } = await scene();
	one.fields.set('shortTitle', 'Раньше');
	await one.durable();
	const victim = one.doc.clientID;
	one.leave();
	other.leave();
	await until('out of memory', () => node.server.metrics.text().includes('veche_documents 0'));
	const socket = await forger(id, admin);
	const doc = await logText(office.sql, id);
	const before = Y.encodeStateVector(doc);
	doc.clientID = victim;
	doc.getMap('fields').set('shortTitle', 'Подмена');
	socket.send(frames.update(id, Y.encodeStateAsUpdate(doc, before)));
	await until('refused', () => socket.said.length > 0);
	expect(JSON.parse(socket.said[0] ?? '')).toMatchObject({ t: 'refused', reason: 'client_id' });
	expect((await logText(office.sql, id)).getMap('fields').get('shortTitle')).toBe('Раньше');
});
