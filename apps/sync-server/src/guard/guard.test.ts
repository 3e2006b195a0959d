import {
	PASSPORT_SHAPE,
	addRow,
	initPassport,
	moveRow,
	removeRow,
	setCell,
	setField,
	setFinance
} from '@veche/schema/passport';
import fc from 'fast-check';
import {
	createEncoder,
	toUint8Array,
	writeUint8,
	writeVarString,
	writeVarUint,
	type Encoder
} from 'lib0/encoding';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_LIMITS } from '../settings.ts';
import { isEmpty, readEdit, type Edit } from './edit.ts';
import { hasGap } from './gaps.ts';
import { breaksLayout, Layout } from './layout.ts';

const LAYOUT = new Layout(PASSPORT_SHAPE);
/** A kind with rich text in its rows, as agendas and minutes have. */
const WITH_TEXTS = new Layout({
	schemaVersion: 1,
	roots: { items: { type: 'rows', keys: ['order', 'title'], texts: ['heard'] } }
});
const ROW = 'c0ffee00-0000-4000-8000-000000000001';
const CHANCE = (): number => 0.5;

/** A document as the server has it, with one row that somebody wrote. */
function passport(): Y.Doc {
	const doc = new Y.Doc();
	initPassport(doc);
	addRow(doc, 'results', { id: ROW, cells: { name: 'Набережная' } }, CHANCE);
	return doc;
}

/** What a client that knows the document sends after these changes. */
function updateOf(server: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
	const before = Y.encodeStateVector(doc);
	change(doc);
	return Y.encodeStateAsUpdate(doc, before);
}

function edit(update: Uint8Array, server: Y.Doc): Edit {
	const read = readEdit(update, server, DEFAULT_LIMITS);
	if (typeof read === 'string') throw new Error(read);
	return read;
}

function verdict(server: Y.Doc, change: (doc: Y.Doc) => void, layout = LAYOUT): string | null {
	return breaksLayout(edit(updateOf(server, change), server), server, layout);
}

function handMade(write: (encoder: Encoder) => void): Uint8Array {
	const encoder = createEncoder();
	write(encoder);
	return toUint8Array(encoder);
}

/** The first struct of a client: one character to the right of another client's first. */
function writeNeighbour(
	encoder: Encoder,
	{ client, origin }: { readonly client: number; readonly origin: number }
): void {
	const withOrigin = 0x80;
	const string = 4;
	for (const part of [1, client, 0]) writeVarUint(encoder, part);
	writeUint8(encoder, withOrigin | string);
	for (const part of [origin, 0]) writeVarUint(encoder, part);
	writeVarString(encoder, 'x');
}

