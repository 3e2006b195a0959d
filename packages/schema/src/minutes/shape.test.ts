import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addRow as addAgendaRow,
	initAgenda,
	readAgenda,
	removeRow as removeAgendaRow
} from '../agenda/index.ts';
import { canonicalJson } from '../kernel/index.ts';
import { plainText, richTextOf } from '../rich-text/index.ts';
import { uuid } from '../kernel/fixture.ts';
import { addParagraph, copiesOf, half, hostileDocs, meet, pairOf } from '../rows/fixture.ts';
import { FIRST, MEMBER, SECOND, SPEAKER } from './fixture.ts';
import { MINUTES_SHAPE } from './roots.ts';
import {
	addRow,
	initMinutes,
	MINUTES_ROW_ROOTS,
	moveRow,
	readMinutes,
	removedRows,
	removeRow,
	restoreRow,
	rowText,
	setCell,
	setField,
	type RowsRoot
} from './shape.ts';
import { validateMinutes } from './validate.ts';

/** The minutes of a meeting with two items. */
function begin(doc: Y.Doc): void {
	const agenda = new Y.Doc();
	initAgenda(agenda, { place: 'Зал', form: 'mixed', date: '2026-11-23' });
	for (const [id, title] of [
		[FIRST, 'О приостановлении'],
		[SECOND, 'О поручениях'],
		[uuid(13), 'О снятом']
	] as const) {
		addAgendaRow(agenda, 'items', { id, cells: { title, kind: 'risk', speaker: SPEAKER } }, half);
	}
	removeAgendaRow(agenda, 'items', uuid(13), SPEAKER);
	initMinutes(doc, readAgenda(agenda));
}

function write(doc: Y.Doc, at: { root: RowsRoot; row: string; key: string }, words: string): void {
	addParagraph(rowText(doc, at), words);
}

const decided = (doc: Y.Doc): readonly string[] =>
	readMinutes(doc).decisions.map(({ no, text }) => `${no} ${plainText(text)}`);

describe('minutes', () => {
	it('begin with the items of the approved agenda, under their ids and in their order', () => {
		const [doc] = pairOf(begin);
		expect(doc.getMap('meta').toJSON()).toEqual({ kind: 'minutes', schemaVersion: 1 });
		expect(readMinutes(doc)).toMatchObject({
			fields: { place: 'Зал', form: 'mixed' },
			items: [
				{
					id: FIRST,
					no: 1,
					title: 'О приостановлении',
					kind: 'risk',
					speaker: SPEAKER,
					outcome: ''
				},
				{ id: SECOND, no: 2, title: 'О поручениях' }
			],
			speeches: [],
			decisions: []
		});
	});

	it('[L-02] the secretary and a member write what was heard at once, and both stay', () => {
		const [a, b] = pairOf(begin);
		write(a, { root: 'items', row: FIRST, key: 'heard' }, 'Доклад прилагается.');
		write(b, { root: 'items', row: FIRST, key: 'heard' }, 'Точка 1.2 не достигнута.');
		meet(a, b);
		const heard = readMinutes(a).items[0]?.heard ?? richTextOf('');
		expect(plainText(heard).split('\n').toSorted()).toEqual([
			'Доклад прилагается.',
			'Точка 1.2 не достигнута.'
		]);
		expect(readMinutes(b)).toEqual(readMinutes(a));
	});

	it('[MN-11] decisions are numbered within their item, in the order of the paper', () => {
		const [a, b] = pairOf(begin);
		const add = (doc: Y.Doc, n: number, itemId: string, words: string, after?: string): void => {
			const texts = { text: richTextOf(words) };
			addRow(
				doc,
				'decisions',
				{ id: uuid(n), cells: { itemId }, texts, after: after ?? null },
				half
			);
		};
		add(a, 41, SECOND, 'принять');
		add(a, 42, FIRST, 'приостановить');
		meet(a, b);
		add(a, 43, FIRST, 'поручить');
		add(b, 44, FIRST, 'сначала', uuid(42));
		meet(a, b);
		expect(decided(a)).toEqual(decided(b));
		expect(decided(a).map((line) => line.slice(0, 3))).toEqual(['1.1', '1.2', '1.3', '2.1']);
		moveRow(a, { root: 'decisions', row: uuid(42), to: 99 }, half);
		expect(decided(a).slice(2)).toEqual(['1.3 приостановить', '2.1 принять']);
		setCell(a, { root: 'decisions', row: uuid(42), key: 'itemId' }, SECOND);
		removeRow(a, 'decisions', uuid(43), MEMBER);
		expect(decided(a).map((line) => line.slice(0, 3))).toEqual(['1.1', '2.1', '2.2']);
	});

	it('[L-03] what belongs to a removed item leaves and comes back with it', () => {
		const [a, b] = pairOf(begin);
		removeRow(a, 'items', FIRST, SPEAKER);
		const cells = { itemId: FIRST, personId: MEMBER };
		addRow(b, 'speeches', { id: uuid(51), cells, texts: { text: richTextOf('За.') } }, half);
		meet(a, b);
		expect(readMinutes(a)).toMatchObject({ items: [{ id: SECOND, no: 1 }], speeches: [] });
		restoreRow(a, 'items', FIRST);
		removeRow(a, 'speeches', uuid(51), SPEAKER);
		meet(a, b);
		expect(readMinutes(b).items.map(({ id }) => id)).toEqual([FIRST, SECOND]);
		expect(removedRows(b, 'speeches')).toEqual([{ id: uuid(51), removedBy: SPEAKER, name: 'За.' }]);
	});
});

