import { randomUUID } from 'node:crypto';
import {
	createEncoder,
	toUint8Array,
	writeVarString,
	writeVarUint,
	writeVarUint8Array
} from 'lib0/encoding';
import { expect, test } from 'vitest';
import { FRAME } from '../doors/frames.ts';
import { until, type Client } from '../testing/clients.ts';
import { openHouse } from '../testing/house.ts';
import { frame, RawSocket } from '../testing/raw.ts';
import { logRows } from '../testing/rows.ts';

const { office, node } = await openHouse();

const CLIENT = 77;

/** A message of presence with a state that no client could write. */
function presence(documentId: string, clock: number, state: string): Uint8Array {
	return frame(documentId, FRAME.awareness, (encoder) => {
		const body = createEncoder();
		for (const number of [1, CLIENT, clock]) writeVarUint(body, number);
		writeVarString(body, state);
		writeVarUint8Array(encoder, toUint8Array(body));
	});
}

function seen(by: Client, clientId: number): unknown {
	return by.awareness.getStates().get(clientId);
}

test('who somebody is, the server writes; what else he says of himself is cut to what is known', async () => {
	const lead = await office.hire('lead', 'Хвощёва Лидия Романовна');
	const admin = await office.hire('project_admin', 'Ивняков Пётр Ланович');
	const id = await office.passport(lead);
	const [liar, other] = [node.join(id, lead), node.join(id, admin)];
	await Promise.all([liar.synced(), other.synced()]);
	const user = { id: randomUUID(), name: 'Глава города', color: 99 };
	liar.awareness.setLocalState({ user, field: 'fields/start', secret: 'x' });
	await until('the other sees him', () => seen(other, liar.doc.clientID) !== undefined);
	await until('his own words are replaced', () => {
		const state = JSON.stringify(seen(other, liar.doc.clientID) ?? '');
		return state.includes('Хвощёва') && state.includes('fields/start');
	});
	const state = seen(other, liar.doc.clientID);
	expect(state).toMatchObject({ user: { id: lead.id }, field: 'fields/start' });
	expect(JSON.stringify(state)).not.toMatch(/Глава|secret|"color":99/);
});

test('a presence larger than its limit is not passed on', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const [loud, other] = [node.join(id, lead), node.join(id, admin)];
	await Promise.all([loud.synced(), other.synced()]);
	const place = { tname: 'ы'.repeat(2500), assoc: 0 };
	loud.awareness.setLocalState({ field: null, cursor: { anchor: place, head: place } });
	expect((await loud.durable()).ok).toBe(true);
	other.awareness.setLocalState({ field: 'fields/end' });
	await until('the loud one hears', () => seen(loud, other.doc.clientID) !== undefined);
	expect(JSON.stringify(seen(other, loud.doc.clientID) ?? null)).not.toContain('ыыы');
});

test('of a caret only what is known is passed on; one nested a hundred thousand deep does no harm', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const other = node.join(id, admin);
	await other.synced();
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	await socket.join(id, await office.ticket(id, lead));
	const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
	const place = '{"tname":"goal","item":{"client":5,"clock":7,"x":1},"assoc":-1,"y":[1]}';
	socket.send(presence(id, 1, `{"field":"goal","cursor":${deep}}`));
	await until('he is seen', () => seen(other, CLIENT) !== undefined);
	expect(seen(other, CLIENT)).not.toHaveProperty('cursor');
	socket.send(presence(id, 2, `{"field":"goal","cursor":{"anchor":${place},"head":${place}}}`));
	await until('his caret is seen', () => JSON.stringify(seen(other, CLIENT)).includes('anchor'));
	const known = { tname: 'goal', item: { client: 5, clock: 7 }, assoc: -1 };
	expect(seen(other, CLIENT)).toHaveProperty('cursor', { anchor: known, head: known });
	socket.leave();
});

test('an edit under the client id of another person is refused and kept, and his own goes on', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const victim = node.join(id, lead);
	await victim.synced();
	victim.fields.set('shortTitle', 'Моё');
	expect((await victim.durable()).ok).toBe(true);
	const thief = node.join(id, admin);
	await thief.synced();
	thief.doc.clientID = victim.doc.clientID;
	thief.fields.set('territory', 'под чужим именем');
	await until('refused', () => thief.heard('refused').length > 0);
	expect(thief.heard('refused')[0]).toMatchObject({ reason: 'client_id', quarantined: true });
	victim.fields.set('direction', 'дальше');
	expect((await victim.durable()).ok).toBe(true);
	expect((await logRows(office.sql, id)).every(({ personId }) => personId === lead.id)).toBe(true);
});

test('an edit outside the layout is refused, kept, and never reaches the log or the others', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const [writer, other] = [node.join(id, lead), node.join(id, admin)];
	await Promise.all([writer.synced(), other.synced()]);
	writer.doc.getMap('meta').set('kind', 'minutes');
	await until('refused', () => writer.heard('refused').length > 0);
	expect(writer.heard('refused')[0]).toMatchObject({ reason: 'root', quarantined: true });
	other.fields.set('shortTitle', 'живёт');
	expect((await other.durable()).ok).toBe(true);
	expect(other.doc.getMap('meta').get('kind')).toBe('passport');
	expect(await logRows(office.sql, id)).toHaveLength(2);
});
