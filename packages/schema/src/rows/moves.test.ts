import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedRows } from './moves.ts';

const rows = (ids: string, itemId?: string) =>
	[...ids].map((id, n) => ({
		...{ id, order: String(n) },
		...(itemId === undefined ? {} : { itemId })
	}));
const said = (before: string, after: string) =>
	movedRows(rows(before), rows(after)).map(({ id, from, to }) => `${id} ${from}→${to}`);

it.each([
	['абвгд', 'абвгд', []],
	['абвгд', 'авгдб', ['б 2→5']],
	['абвгд', 'дабвг', ['д 5→1']],
	['аб', 'ба', ['б 2→1']],
	['абвгд', 'авдгб', ['д 5→3', 'б 2→5']],
	['абв', 'абвг', []],
	['абвг', 'авг', []],
	['абвг', 'гнаб', ['г 4→1']],
	['', 'аб', []]
])('[V-03] «%s» became «%s»: %j was moved', (before, after, moved) => {
	expect(said(before, after)).toEqual(moved);
});

it('[V-03] places count within the item, and a row of another item was not moved', () => {
	const before = [...rows('абв', '1'), ...rows('где', '2')];
	const after = [...rows('вабг', '1'), ...rows('де', '2')];
	expect(movedRows(before, after)).toEqual([{ id: 'в', from: 3, to: 1 }]);
});

it('[V-03] the rows that were not moved kept their order, and fewer moves cannot explain it', () => {
	const ids = [...'абвгдежз'];
	fc.assert(
		fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
			const moved = new Set(
				movedRows(rows(ids.join('')), rows(shuffled.join(''))).map(({ id }) => id)
			);
			const still = shuffled.filter((id) => !moved.has(id));
			expect(still).toEqual(still.toSorted());
			expect(still.length).toBe(longest(shuffled));
		})
	);
});

/** The plain way: for every place the longest growing run that ends there. */
function longest(ids: readonly string[]): number {
	const best: number[] = [];
	for (const [at, id] of ids.entries()) {
		const before = ids.slice(0, at).map((one, n) => (one < id ? (best[n] ?? 0) : 0));
		best.push(1 + Math.max(0, ...before));
	}
	return Math.max(0, ...best);
}