describe('convergence', () => {
	const step = fc.record({
		who: fc.nat(2),
		what: fc.constantFrom(
			'speech',
			'decision',
			'remove',
			'restore',
			'move',
			'due',
			'write',
			'field',
			'sync'
		),
		row: fc.nat(4),
		to: fc.nat(5),
		text: fc.string({ maxLength: 5 })
	});

	it('[L-02] any interleaving of the work on minutes gives everybody the same ones', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
				const docs = copiesOf(begin, 3);
				for (const { who, what, row, to, text } of steps) {
					const doc = docs[who];
					if (doc === undefined) continue;
					const root = to % 2 === 0 ? 'speeches' : 'decisions';
					const itemId = row % 2 === 0 ? FIRST : SECOND;
					const mine = { id: uuid(100 * (who + 1) + row), cells: { itemId } };
					const any = uuid(100 * ((to % 3) + 1) + row);
					if (what === 'speech') addRow(doc, 'speeches', mine, half);
					if (what === 'decision') addRow(doc, 'decisions', mine, half);
					if (what === 'remove') removeRow(doc, root, any, SPEAKER);
					if (what === 'restore') restoreRow(doc, root, any);
					if (what === 'move') moveRow(doc, { root, row: any, to }, half);
					if (what === 'due') setCell(doc, { root: 'decisions', row: any, key: 'due' }, text);
					if (what === 'write') write(doc, { root, row: any, key: 'text' }, text);
					if (what === 'write') write(doc, { root: 'items', row: itemId, key: 'heard' }, text);
					if (what === 'field') setField(doc, 'place', text);
					if (what === 'sync') meet(doc, docs[to % 3] ?? doc);
				}
				meet(...docs);
				const [one, ...others] = docs.map((doc) => JSON.stringify(readMinutes(doc)));
				for (const other of others) expect(other).toBe(one);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('hostile content', () => {
	const KEYS = ['itemId', 'text', 'heard', 'due', 'place'];
	const docs = hostileDocs(Object.keys(MINUTES_SHAPE.roots), KEYS, (cells) => {
		cells.set('itemId', uuid(1));
		cells.set('text', new Y.XmlText('x'));
	});

	it('[L-01] never throws, and always gives minutes that have a canonical form', () => {
		fc.assert(
			fc.property(docs, (doc) => {
				const view = readMinutes(doc);
				const context = { today: '2026-11-23', date: '2026-11-01', agendaItems: [] };
				expect(() => validateMinutes(view, context)).not.toThrow();
				expect(canonicalJson(JSON.parse(JSON.stringify(view)))).not.toBe('');
				for (const root of MINUTES_ROW_ROOTS) expect(() => removedRows(doc, root)).not.toThrow();
			}),
			{ numRuns: 200 }
		);
	});

	it('[L-01] a root of another type reads as empty', () => {
		const doc = new Y.Doc();
		for (const root of Object.keys(MINUTES_SHAPE.roots)) doc.getArray(root).insert(0, ['x']);
		expect(readMinutes(doc)).toEqual(readMinutes(new Y.Doc()));
	});
});

describe('the layout', () => {
	it('lists the roots that the view reads and none besides, and all fields', () => {
		const empty = readMinutes(new Y.Doc());
		expect(Object.keys(MINUTES_SHAPE.roots).toSorted()).toEqual(Object.keys(empty).toSorted());
		expect(MINUTES_SHAPE.roots.fields.keys.toSorted()).toEqual(
			Object.keys(empty.fields).toSorted()
		);
	});
});
