import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from '../kernel/index.ts';
import { plainText, richTextOf } from '../rich-text/index.ts';
import { uuid } from '../kernel/fixture.ts';
import { addParagraph, copiesOf, half, hostileDocs, meet, pairOf } from '../rows/fixture.ts';
import { CO_SPEAKER, FIRST, GUEST, PASSPORT, SECOND, SPEAKER } from './fixture.ts';
import { AGENDA_SHAPE } from './roots.ts';
import {
	addRow,
	AGENDA_ROW_ROOTS,
	initAgenda,
	moveRow,
	readAgenda,
	removedRows,
	removeRow,
	restoreRow,
	rowText,
	setCell,
	setCoSpeaker,
	setField
} from './shape.ts';
import { validateAgenda } from './validate.ts';

function begin(doc: Y.Doc): void {
	initAgenda(doc, { date: '2026-11-23', form: 'mixed' });
}

function addItem(doc: Y.Doc, id: string, title: string): void {
	addRow(doc, 'items', { id, cells: { title } }, half);
}

/** Writes a paragraph at the end of a draft decision. */
function write(doc: Y.Doc, row: string, words: string): void {
	addParagraph(rowText(doc, { root: 'items', row, key: 'draftDecision' }), words);
}

describe('an agenda', () => {
	it('begins with what the meeting is known to be', () => {
		const doc = new Y.Doc();
		initAgenda(doc, { date: '2026-11-23', place: 'Зал' });
		expect(doc.getMap('meta').toJSON()).toEqual({ kind: 'agenda', schemaVersion: 1 });
		expect(readAgenda(doc)).toEqual({
			fields: { date: '2026-11-23', time: '', place: 'Зал', form: '', link: '' },
			items: [],
			materials: [],
			invited: []
		});
	});

	it('[L-02] two people write the draft decision of a new item at once and move it meanwhile', () => {
		const [a, b] = pairOf(begin);
		addItem(a, FIRST, 'О поручениях');
		addItem(a, SECOND, 'О паспорте');
		meet(a, b);
		write(a, SECOND, 'Утвердить');
		write(b, SECOND, 'Поручить');
		moveRow(b, { root: 'items', row: SECOND, to: 0 }, half);
		meet(a, b);
		const [first] = readAgenda(a).items;
		expect(first).toMatchObject({ id: SECOND, no: 1, title: 'О паспорте' });
		expect(
			plainText(first?.draftDecision ?? richTextOf(''))
				.split('\n')
				.toSorted()
		).toEqual(['Поручить', 'Утвердить']);
		expect(readAgenda(b)).toEqual(readAgenda(a));
	});

	it('[L-03] materials and the invited leave with their item and come back with it', () => {
		const [a, b] = pairOf(begin);
		addItem(a, FIRST, 'О паспорте');
		meet(a, b);
		removeRow(a, 'items', FIRST, SPEAKER);
		addRow(b, 'materials', { id: uuid(51), cells: { itemId: FIRST, documentId: PASSPORT } }, half);
		addRow(b, 'invited', { id: uuid(52), cells: { itemId: FIRST, personId: GUEST } }, half);
		meet(a, b);
		expect(readAgenda(b)).toMatchObject({ items: [], materials: [], invited: [] });
		expect(removedRows(b, 'items')).toEqual([
			{ id: FIRST, removedBy: SPEAKER, name: 'О паспорте' }
		]);
		restoreRow(b, 'items', FIRST);
		meet(a, b);
		expect(readAgenda(a)).toMatchObject({
			items: [{ id: FIRST }],
			materials: [{ documentId: PASSPORT }],
			invited: [{ personId: GUEST }]
		});
	});

	it('[L-02] co-speakers added by two people at once are both there', () => {
		const [a, b] = pairOf(begin);
		addItem(a, FIRST, 'О предложении');
		meet(a, b);
		setCoSpeaker(a, { item: FIRST, person: GUEST }, true);
		setCoSpeaker(b, { item: FIRST, person: CO_SPEAKER }, true);
		meet(a, b);
		expect(readAgenda(a).items[0]?.coSpeakers).toEqual([CO_SPEAKER, GUEST]);
		setCoSpeaker(a, { item: FIRST, person: GUEST }, false);
		expect(readAgenda(a).items[0]?.coSpeakers).toEqual([CO_SPEAKER]);
	});

	it('places a material within its item', () => {
		const [doc] = pairOf(begin);
		addItem(doc, FIRST, '1');
		addItem(doc, SECOND, '2');
		for (const [n, itemId] of [FIRST, SECOND, FIRST].entries()) {
			addRow(doc, 'materials', { id: uuid(60 + n), cells: { itemId } }, half);
		}
		moveRow(doc, { root: 'materials', row: uuid(62), to: 0 }, half);
		const ids = readAgenda(doc).materials.flatMap((row) => (row.itemId === FIRST ? [row.id] : []));
		expect(ids).toEqual([uuid(62), uuid(60)]);
	});
});

