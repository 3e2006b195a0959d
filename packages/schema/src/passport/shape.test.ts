import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from '../kernel/index.ts';
import { uuid } from '../kernel/fixture.ts';
import { copiesOf, half, hostileDocs, meet, pairOf } from '../rows/fixture.ts';
import { CURATOR, RESULT } from './fixture.ts';
import { PASSPORT_SHAPE } from './roots.ts';
import {
	addRow,
	initPassport,
	isRowKey,
	moveRow,
	PASSPORT_ROW_ROOTS,
	readPassport,
	removedRows,
	removeRow,
	restoreRow,
	setCell,
	setField,
	setFinance
} from './shape.ts';
import { validatePassport } from './validate.ts';

const names = (doc: Y.Doc): readonly string[] =>
	readPassport(doc).controlPoints.map(({ name }) => name);

describe('rows', () => {
	it('[L-02] two people who write into one new row at once both keep what they wrote', () => {
		const [a, b] = pairOf(initPassport);
		addRow(a, 'controlPoints', { id: uuid(1), cells: { name: 'Контракт' } }, half);
		meet(a, b);
		setCell(a, { root: 'controlPoints', row: uuid(1), key: 'planDate' }, '2027-01-01');
		setCell(b, { root: 'controlPoints', row: uuid(1), key: 'forecastDate' }, '2027-02-01');
		meet(a, b);
		expect(readPassport(a).controlPoints).toMatchObject([
			{ name: 'Контракт', planDate: '2027-01-01', forecastDate: '2027-02-01' }
		]);
	});

	it('[L-03] what is written into a row that another removes comes back with it', () => {
		const [a, b] = pairOf(initPassport);
		addRow(a, 'results', { id: RESULT, cells: { name: 'Причал' } }, half);
		setFinance(a, `${RESULT}/2027/MB`, '100');
		meet(a, b);
		removeRow(a, 'results', RESULT, CURATOR);
		setCell(b, { root: 'results', row: RESULT, key: 'unit' }, 'ед.');
		meet(a, b);
		expect(readPassport(b)).toMatchObject({ results: [], finance: {} });
		expect(removedRows(b, 'results')).toEqual([{ id: RESULT, removedBy: CURATOR, name: 'Причал' }]);
		restoreRow(b, 'results', RESULT);
		meet(a, b);
		expect(readPassport(a)).toMatchObject({
			results: [{ name: 'Причал', unit: 'ед.' }],
			finance: { [`${RESULT}/2027/MB`]: '100' }
		});
	});

	it('[L-05] two people who insert at one place get two keys, and a third finds room between', () => {
		const [a, b] = pairOf(initPassport);
		const point = (doc: Y.Doc, n: number, after: string | null, random: () => number): void =>
			addRow(doc, 'controlPoints', { id: uuid(n), cells: { name: String(n) }, after }, random);
		point(a, 1, null, half);
		point(a, 2, null, half);
		meet(a, b);
		point(a, 3, uuid(1), half);
		point(b, 4, uuid(1), half);
		meet(a, b);
		expect(names(a)).toEqual(['1', '3', '4', '2']);
		point(b, 5, uuid(3), half);
		meet(a, b);
		expect(names(a)).toEqual(['1', '3', '5', '4', '2']);
	});

	it('moves a row by its order alone', () => {
		const [doc] = pairOf(initPassport);
		for (const n of [1, 2, 3]) {
			addRow(doc, 'controlPoints', { id: uuid(n), cells: { name: String(n) } }, half);
		}
		moveRow(doc, { root: 'controlPoints', row: uuid(3), to: 0 }, half);
		expect(names(doc)).toEqual(['3', '1', '2']);
		moveRow(doc, { root: 'controlPoints', row: uuid(3), to: 99 }, half);
		expect(names(doc)).toEqual(['1', '2', '3']);
		moveRow(doc, { root: 'controlPoints', row: uuid(1), to: 1 }, half);
		expect(names(doc)).toEqual(['2', '1', '3']);
	});

	it('a row after one that is gone stands at the end; an id that exists is left alone', () => {
		const [doc] = pairOf(initPassport);
		addRow(doc, 'tasks', { id: uuid(1), cells: { text: 'первая' } }, half);
		addRow(doc, 'tasks', { id: uuid(2), cells: { text: 'вторая' }, after: uuid(9) }, half);
		addRow(doc, 'tasks', { id: uuid(1), cells: { text: 'чужая' } }, half);
		expect(readPassport(doc).tasks.map(({ text }) => text)).toEqual(['первая', 'вторая']);
	});

	it('writes nothing when nothing changes, and nothing into a row that does not exist', () => {
		const [doc] = pairOf(initPassport);
		setField(doc, 'shortTitle', 'Мастер города');
		const before = Y.encodeStateVector(doc);
		setField(doc, 'shortTitle', 'Мастер города');
		setField(doc, 'level', '');
		setFinance(doc, `${RESULT}/2027/MB`, '');
		setCell(doc, { root: 'tasks', row: uuid(1), key: 'text' }, 'задача');
		expect(Y.encodeStateVector(doc)).toEqual(before);
	});
});

