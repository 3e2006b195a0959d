import { kopecks } from '../kernel/index.ts';
import { SOURCES, type Source } from './values.ts';
import type { FinanceCells } from './view.ts';

/** One filled cell of the finance matrix. */
export interface FinanceCell {
	readonly result: string;
	readonly year: string;
	readonly source: Source;
	readonly amount: bigint;
}

/** Sums of the finance matrix, kopecks. Totals are always computed, never stored (P-09). */
export interface FinanceTotals {
	readonly grand: bigint;
	readonly byYear: ReadonlyMap<string, bigint>;
	/** Keys `<resultId>/<source>` and `<resultId>`. */
	readonly byResult: ReadonlyMap<string, bigint>;
	/** Keys `<year>/<source>` and `<source>`. */
	readonly bySource: ReadonlyMap<string, bigint>;
}

export function financeKey(result: string, year: string, source: Source): string {
	return `${result}/${year}/${source}`;
}

/** The cells that hold an amount; a cell with something else is a finding of P-09 and counts as empty. */
export function financeCells(finance: FinanceCells): readonly FinanceCell[] {
	return Object.entries(finance).flatMap(([key, value]) => {
		const [result = '', year = '', code = ''] = key.split('/');
		const source = SOURCES.find((known) => known === code);
		const amount = kopecks(value);
		return source === undefined || amount === null ? [] : [{ result, year, source, amount }];
	});
}

export function financeTotals(
	finance: FinanceCells,
	liveResults: readonly { readonly id: string }[]
): FinanceTotals {
	const live = new Set(liveResults.map(({ id }) => id));
	const byYear = new Map<string, bigint>();
	const byResult = new Map<string, bigint>();
	const bySource = new Map<string, bigint>();
	let grand = 0n;
	for (const { result, year, source, amount } of financeCells(finance)) {
		if (!live.has(result)) continue;
		grand += amount;
		add(byYear, year, amount);
		add(byResult, result, amount);
		add(byResult, `${result}/${source}`, amount);
		add(bySource, source, amount);
		add(bySource, `${year}/${source}`, amount);
	}
	return { grand, byYear, byResult, bySource };
}

function add(sums: Map<string, bigint>, key: string, amount: bigint): void {
	sums.set(key, (sums.get(key) ?? 0n) + amount);
}