describe('convergence', () => {
	const step = fc.record({
		who: fc.nat(2),
		what: fc.constantFrom(
			'add',
			'remove',
			'restore',
			'move',
			'title',
			'write',
			'field',
			'material',
			'sync'
		),
		row: fc.nat(4),
		to: fc.nat(5),
		text: fc.string({ maxLength: 5 })
	});

	it('[L-02] any interleaving of the work on an agenda gives everybody the same one', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
				const docs = copiesOf(begin, 3);
				for (const { who, what, row, to, text } of steps) {
					const doc = docs[who];
					if (doc === undefined) continue;
					const any = uuid(10 * (to % 3) + row);
					if (what === 'add') addItem(doc, uuid(10 * who + row), text);
					if (what === 'remove') removeRow(doc, 'items', any, SPEAKER);
					if (what === 'restore') restoreRow(doc, 'items', any);
					if (what === 'move') moveRow(doc, { root: 'items', row: any, to }, half);
					if (what === 'title') setCell(doc, { root: 'items', row: any, key: 'title' }, text);
					if (what === 'write') write(doc, any, text);
					if (what === 'field') setField(doc, 'place', text);
					if (what === 'material') {
						const id = uuid(100 * (who + 1) + row);
						addRow(doc, 'materials', { id, cells: { itemId: any } }, half);
					}
					if (what === 'sync') meet(doc, docs[to % 3] ?? doc);
				}
				meet(...docs);
				const [one, ...others] = docs.map((doc) => JSON.stringify(readAgenda(doc)));
				for (const other of others) expect(other).toBe(one);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('hostile content', () => {
	const KEYS = ['title', 'co:1', `co:${uuid(1)}`, 'draftDecision', 'date'];
	const docs = hostileDocs(Object.keys(AGENDA_SHAPE.roots), KEYS, (cells) =>
		cells.set('draftDecision', new Y.Array())
	);

	it('[L-01] never throws, and always gives an agenda that has a canonical form', () => {
		fc.assert(
			fc.property(docs, (doc) => {
				const view = readAgenda(doc);
				expect(() => validateAgenda(view, { today: '2026-11-23' })).not.toThrow();
				expect(canonicalJson(JSON.parse(JSON.stringify(view)))).not.toBe('');
				for (const root of AGENDA_ROW_ROOTS) expect(() => removedRows(doc, root)).not.toThrow();
			}),
			{ numRuns: 200 }
		);
	});

	it('[L-01] a root of another type reads as empty', () => {
		const doc = new Y.Doc();
		for (const root of Object.keys(AGENDA_SHAPE.roots)) doc.getArray(root).insert(0, ['x']);
		expect(readAgenda(doc)).toEqual(readAgenda(new Y.Doc()));
	});
});

describe('the layout', () => {
	it('lists the roots that the view reads and none besides, and all fields', () => {
		const empty = readAgenda(new Y.Doc());
		expect(Object.keys(AGENDA_SHAPE.roots).toSorted()).toEqual(Object.keys(empty).toSorted());
		expect(AGENDA_SHAPE.roots.fields.keys.toSorted()).toEqual(Object.keys(empty.fields).toSorted());
	});
});
