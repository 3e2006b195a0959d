import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { initPassport, setField } from '@veche/schema/passport';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_LIMITS } from '../settings.ts';
import { copyOf, editOf, updateOf } from '../testing/updates.ts';
import { isEmpty, readEdit } from './edit.ts';
import { hasGap } from './gaps.ts';

function passport(): Y.Doc {
	const doc = new Y.Doc();
	initPassport(doc);
	setField(doc, 'shortTitle', 'Набережная');
	return doc;
}

/** Numbers as yjs writes them. */
function bytes(...numbers: readonly number[]): Uint8Array {
	const encoder = createEncoder();
	for (const number of numbers) writeVarUint(encoder, number);
	return toUint8Array(encoder);
}

const MANY = 4_000_000_000;
const GC = 0;

describe('an update', () => {
	test.each<[string, Uint8Array]>([
		['nothing', new Uint8Array()],
		['a promise of billions of clients', bytes(MANY)],
		['a promise of billions of parts', bytes(1, MANY, 7, 0)],
		['a promise of billions of deletions', bytes(0, 1, 7, MANY)],
		['a promise of billions of clients who deleted', bytes(0, MANY)],
		['half of another', updateOf(passport(), (doc) => setField(doc, 'start', '2027')).slice(0, 9)]
	])('of %s is malformed, and that is known at once', (_, update) => {
		const from = performance.now();
		expect(readEdit(update, passport(), DEFAULT_LIMITS)).toBe('malformed');
		expect(performance.now() - from).toBeLessThan(50);
	});

	test.each<[string, Uint8Array]>([
		['a client twice', bytes(2, 1, 7, 0, GC, 5, 1, 7, 5, GC, 5, 0)],
		['a client twice, the later part first', bytes(2, 1, 7, 5, GC, 5, 1, 7, 0, GC, 5, 0)],
		[
			'a client between two parts of another',
			bytes(3, 1, 7, 0, GC, 5, 1, 8, 0, GC, 1, 1, 7, 5, GC, 5, 0)
		],
		['a client without parts', bytes(2, 0, 8, 0, 1, 7, 0, GC, 5, 0)]
	])(
		'that names %s is malformed: yjs would keep only the last and wait for the rest',
		(_, update) => {
			expect(readEdit(update, new Y.Doc(), DEFAULT_LIMITS)).toBe('malformed');
		}
	);

	test('of clocks beyond what numbers hold is too large', () => {
		const far = bytes(1, 1, 7, Number.MAX_SAFE_INTEGER, GC, 5, 0);
		expect(readEdit(far, new Y.Doc(), DEFAULT_LIMITS)).toBe('size');
		const deleted = bytes(0, 1, 7, 1, Number.MAX_SAFE_INTEGER, 5);
		expect(readEdit(deleted, new Y.Doc(), DEFAULT_LIMITS)).toBe('size');
	});

	test('of more deletions than the limit is too large, those that are known already not counted', () => {
		const server = new Y.Doc({ gc: false });
		const text = new Y.XmlText('абвгдежзик');
		server.getXmlFragment('goal').insert(0, [text]);
		const holes = (doc: Y.Doc): void => {
			const copy = doc.getXmlFragment('goal').get(0);
			if (!(copy instanceof Y.XmlText)) throw new Error('no text');
			for (let at = 0; at < 5; at += 1) copy.delete(at, 1);
		};
		const update = updateOf(server, holes);
		const limits = { ...DEFAULT_LIMITS, SYNC_DELETES_PER_EDIT: 4 };
		expect(readEdit(update, server, limits)).toBe('size');
		Y.applyUpdate(server, update);
		expect(readEdit(update, server, limits)).toMatchObject({ deleted: [], ahead: [] });
	});

	test('that the document has in part is read from where it is news', () => {
		const server = passport();
		const client = copyOf(server);
		setField(client, 'start', '2027-01-01');
		Y.applyUpdate(server, Y.encodeStateAsUpdate(client));
		setField(client, 'end', '2028-01-01');
		const whole = Y.encodeStateAsUpdate(client);
		const edit = editOf(whole, server);
		expect(edit.overlaps).toBe(true);
		expect([...edit.structs.keys()]).toEqual([client.clientID]);
		expect(edit.structs.get(client.clientID)).toHaveLength(1);
		const shorter = Y.diffUpdate(whole, Y.encodeStateVector(server));
		expect(editOf(shorter, server).overlaps).toBe(false);
		Y.applyUpdate(server, shorter);
		expect(isEmpty(editOf(whole, server))).toBe(true);
	});

	test('with bytes behind its end is what it is without them', () => {
		const server = passport();
		const update = updateOf(server, (doc) => setField(doc, 'start', '2027-01-01'));
		const encoder = createEncoder();
		writeUint8Array(encoder, update);
		writeUint8Array(encoder, new Uint8Array([1, 2, 3]));
		expect(editOf(toUint8Array(encoder), server).structs).toEqual(editOf(update, server).structs);
	});
});

test('an update whose one byte was changed is refused, or does to the document what was judged', () => {
	const server = passport();
	const update = updateOf(server, (doc) => {
		setField(doc, 'territory', 'Центр');
		setField(doc, 'shortTitle', 'Другое');
	});
	fc.assert(
		fc.property(fc.nat(update.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
			const bent = Uint8Array.from(update);
			bent[at] = (bent[at] ?? 0) ^ change;
			const read = readEdit(bent, server, DEFAULT_LIMITS);
			if (typeof read === 'string' || hasGap(read, server)) return;
			const copy = copyOf(server);
			Y.applyUpdate(copy, bent);
			expect(copy.store.pendingStructs).toBeNull();
			expect(copy.store.pendingDs).toBeNull();
			for (const [client, structs] of read.structs) {
				const last = structs.at(-1);
				if (last !== undefined)
					expect(Y.getState(copy.store, client)).toBe(last.id.clock + last.length);
			}
		}),
		{ numRuns: 5000, seed: 3 }
	);
});
