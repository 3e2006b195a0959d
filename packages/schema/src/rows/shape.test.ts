import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { uuid } from '../kernel/fixture.ts';
import { copiesOf, half, meet, pairOf } from './fixture.ts';
import type { DocumentShape } from '../kernel/index.ts';
import { plainText, richTextOf, type KnownParts } from '../rich-text/index.ts';
import { diffRows } from './diff.ts';
import { cellsOf, editsOf, initDocument, readRowText, rowsReader } from './shape.ts';

const SHAPE = {
	schemaVersion: 3,
	roots: {
		fields: { type: 'map', keys: ['place'] },
		points: { type: 'rows', keys: ['order', 'removed', 'of', 'by:<year>'], texts: ['said', 'note'] }
	}
} as const satisfies DocumentShape;
const edits = editsOf(SHAPE, 'of');

const view = rowsReader('points', (cell, row, known) => ({
	of: cell('of'),
	said: readRowText(row, 'said', known),
	note: readRowText(row, 'note', known)
}));
const said = (doc: Y.Doc): readonly string[] => view(doc).map((row) => plainText(row.said));

function begin(doc: Y.Doc): void {
	initDocument(doc, 'test', SHAPE.schemaVersion);
}

/** Types at the start of a row's text as the editor does: into a paragraph, a new one when there is none. */
function type(doc: Y.Doc, row: string, key: string, words: string): void {
	const fragment = edits.rowText(doc, { root: 'points', row, key });
	if (fragment === null) return;
	doc.transact(() => {
		const first = fragment.get(0);
		if (first instanceof Y.XmlElement) {
			const run = first.get(0);
			if (run instanceof Y.XmlText) run.insert(0, words);
			return;
		}
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText(words)]);
		fragment.insert(0, [paragraph]);
	});
}

describe('texts inside rows', () => {
	it('[L-02] are born with their row, so two people who write into a new row at once both keep their words', () => {
		const [a, b] = pairOf(begin);
		edits.addRow(a, 'points', { id: uuid(1) }, half);
		meet(a, b);
		type(a, uuid(1), 'said', 'за');
		type(b, uuid(1), 'said', 'против');
		meet(a, b);
		expect(said(a)[0]?.split('\n').toSorted()).toEqual(['за', 'против']);
		expect(said(b)).toEqual(said(a));
	});

	it('begin with what they are given, and are there to be bound by an editor', () => {
		const [doc] = pairOf(begin);
		const texts = { said: richTextOf('Доклад прилагается') };
		edits.addRow(doc, 'points', { id: uuid(1), texts }, half);
		expect(said(doc)).toEqual(['Доклад прилагается']);
		const at = { root: 'points', row: uuid(1) } as const;
		expect(edits.rowText(doc, { ...at, key: 'note' })?.length).toBe(0);
		expect(edits.rowText(doc, { ...at, key: 'order' })).toBeNull();
		expect(edits.rowText(doc, { ...at, row: uuid(2), key: 'said' })).toBeNull();
	});

	it('[L-03] what is written into the text of a removed row comes back with it', () => {
		const [a, b] = pairOf(begin);
		edits.addRow(a, 'points', { id: uuid(1), texts: { said: richTextOf('раз') } }, half);
		meet(a, b);
		edits.removeRow(a, 'points', uuid(1), uuid(9));
		type(b, uuid(1), 'said', 'и два, ');
		meet(a, b);
		expect(view(a)).toEqual([]);
		expect(edits.removedRows(a, 'points')).toEqual([
			{ id: uuid(1), removedBy: uuid(9), name: 'и два, раз' }
		]);
		edits.restoreRow(a, 'points', uuid(1));
		expect(said(a)).toEqual(['и два, раз']);
	});

	it('[L-01] what is no text reads as empty and is offered to no editor', () => {
		const [doc] = pairOf(begin);
		for (const [n, value] of [
			1,
			'x',
			new Y.Map(),
			new Y.XmlElement('p'),
			new Y.XmlText('x')
		].entries()) {
			const row = new Y.Map<unknown>([['order', 'a0aaaaaa']]);
			row.set('said', value);
			doc.getMap('points').set(uuid(n + 1), row);
			expect(edits.rowText(doc, { root: 'points', row: uuid(n + 1), key: 'said' })).toBeNull();
		}
		expect(said(doc)).toEqual(['', '', '', '', '']);
	});
});

describe('places within a group', () => {
	it('are counted among the rows that belong to the same thing', () => {
		const [doc] = pairOf(begin);
		for (const [n, of] of ['x', 'y', 'x', 'y', 'x'].entries()) {
			edits.addRow(doc, 'points', { id: uuid(n), cells: { of } }, half);
		}
		const group = (of: string): readonly string[] =>
			view(doc).flatMap((row) => (row.of === of ? [row.id.slice(-1)] : []));
		edits.moveRow(doc, { root: 'points', row: uuid(4), to: 1 }, half);
		expect([group('x'), group('y')]).toEqual([
			['0', '4', '2'],
			['1', '3']
		]);
		edits.moveRow(doc, { root: 'points', row: uuid(3), to: 0 }, half);
		expect([group('x'), group('y')]).toEqual([
			['0', '4', '2'],
			['3', '1']
		]);
	});
});

