import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../testing/clients.ts';
import { edit, fieldEdit } from '../testing/edits.ts';
import { openHouse } from '../testing/house.ts';
import { logText } from '../testing/node.ts';
import { frames, RawSocket } from '../testing/raw.ts';
import { logRows, quarantine } from '../testing/rows.ts';
import { FRAME } from './frames.ts';

const { office, node } = await openHouse();

async function enter() {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const socket = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	await socket.join(id, await office.ticket(id, lead));
	return { id, socket };
}

async function handled(id: string, socket: RawSocket): Promise<void> {
	const before = socket.said.length;
	socket.send(frames.stateless(id, '{"t":"barrier","id":"all"}'));
	await until('everything is handled', () =>
		socket.said.slice(before).some((said) => said.includes('durable'))
	);
}

test('no beginning of an edit is acknowledged as saved or written, only the whole is', async () => {
	const { id, socket } = await enter();
	const whole = fieldEdit('Целиком');
	const parts = Array.from({ length: whole.length - 1 }, (_, length) => whole.slice(0, length));
	socket.send(...parts.map((part) => frames.update(id, part)));
	await handled(id, socket);
	expect(socket.statuses).toHaveLength(parts.length);
	expect(socket.statuses).not.toContain(true);
	expect(await logRows(office.sql, id)).toHaveLength(1);
	expect(await quarantine(office.sql, id)).toHaveLength(0);
	socket.send(frames.update(id, whole));
	await until('saved', () => socket.statuses.includes(true));
	expect((await logText(office.sql, id)).getMap('fields').toJSON()).toEqual({
		shortTitle: 'Целиком'
	});
	socket.leave();
});

test('two hundred bombs of ten bytes cost a colleague nothing', async () => {
	const { id, socket } = await enter();
	const person = await office.hire('project_admin');
	const calm = node.join(id, person);
	await calm.synced();
	socket.send(...Array.from({ length: 200 }, () => frames.update(id, bomb())));
	const from = performance.now();
	calm.fields.set('territory', 'Спокойно');
	expect((await calm.durable()).ok).toBe(true);
	expect(performance.now() - from).toBeLessThan(2_000);
	await handled(id, socket);
	expect(socket.statuses).not.toContain(true);
	socket.leave();
	calm.leave();
});

/** One client that claims thirty million structs and has none. */
function bomb(): Uint8Array {
	const encoder = createEncoder();
	for (const number of [1, 30_000_000, 1, 0]) writeVarUint(encoder, number);
	return toUint8Array(encoder);
}

test('an edit that stands on something unknown is dropped before the first sync, and refused after it', async () => {
	const lead = await office.hire('lead');
	const id = await office.passport(lead);
	const doc = new Y.Doc();
	doc.getMap('fields').set('shortTitle', 'Первая');
	const first = Y.encodeStateAsUpdate(doc);
	const before = Y.encodeStateVector(doc);
	doc.getMap('fields').set('shortTitle', 'Вторая');
	const second = Y.encodeStateAsUpdate(doc, before);

	const early = new RawSocket(`ws://127.0.0.1:${node.port}/collab`);
	await early.opened();
	early.send(frames.ticket(id, await office.ticket(id, lead)), frames.update(id, second));
	await until('not saved', () => early.statuses.length === 1);
	expect(early.statuses).toEqual([false]);
	early.send(frames.difference(id, Y.encodeStateAsUpdate(doc)));
	await until('saved', () => early.statuses.length === 2);
	await handled(id, early);
	expect(JSON.parse(early.said.at(-1) ?? '')).toMatchObject({ t: 'durable', ok: true, refused: 0 });
	expect((await logText(office.sql, id)).getMap('fields').get('shortTitle')).toBe('Вторая');
	early.leave();

	const { id: other, socket } = await enter();
	socket.send(frames.update(other, second));
	await until('refused', () => socket.said.length > 0);
	expect(JSON.parse(socket.said[0] ?? '')).toEqual({
		t: 'refused',
		reason: 'gap',
		quarantined: true
	});
	socket.send(frames.update(other, first));
	await until('what has no gap is taken', () => socket.statuses.includes(true));
	socket.leave();
});

type Change = readonly [what: string, change: (doc: Y.Doc) => unknown];

const MISPLACED: readonly Change[] = [
	['the server’s own root', (doc) => doc.getMap('meta').set('schemaVersion', 99)],
	['a root that no passport has', (doc) => doc.getMap('shadow').set('a', 'b')],
	['a key that no passport has', (doc) => doc.getMap('fields').set('__proto__', 'x')],
	['a list where a map stands', (doc) => doc.getArray('fields').push(['x'])],
	['an object where words stand', (doc) => doc.getMap('fields').set('start', { a: 1 })]
];

test.for(MISPLACED)(
	'%s is refused with a word and kept, and the socket goes on',
	async ([, change]) => {
		const { id, socket } = await enter();
		socket.send(frames.update(id, edit(change)));
		await until('refused', () => socket.said.length > 0);
		expect(JSON.parse(socket.said[0] ?? '')).toEqual({
			t: 'refused',
			reason: 'root',
			quarantined: true
		});
		socket.send(frames.update(id, fieldEdit('Честная')));
		await until('saved', () => socket.statuses.includes(true));
		expect((await logText(office.sql, id)).getMap('fields').toJSON()).toEqual({
			shortTitle: 'Честная'
		});
		expect(await logRows(office.sql, id)).toHaveLength(2);
		socket.leave();
	}
);

test('frames that only servers send, unknown types and odd words end at most their own connection', async () => {
	const { id, socket } = await enter();
	const person = await office.hire('project_admin');
	const calm = node.join(id, person);
	await calm.synced();
	socket.send(
		frames.stateless(id, '{"t":"durable","ok":true}'),
		frames.stateless(id, 'не json'),
		frames.stateless(id, `{"t":"barrier","id":"${'x'.repeat(1_000)}"}`),
		frames.bytes(id, 99, new Uint8Array([1, 2, 3])),
		frames.bytes(id, FRAME.awareness, new Uint8Array([255, 255, 255])),
		frames.bytes(id, 6, new Uint8Array([1, 65]))
	);
	calm.fields.set('shortTitle', 'Дальше');
	expect((await calm.durable()).ok).toBe(true);
	expect(calm.heard('durable')).toHaveLength(1);
	expect(calm.closes).toEqual([]);
	socket.leave();
	calm.leave();
});
