import {
	addRow,
	moveRow,
	readPassport,
	setCell,
	setField,
	type PassportView
} from '@veche/schema/passport';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { shareView } from './share-view.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function passport(rows: number): Y.Doc {
	const doc = new Y.Doc();
	setField(doc, 'shortTitle', 'Мастер города');
	for (let n = 0; n < rows; n += 1) {
		const cells = { name: `КТ ${n}`, 'pred:x': '1' };
		addRow(doc, 'controlPoints', { id: id(n), cells }, () => 0.3);
		addRow(
			doc,
			'indicators',
			{ id: id(n), cells: { name: `П ${n}`, 'plan:2027': '5' } },
			() => 0.3
		);
	}
	return doc;
}

const changedRows = (before: PassportView, after: PassportView): readonly string[] =>
	after.controlPoints.filter((row) => !before.controlPoints.includes(row)).map((row) => row.id);

describe('a view that is read again', () => {
	it('is made of the very same objects when nothing changed', () => {
		const doc = passport(5);
		const before = readPassport(doc);
		const after = shareView(before, readPassport(doc));
		for (const [key, part] of Object.entries(before)) {
			expect(Object.entries(after).find(([name]) => name === key)?.[1]).toBe(part);
		}
	});

	it('has one new row when one cell changed, and the other collections of before', () => {
		const doc = passport(200);
		const before = readPassport(doc);
		setCell(doc, { root: 'controlPoints', row: id(77), key: 'forecastDate' }, '2027-03-01');
		const after = shareView(before, readPassport(doc));
		expect(changedRows(before, after)).toEqual([id(77)]);
		expect(after.indicators).toBe(before.indicators);
		expect(after.fields).toBe(before.fields);
	});

	it('sees a change inside a map of years', () => {
		const doc = passport(2);
		const before = readPassport(doc);
		setCell(doc, { root: 'indicators', row: id(1), key: 'plan:2027' }, '6');
		const after = shareView(before, readPassport(doc));
		expect(after.indicators[0]).toBe(before.indicators[0]);
		expect(after.indicators[1]?.plan).toEqual({ '2027': '6' });
	});

	it('keeps the objects of rows that only changed places around them', () => {
		const doc = passport(4);
		const before = readPassport(doc);
		moveRow(doc, { root: 'controlPoints', row: id(3), to: 0 }, () => 0.3);
		const after = shareView(before, readPassport(doc));
		expect(after.controlPoints.map((row) => row.id)).toEqual([id(3), id(0), id(1), id(2)]);
		expect(changedRows(before, after)).toEqual([id(3)]);
	});

	it('says what the document says, whatever was there before', () => {
		const one = passport(3);
		const other = passport(8);
		setField(other, 'territory', 'центр');
		const shared = shareView(readPassport(one), readPassport(other));
		expect(shared).toEqual(readPassport(other));
	});
});