describe('convergence of rows with texts', () => {
	const step = fc.record({
		who: fc.nat(2),
		what: fc.constantFrom('add', 'remove', 'restore', 'move', 'cell', 'type', 'sync'),
		row: fc.nat(4),
		to: fc.nat(5),
		text: fc.string({ maxLength: 5 })
	});

	it('[L-02] any interleaving of rows and words gives everybody the same text', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				const docs = copiesOf(begin, 3);
				for (const { who, what, row, to, text } of steps) {
					const doc = docs[who];
					if (doc === undefined) continue;
					const mine = { id: uuid(10 * who + row), cells: { of: String(to % 2) }, after: uuid(to) };
					const any = uuid(10 * (to % 3) + row);
					if (what === 'add') edits.addRow(doc, 'points', mine, half);
					if (what === 'remove') edits.removeRow(doc, 'points', any, uuid(9));
					if (what === 'restore') edits.restoreRow(doc, 'points', any);
					if (what === 'move') edits.moveRow(doc, { root: 'points', row: any, to }, half);
					if (what === 'cell') edits.setCell(doc, { root: 'points', row: any, key: 'of' }, text);
					if (what === 'type') type(doc, any, to % 2 === 0 ? 'said' : 'note', text);
					if (what === 'sync') meet(doc, docs[to % 3] ?? doc);
				}
				meet(...docs);
				const [one, ...others] = docs.map((doc) => JSON.stringify(view(doc)));
				for (const other of others) expect(other).toBe(one);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('fields and keys', () => {
	it('writes a field once, and reads what is no text as empty', () => {
		const [doc] = pairOf(begin);
		edits.setField(doc, 'place', 'Малый зал');
		const before = Y.encodeStateVector(doc);
		edits.setField(doc, 'place', 'Малый зал');
		expect(Y.encodeStateVector(doc)).toEqual(before);
		expect(cellsOf(doc, 'fields')('place')).toBe('Малый зал');
		doc.getMap<unknown>('fields').set('place', 7);
		expect(cellsOf(doc, 'fields')('place')).toBe('');
	});

	it.each([
		['of', true],
		['by:2027', true],
		['said', false],
		['by', false]
	])('a row may hold the cell «%s»: %s', (key, expected) => {
		expect(edits.isRowKey('points', key)).toBe(expected);
	});
});

describe('difference of rows with texts', () => {
	const row = (id: number, words: string, of = 'x') => ({
		id: uuid(id),
		order: `a${id}aaaaaa`,
		no: id,
		of,
		said: richTextOf(words)
	});

	it('names texts, cells, rows that came and went, and no computed number', () => {
		const before = [row(1, 'раз'), row(2, 'два'), row(3, 'три')];
		const after = [{ ...row(1, 'раз', 'y'), no: 5 }, row(2, 'двое'), row(4, 'четыре')];
		const lines = diffRows('points', before, after).map(
			(one) =>
				`${one.kind} ${one.path.replace(/0000.*0000(\d)/, '$1')}: ${one.before} > ${one.after}`
		);
		expect(lines).toEqual([
			'changed points/1/of: x > y',
			'changed points/2/said: два > двое',
			'added points/4:  > четыре',
			'removed points/3: три > '
		]);
	});
});

describe('rows that are read again', () => {
	/** What was read before, less what a transaction has touched since: as a page keeps it. */
	function remembering(doc: Y.Doc): KnownParts {
		const known: KnownParts = new WeakMap();
		doc.on('afterTransaction', ({ changedParentTypes }: Y.Transaction) => {
			for (const part of changedParentTypes.keys()) known.delete(part);
		});
		return known;
	}

	it('are the objects of before, but for the one in whose text somebody has written', () => {
		const [doc] = pairOf(begin);
		const known = remembering(doc);
		for (const n of [1, 2, 3]) edits.addRow(doc, 'points', { id: uuid(n) }, half);
		const before = view(doc, known);
		type(doc, uuid(2), 'note', 'Сказано');
		const after = view(doc, known);
		expect(after.map((row, n) => row === before[n])).toEqual([true, false, true]);
		expect(after).toEqual(view(doc));
	});

	it('say what the text says, whatever was written, removed, brought back and moved', () => {
		const act = fc.tuple(fc.nat(4), fc.nat(5), fc.nat(5));
		fc.assert(
			fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
				const [doc] = pairOf(begin);
				const known = remembering(doc);
				for (const [what, n, to] of acts) {
					const row = uuid(n);
					const at = { root: 'points', row } as const;
					if (what === 0) edits.addRow(doc, 'points', { id: row }, half);
					else if (what === 1) edits.removeRow(doc, 'points', row, uuid(9));
					else if (what === 2) edits.restoreRow(doc, 'points', row);
					else if (what === 3) edits.moveRow(doc, { ...at, to }, half);
					else type(doc, row, 'said', `${to}`);
					expect(view(doc, known)).toEqual(view(doc));
					expect(edits.removedRows(doc, 'points', known)).toEqual(edits.removedRows(doc, 'points'));
				}
			})
		);
	});
});