describe('the layout', () => {
	const row = (doc: Y.Doc): Y.Map<unknown> => {
		const found = doc.getMap<unknown>('results').get(ROW);
		if (!(found instanceof Y.Map)) throw new Error('no row');
		return found;
	};
	const nested = (): Y.Map<unknown> => new Y.Map(Object.entries({ name: 'x' }));

	test.each<[string, (doc: Y.Doc) => void]>([
		['the server’s own root', (doc) => doc.getMap('meta').set('schemaVersion', 9)],
		['a root that no kind lists', (doc) => doc.getMap('secrets').set('a', 'b')],
		['a list as a root', (doc) => doc.getArray('notes').push(['x'])],
		['an unknown field', (doc) => doc.getMap('fields').set('isAdmin', 'yes')],
		['a number in a field', (doc) => doc.getMap('fields').set('start', 5)],
		['an object in a field', (doc) => doc.getMap('fields').set('start', { a: 1 })],
		['a nested map in a field', (doc) => doc.getMap('fields').set('start', nested())],
		['an unknown cell', (doc) => row(doc).set('isAdmin', 'yes')],
		['a nested map in a cell', (doc) => row(doc).set('name', nested())],
		['a text where a row stands', (doc) => doc.getMap('results').set(ROW, 'gone')],
		['a row under a name that is no id', (doc) => doc.getMap('results').set('__proto__', nested())],
		['a row deleted instead of removed', (doc) => doc.getMap('results').delete(ROW)],
		['money under a strange key', (doc) => doc.getMap('finance').set('all', '1')],
		['rich text where none is', (doc) => row(doc).set('name', new Y.XmlFragment())],
		['bare characters in a rich text root', (doc) => doc.getText('goal').insert(0, 'x')]
	])('refuses %s', (_, change) => {
		const server = passport();
		expect(verdict(server, change)).toBe('root');
	});

	test('refuses a value longer than any field', () => {
		expect(
			verdict(passport(), (doc) => doc.getMap('fields').set('territory', 'ы'.repeat(4001)))
		).toBe('size');
	});

	test('lets a row be born with its rich text, and the text be written', () => {
		const server = new Y.Doc();
		const born = updateOf(server, (doc) => {
			const one = new Y.Map<unknown>();
			one.set('title', 'О бюджете');
			one.set('heard', new Y.XmlFragment());
			doc.getMap('items').set(ROW, one);
		});
		expect(breaksLayout(edit(born, server), server, WITH_TEXTS)).toBeNull();
		Y.applyUpdate(server, born);
		const write = (doc: Y.Doc): void => {
			const item = doc.getMap<unknown>('items').get(ROW);
			const text = item instanceof Y.Map ? item.get('heard') : null;
			if (!(text instanceof Y.XmlFragment)) throw new Error('no text');
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText('Доклад начальника отдела')]);
			text.insert(0, [paragraph]);
		};
		expect(verdict(server, write, WITH_TEXTS)).toBeNull();
	});

	test('refuses a map inside a rich text', () => {
		const hide = (doc: Y.Doc): void => {
			const element = new Y.XmlElement('paragraph');
			doc.getXmlFragment('goal').insert(0, [element]);
			Reflect.apply(element.insert, element, [0, [new Y.Map()]]);
		};
		const server = passport();
		let refused: string | null = 'root';
		try {
			refused = verdict(server, hide);
		} catch {
			// yjs itself may refuse to build it; then no such bytes come from an honest library.
		}
		expect(refused).toBe('root');
	});
});

describe('honest work', () => {
	const id = fc.integer({ min: 0, max: 4 }).map((n) => `c0ffee00-0000-4000-8000-00000000000${n}`);
	const word = fc.string({ maxLength: 12 });
	const action = fc.oneof(
		fc.record({ kind: fc.constant('field'), value: word }),
		fc.record({ kind: fc.constant('add'), value: word }),
		fc.record({ kind: fc.constant('cell'), id, value: word }),
		fc.record({ kind: fc.constant('remove'), id, value: word }),
		fc.record({ kind: fc.constant('move'), id, value: word }),
		fc.record({ kind: fc.constant('money'), id, value: word }),
		fc.record({ kind: fc.constant('text'), value: word })
	);
	type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

	function act(doc: Y.Doc, one: Action): void {
		const at = 'id' in one ? one.id : ROW;
		switch (one.kind) {
			case 'field':
				return setField(doc, 'territory', one.value);
			case 'add':
				return addRow(doc, 'results', { id: randomUUID(), cells: { name: one.value } }, CHANCE);
			case 'cell':
				return setCell(doc, { root: 'results', row: at, key: 'plan:2027' }, one.value);
			case 'remove':
				return removeRow(doc, 'results', at, ROW);
			case 'move':
				return moveRow(doc, { root: 'results', row: at, to: 0 }, CHANCE);
			case 'money':
				return setFinance(doc, `${at}/2027/MB`, one.value);
			default: {
				const paragraph = new Y.XmlElement('paragraph');
				paragraph.insert(0, [new Y.XmlText(one.value)]);
				const goal = doc.getXmlFragment('goal');
				if (goal.length > 2) goal.delete(0, 1);
				goal.insert(goal.length, [paragraph]);
			}
		}
	}

	test('is never refused, in whatever order two people do it', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.boolean(), action), { maxLength: 30 }), (script) => {
				const server = passport();
				const people = [new Y.Doc(), new Y.Doc()];
				for (const person of people) Y.applyUpdate(person, Y.encodeStateAsUpdate(server));
				for (const [first, one] of script) {
					const person = people[first ? 0 : 1];
					if (person === undefined) throw new Error('nobody');
					const before = Y.encodeStateVector(person);
					act(person, one);
					const read = edit(Y.encodeStateAsUpdate(person, before), server);
					expect(hasGap(read, server)).toBe(false);
					expect(breaksLayout(read, server, LAYOUT)).toBeNull();
					Y.applyUpdate(server, Y.encodeStateAsUpdate(person, before));
				}
			}),
			{ numRuns: 300, seed: 11 }
		);
	});
});

