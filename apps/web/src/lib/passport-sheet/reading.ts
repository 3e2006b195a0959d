import { formatThousands, yearsBetween, type Locale } from '@veche/schema/kernel';
import {
	financeTotals,
	SOURCES,
	type ByYear,
	type PassportView,
	type Source
} from '@veche/schema/passport';

/** A person as the sheet names him; for a version as of its approval. */
export interface SheetPerson {
	readonly fullName: string;
	readonly post: string;
}

export type SheetPeople = { readonly [id: string]: SheetPerson };

/** What stands where there is no value. */
export const NONE = '—';

/** «Хвощёва Лидия Романовна, заместитель начальника управления»; a dash for nobody. */
export function nameAndPost(people: SheetPeople, id: string): string {
	const person = people[id];
	if (person === undefined) return NONE;
	return person.post === '' ? person.fullName : `${person.fullName}, ${person.post}`;
}

/** Shown numbers of results, by row id: they are computed from the order and never stored. */
export function resultNumbers(view: PassportView): ReadonlyMap<string, string> {
	return new Map(view.results.map(({ id }, index) => [id, String(index + 1)]));
}

/** Numbers of control points within their result: 1.1, 1.2; a point without a result counts under 0. */
export function pointNumbers(view: PassportView): ReadonlyMap<string, string> {
	const results = resultNumbers(view);
	const counts = new Map<string, number>();
	return new Map(
		view.controlPoints.map((point) => {
			const result = results.get(point.result) ?? '0';
			const count = (counts.get(result) ?? 0) + 1;
			counts.set(result, count);
			return [point.id, `${result}.${count}`];
		})
	);
}

/** Years of the project and any other year that holds a value, in order. */
export function planYears(
	view: PassportView,
	rows: readonly { readonly plan: ByYear }[]
): readonly string[] {
	const filled = rows.flatMap(({ plan }) =>
		Object.entries(plan).flatMap(([year, value]) => (value === '' ? [] : [year]))
	);
	return [...new Set([...yearsBetween(view.fields.start, view.fields.end), ...filled])].sort();
}

/** A row of the money table: a source of a result, or a total. Amounts are texts in thousands of roubles. */
export interface MoneyRow {
	readonly source: Source;
	readonly amounts: readonly string[];
	readonly total: string;
}

export interface MoneyTable {
	readonly years: readonly string[];
	readonly results: readonly {
		readonly id: string;
		readonly no: string;
		readonly name: string;
		readonly rows: readonly MoneyRow[];
	}[];
	/** Sums over all results, by source. */
	readonly bySource: readonly MoneyRow[];
	readonly byYear: readonly string[];
	readonly grand: string;
}

/** The money of a passport for reading: only sources with an amount, totals computed. */
export function moneyTable(view: PassportView, locale: Locale): MoneyTable {
	const totals = financeTotals(view.finance, view.results);
	const planned = yearsBetween(view.fields.start, view.fields.end);
	const years = [...new Set([...planned, ...totals.byYear.keys()])].sort();
	const numbers = resultNumbers(view);
	return {
		years,
		results: view.results.flatMap(({ id, name }) => {
			const rows = SOURCES.flatMap((source): MoneyRow[] => {
				const total = totals.byResult.get(`${id}/${source}`);
				if (total === undefined) return [];
				const amounts = years.map((year) => cell(view.finance[`${id}/${year}/${source}`], locale));
				return [{ source, amounts, total: formatThousands(total, locale) }];
			});
			return rows.length === 0 ? [] : [{ id, no: numbers.get(id) ?? '', name, rows }];
		}),
		bySource: SOURCES.flatMap((source): MoneyRow[] => {
			const total = totals.bySource.get(source);
			if (total === undefined) return [];
			const amounts = years.map((year) => sum(totals.bySource.get(`${year}/${source}`), locale));
			return [{ source, amounts, total: formatThousands(total, locale) }];
		}),
		byYear: years.map((year) => sum(totals.byYear.get(year), locale)),
		grand: formatThousands(totals.grand, locale)
	};
}

function cell(value: string | undefined, locale: Locale): string {
	return value === undefined || !/^-?\d+$/.test(value)
		? NONE
		: formatThousands(BigInt(value), locale);
}

function sum(value: bigint | undefined, locale: Locale): string {
	return value === undefined ? NONE : formatThousands(value, locale);
}