describe('convergence', () => {
	const step = fc.record({
		who: fc.nat(2),
		what: fc.constantFrom('add', 'remove', 'restore', 'move', 'write', 'field', 'money', 'sync'),
		row: fc.nat(5),
		to: fc.nat(5),
		text: fc.string({ maxLength: 5 })
	});

	it('[L-02] any interleaving of adding, moving, removing, restoring and writing converges', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				const docs = copiesOf(initPassport, 3);
				for (const { who, what, row, to, text } of steps) {
					const doc = docs[who];
					if (doc === undefined) continue;
					// Everybody makes rows of his own: a row is created once, by one writer.
					const mine = { id: uuid(10 * who + row), cells: { name: text }, after: uuid(to) };
					const any = uuid(10 * (to % 3) + row);
					if (what === 'add') addRow(doc, 'results', mine, half);
					if (what === 'remove') removeRow(doc, 'results', any, CURATOR);
					if (what === 'restore') restoreRow(doc, 'results', any);
					if (what === 'move') moveRow(doc, { root: 'results', row: any, to }, half);
					if (what === 'write') setCell(doc, { root: 'results', row: any, key: 'unit' }, text);
					if (what === 'field') setField(doc, 'territory', text);
					if (what === 'money') setFinance(doc, `${any}/2027/MB`, String(to));
					if (what === 'sync') meet(doc, docs[to % 3] ?? doc);
				}
				meet(...docs);
				const [one, ...others] = docs.map((doc) => JSON.stringify(readPassport(doc)));
				for (const other of others) expect(other).toBe(one);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('hostile content', () => {
	const KEYS = ['name', 'plan:2027', 'plan:x', 'pred:1', 'start'];
	const docs = hostileDocs(Object.keys(PASSPORT_SHAPE.roots), KEYS, (cells) =>
		cells.set('plan:2026', new Y.Array())
	);

	it('[L-01] never throws, and always gives text that has a canonical form', () => {
		fc.assert(
			fc.property(docs, (doc) => {
				const view = readPassport(doc);
				expect(() => validatePassport(view, {})).not.toThrow();
				expect(canonicalJson(JSON.parse(JSON.stringify(view)))).not.toBe('');
				for (const root of PASSPORT_ROW_ROOTS) expect(() => removedRows(doc, root)).not.toThrow();
			}),
			{ numRuns: 300 }
		);
	});

	it('[L-01] a root of another type reads as empty', () => {
		const doc = new Y.Doc();
		for (const root of Object.keys(PASSPORT_SHAPE.roots)) doc.getArray(root).insert(0, ['x']);
		expect(readPassport(doc)).toEqual(readPassport(new Y.Doc()));
	});

	it('[L-01] a row whose id is no UUID is no row', () => {
		const doc = new Y.Doc();
		for (const id of ['', '1', 'constructor', `${uuid(1)} `]) {
			doc.getMap('tasks').set(id, new Y.Map([['text', 'чужая']]));
		}
		expect(readPassport(doc).tasks).toEqual([]);
	});
});

describe('the layout', () => {
	it('lists the roots that the view reads and none besides, and all fields', () => {
		const empty = readPassport(new Y.Doc());
		expect(Object.keys(PASSPORT_SHAPE.roots).toSorted()).toEqual(Object.keys(empty).toSorted());
		expect(PASSPORT_SHAPE.roots.fields.keys.toSorted()).toEqual(
			Object.keys(empty.fields).toSorted()
		);
	});

	it.each([
		['indicators', 'plan:2027', true],
		['indicators', 'month:2026-05', true],
		['indicators', 'plan', false],
		['tasks', 'text', true],
		['tasks', 'removed', true],
		['tasks', 'html', false],
		['controlPoints', 'pred:1', true]
	] as const)('%s may hold «%s»: %s', (root, cell, expected) => {
		expect(isRowKey(root, cell)).toBe(expected);
	});
});
