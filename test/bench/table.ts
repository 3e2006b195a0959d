/** One figure of a table, or a word where there is none. */
type Cell = number | string;

/** Prints a table with its columns in line; numbers with as many places as they deserve. */
export function printTable(
	title: string,
	head: readonly string[],
	rows: readonly (readonly Cell[])[]
): void {
	const cells = [head, ...rows.map((row) => row.map(shown))];
	const widths = head.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
	const lines = cells.map((row) => row.map((cell, at) => padded(cell, at, widths)).join('  '));
	console.log(`\n${title}\n${lines.join('\n')}`);
}

function padded(cell: string, at: number, widths: readonly number[]): string {
	const width = widths[at] ?? 0;
	return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function shown(cell: Cell): string {
	if (typeof cell === 'string') return cell;
	if (!Number.isFinite(cell)) return '–';
	return cell.toFixed(cell >= 100 ? 0 : cell >= 10 ? 1 : 2);
}

/** A ratio as it is read aloud: «2.2 x». */
export function ratio(ours: number, theirs: number): string {
	return Number.isFinite(ours / theirs) ? `${(ours / theirs).toFixed(2)} x` : '–';
}

/** The value below which that share of the values lies; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** p50, p95 and p99. */
export function spread(values: readonly number[]): readonly [number, number, number] {
	return [percentile(values, 0.5), percentile(values, 0.95), percentile(values, 0.99)];
}