describe('an update', () => {
	test('of any bytes is read or refused, never thrown', () => {
		const server = passport();
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
				const read = readEdit(bytes, server, DEFAULT_LIMITS);
				if (typeof read !== 'string') hasGap(read, server);
			}),
			{ numRuns: 3000, seed: 7 }
		);
	});

	test('that says nothing new is empty', () => {
		const server = passport();
		expect(isEmpty(edit(Y.encodeStateAsUpdate(server), server))).toBe(true);
	});

	test('that stands on an edit nobody has is a gap, and none once that edit is there', () => {
		const server = passport();
		const doc = new Y.Doc();
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
		const updates: Uint8Array[] = [];
		doc.on('update', (update: Uint8Array) => updates.push(update));
		setField(doc, 'territory', 'первая');
		setField(doc, 'territory', 'вторая');
		const [first = new Uint8Array(), second = new Uint8Array()] = updates;
		expect(hasGap(edit(second, server), server)).toBe(true);
		Y.applyUpdate(server, first);
		expect(hasGap(edit(second, server), server)).toBe(false);
	});

	test('of items that stand on each other is a gap: it could never be applied', () => {
		const server = passport();
		const twins = handMade((encoder) => {
			writeVarUint(encoder, 2);
			writeNeighbour(encoder, { client: 7, origin: 8 });
			writeNeighbour(encoder, { client: 8, origin: 7 });
			writeVarUint(encoder, 0);
		});
		expect(hasGap(edit(twins, server), server)).toBe(true);
		const itself = handMade((encoder) => {
			writeVarUint(encoder, 1);
			writeNeighbour(encoder, { client: 7, origin: 7 });
			writeVarUint(encoder, 0);
		});
		expect(hasGap(edit(itself, server), server)).toBe(true);
	});

	test('of several people whose items stand on each other’s in turn is no gap', () => {
		const people = [new Y.Doc(), new Y.Doc()];
		for (let turn = 0; turn < 20; turn += 1) {
			for (const doc of people) {
				doc.getXmlFragment('goal').insert(turn, [new Y.XmlElement('paragraph')]);
				for (const other of people) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
			}
		}
		const server = new Y.Doc();
		const all = edit(Y.encodeStateAsUpdate(people[0] ?? server), server);
		expect(all.structs.size).toBe(2);
		expect(hasGap(all, server)).toBe(false);
	});

	test('that deletes the same range again and again is malformed', () => {
		const server = passport();
		const deleting = (ranges: readonly (readonly [clock: number, length: number])[]): Uint8Array =>
			handMade((encoder) => {
				writeVarUint(encoder, 0);
				writeVarUint(encoder, 1);
				writeVarUint(encoder, server.clientID);
				writeVarUint(encoder, ranges.length);
				for (const part of ranges.flat()) writeVarUint(encoder, part);
			});
		const read = (update: Uint8Array) => readEdit(update, server, DEFAULT_LIMITS);
		expect(
			read(
				deleting([
					[0, 3],
					[0, 3]
				])
			)
		).toBe('malformed');
		expect(
			read(
				deleting([
					[2, 3],
					[0, 3]
				])
			)
		).toBe('malformed');
		expect(
			read(
				deleting([
					[3, 1],
					[0, 3]
				])
			)
		).not.toBe('malformed');
	});

	test.each([
		['SYNC_STRUCTS_PER_EDIT', { SYNC_STRUCTS_PER_EDIT: 1 }],
		['SYNC_LENGTH_PER_EDIT', { SYNC_LENGTH_PER_EDIT: 10 }],
		['SYNC_CLIENTS_PER_EDIT', { SYNC_CLIENTS_PER_EDIT: 0 }]
	])('beyond %s is refused as too large', (_, limit) => {
		const server = new Y.Doc();
		const update = updateOf(server, (doc) => {
			doc.getMap('fields').set('territory', 'а');
			const text = new Y.XmlText('длинный текст, длиннее десяти');
			doc.getXmlFragment('goal').insert(0, [text]);
		});
		expect(readEdit(update, server, { ...DEFAULT_LIMITS, ...limit })).toBe('size');
	});
});
