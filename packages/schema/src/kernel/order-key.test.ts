import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrderKey, orderKeyBetween, placeAt, type Ordered } from './order-key.ts';

/** A small seeded generator, so that a failure can be repeated. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

describe('orderKeyBetween', () => {
	it.each([
		['at the end', (keys: string[]) => [keys.at(-1) ?? null, null] as const],
		['at the start', (keys: string[]) => [null, keys.at(-1) ?? null] as const],
		['always after the first row', (keys: string[]) => [keys[0] ?? null, keys[1] ?? null] as const]
	])('[L-05] keys stay short when a million rows are put %s', (where, neighbours) => {
		const random = seeded(7);
		const keys = [orderKeyBetween(null, null, random)];
		let longest = 0;
		for (let n = 0; n < 1_000_000; n += 1) {
			const [before, after] = neighbours(keys);
			const key = orderKeyBetween(before, after, random);
			if ((before !== null && key <= before) || (after !== null && key >= after)) {
				throw new Error(`${where}: ${before} < ${key} < ${after} does not hold`);
			}
			keys[where === 'always after the first row' ? 1 : 0] = key;
			longest = Math.max(longest, key.length);
		}
		expect(longest).toBeLessThanOrEqual(24);
	});

	it('[L-05] stands strictly between any two neighbours, wherever rows are put', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { maxLength: 200 }), fc.nat(), (places, seed) => {
				const random = seeded(seed);
				const keys: string[] = [];
				for (const place of places) {
					const at = place % (keys.length + 1);
					keys.splice(at, 0, orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null, random));
				}
				expect(keys).toEqual(keys.toSorted());
				expect(new Set(keys).size).toBe(keys.length);
				expect(keys.filter((key) => !isOrderKey(key))).toEqual([]);
			})
		);
	});

	it('[L-05] ends in at least thirty random bits', () => {
		const random = seeded(3);
		const keys = Array.from({ length: 20_000 }, () => orderKeyBetween(null, null, random));
		expect(new Set(keys).size).toBe(keys.length);
		for (let at = 1; at <= 6; at += 1) {
			expect(new Set(keys.map((key) => key.at(-at))).size).toBe(62);
		}
	});
});

describe('placeAt', () => {
	const rows = (...orders: string[]): readonly Ordered[] =>
		orders.map((order, n) => ({ id: `row ${n}`, order }));
	const placed = (before: readonly Ordered[], at: number): readonly string[] => {
		const { order, rekeyed } = placeAt(before, at, seeded(5));
		return [
			...before.map((row) => ({ ...row, order: rekeyed.get(row.id) ?? row.order })),
			{ id: 'new', order }
		]
			.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
			.map(({ id }) => id);
	};

	it.each([
		[0, ['new', 'row 0', 'row 1', 'row 2']],
		[1, ['row 0', 'new', 'row 1', 'row 2']],
		[2, ['row 0', 'row 1', 'new', 'row 2']],
		[3, ['row 0', 'row 1', 'row 2', 'new']]
	])('[L-05] puts a row at place %i among rows with one and the same key', (at, expected) => {
		expect(placed(rows('a0xxxxxx', 'a0xxxxxx', 'a0xxxxxx'), at)).toEqual(expected);
	});

	it('changes no other row where there is room', () => {
		expect(placeAt(rows('a0xxxxxx', 'a1xxxxxx'), 1, seeded(1)).rekeyed.size).toBe(0);
	});

	it.each([
		['empty keys', ['', '', '']],
		['keys of another make', ['!', 'я', 'яя']],
		['a key of endless length', ['a0xxxxxx', `a1${'x'.repeat(600)}`, 'a2xxxxxx']],
		['a number beyond all rows', ['a0xxxxxx', 'fzzzzzzxxxxxx', 'fzzzzzzxxxxxy']]
	])('keeps the order of the others among %s', (_, orders) => {
		for (let at = 0; at <= 3; at += 1) {
			const expected = ['row 0', 'row 1', 'row 2'];
			expect(placed(rows(...orders), at)).toEqual(expected.toSpliced(at, 0, 'new'));
		}
	});
});
