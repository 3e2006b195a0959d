export interface PlacedCell<T> {
	readonly value: T;
	readonly columns: number;
	readonly rows: number;
}

export interface PlacedTable<T> {
	readonly width: number;
	/** Cells from left to right without what a cell above covers; null fills a hole. */
	readonly rows: readonly (readonly (PlacedCell<T> | null)[])[];
}

/**
 * Lays cells of a table into its grid: a cell never covers another one nor more rows than there are, and a row that
 * is too short is filled up. Neither format forgives a table that does not add up.
 */
export function placeCells<T>(rows: readonly (readonly PlacedCell<T>[])[]): PlacedTable<T> {
	/** By column: how many rows from here on are covered from above. */
	const covered: number[] = [];
	const lines = rows.map((row, n) => {
		const at = new Map<number, PlacedCell<T>>();
		const fromAbove = covered.map((left) => left > 0);
		let column = 0;
		for (const { value, columns, rows: down } of row) {
			while (fromAbove[column] === true) column += 1;
			let wide = 1;
			while (wide < columns && fromAbove[column + wide] !== true) wide += 1;
			const deep = Math.min(down, rows.length - n);
			at.set(column, { value, columns: wide, rows: deep });
			for (let one = column; one < column + wide; one += 1) covered[one] = deep;
			column += wide;
		}
		for (let one = 0; one < covered.length; one += 1) {
			covered[one] = Math.max(0, (covered[one] ?? 0) - 1);
		}
		return { at, fromAbove };
	});
	const width = covered.length;
	return { width, rows: lines.map((line) => filled(line, width)) };
}

function filled<T>(
	{
		at,
		fromAbove
	}: { readonly at: ReadonlyMap<number, PlacedCell<T>>; readonly fromAbove: readonly boolean[] },
	width: number
): readonly (PlacedCell<T> | null)[] {
	const row: (PlacedCell<T> | null)[] = [];
	for (let column = 0; column < width;) {
		const placed = at.get(column) ?? null;
		if (fromAbove[column] !== true) row.push(placed);
		column += placed?.columns ?? 1;
	}
	return row;
}
