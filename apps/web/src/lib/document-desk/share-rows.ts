import type { Row } from '@veche/schema/rows';

/** The new rows with every one that says the same as before as the object of before; the list too, when all do. */
export function shareRows<T extends Row>(before: readonly T[], after: readonly T[]): readonly T[] {
	const known = new Map(before.map((row) => [row.id, row]));
	const shared = after.map((row) => {
		const old = known.get(row.id);
		return old !== undefined && (old === row || sameFlat(old, row)) ? old : row;
	});
	const same = shared.length === before.length && shared.every((row, n) => row === before[n]);
	return same ? before : shared;
}

type Cell = string | number | boolean | object;

/** Same keys with the same values, in depth; parts that are the same objects are not looked into. */
export function sameFlat(a: object, b: object): boolean {
	const left: readonly (readonly [string, Cell])[] = Object.entries(a);
	const right: readonly (readonly [string, Cell])[] = Object.entries(b);
	if (left.length !== right.length) return false;
	return left.every(([key, value], at) => {
		// Almost always written in the same order: no map is made for every row of a table at every key.
		const [otherKey, other] = right[at] ?? [];
		return sameCell(value, otherKey === key ? other : new Map(right).get(key));
	});
}

function sameCell(a: Cell, b: Cell | undefined): boolean {
	if (a === b || b === undefined) return a === b;
	return typeof a === 'object' && typeof b === 'object' && sameFlat(a, b);
}
