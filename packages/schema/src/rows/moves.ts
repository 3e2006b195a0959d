import type { Row } from './view.ts';

/** A row that stands elsewhere among its own: places from 1, of the item that it belongs to when it has one. */
export interface Move {
	readonly id: string;
	readonly from: number;
	readonly to: number;
}

/**
 * The fewest rows whose move explains the new order: those outside the longest run that kept its order. A row that is
 * new, gone or went over to another item is no move.
 */
export function movedRows(before: readonly Row[], after: readonly Row[]): readonly Move[] {
	const old = groups(before);
	return [...groups(after)].flatMap(([owner, rows]) => {
		const was = new Map((old.get(owner) ?? []).map(({ id }, n) => [id, n + 1]));
		const kept = rows.flatMap(({ id }, n): Move[] => {
			const from = was.get(id);
			return from === undefined ? [] : [{ id, from, to: n + 1 }];
		});
		const still = longestRun(kept.map(({ from }) => from));
		return kept.filter(({ from }) => !still.has(from));
	});
}

/** Rows by the row that they belong to; all of a collection without such rows are one group. */
function groups(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
	return Map.groupBy(rows, (row) =>
		'itemId' in row && typeof row.itemId === 'string' ? row.itemId : ''
	);
}

/** The longest part of different numbers that grows from the left to the right, in n log n steps. */
function longestRun(places: readonly number[]): ReadonlySet<number> {
	/** `ends[n]`: the smallest number that a growing run of n + 1 can end with. */
	const ends: number[] = [];
	const previous = new Map<number, number | undefined>();
	for (const place of places) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		previous.set(place, ends[low - 1]);
		ends[low] = place;
	}
	const run = new Set<number>();
	for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) run.add(at);
	return run;
}
