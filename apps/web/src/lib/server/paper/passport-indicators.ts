import { formatDate, formatDecimal, type Locale } from '@veche/schema/kernel';
import type { ByYear } from '@veche/schema/passport';
import { SHEET } from '#lib/messages/passport-sheet.ts';
import { NONE, planYears } from '#lib/passport-sheet/reading.ts';
import { indicatorLines, resultLines } from '#lib/passport-sheet/row-words.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { cell, paragraph, words } from './clean.ts';
import type { Block, Cell, Column, TableRow } from './paper.ts';
import type { ReadPassport } from './read-passport.ts';

/** Years of a table that fit beside its other columns; the rest stand in a table of their own. */
const YEARS = 5;

/** «2 показателя» with their years, and under each what it is. */
export function indicatorBlocks({ view, people }: ReadPassport, t: Speak): readonly Block[] {
	return yearTables(planYears(view, view.indicators), (years, first) => ({
		words: { name: t(SHEET.indicator), t, due: false },
		years,
		rows: view.indicators.map((row) => ({
			...row,
			due: '',
			lines: first ? indicatorLines(row, people, t) : []
		}))
	}));
}

export function resultBlocks({ view, people }: ReadPassport, t: Speak): readonly Block[] {
	return yearTables(planYears(view, view.results), (years, first) => ({
		words: { name: t(SHEET.result), t, due: true },
		years,
		rows: view.results.map((row) => ({
			...row,
			due: formatDate(row.date, t.locale) || NONE,
			lines: first ? resultLines(row, { view, people }, t) : []
		}))
	}));
}

/** «Влияние результатов на показатели». */
export function contributionBlocks({ view }: ReadPassport, t: Speak): readonly Block[] {
	if (view.contributions.length === 0) return [];
	const results = new Map(view.results.map(({ id, name }) => [id, name]));
	const indicators = new Map(view.indicators.map(({ id, name }) => [id, name]));
	const number = (value: string): Cell =>
		cell(value === '' ? NONE : formatDecimal(value, t.locale), RIGHT);
	return [
		{ kind: 'heading', level: 2, runs: words(t(SHEET.contributions)) },
		{
			kind: 'table',
			boxed: false,
			columns: [{ share: 1 }, { share: 1 }, { mm: 25 }, { mm: 22 }],
			head: [
				{
					cells: [
						cell(t(SHEET.result), BOLD),
						cell(t(SHEET.indicator), BOLD),
						cell(t(SHEET.influence), { ...BOLD, ...RIGHT }),
						cell(t(SHEET.rating), { ...BOLD, ...RIGHT })
					]
				}
			],
			rows: view.contributions.map((row) => ({
				cells: [
					cell(results.get(row.result) ?? NONE),
					cell(indicators.get(row.indicator) ?? NONE),
					number(row.percent),
					number(row.rating)
				]
			}))
		}
	];
}

interface YearRow {
	readonly name: string;
	readonly unit: string;
	readonly baseValue: string;
	readonly baseYear: string;
	readonly plan: ByYear;
	readonly due: string;
	readonly lines: readonly string[];
}

interface YearTable {
	readonly words: { readonly name: string; readonly t: Speak; readonly due: boolean };
	readonly years: readonly string[];
	readonly rows: readonly YearRow[];
}

const RIGHT = { align: 'right' } as const;
const BOLD = { bold: true } as const;

function yearTables(
	years: readonly string[],
	table: (years: readonly string[], first: boolean) => YearTable
): readonly Block[] {
	const count = Math.max(1, Math.ceil(years.length / YEARS));
	const parts = Array.from({ length: count }, (_, n) => years.slice(n * YEARS, (n + 1) * YEARS));
	return parts.flatMap((some, n): readonly Block[] => {
		const made = table(some, n === 0);
		if (made.rows.length === 0) return [];
		return n === 0 ? [tableOfYears(made)] : [paragraph('', 'small'), tableOfYears(made)];
	});
}

function tableOfYears({ words: { name, t, due }, years, rows }: YearTable): Block {
	const head: readonly Cell[] = [
		cell(t(SHEET.number), BOLD),
		cell(name, BOLD),
		cell(t(SHEET.unit), BOLD),
		cell(t(SHEET.base), { ...BOLD, ...RIGHT }),
		...years.map((year) => cell(year, { ...BOLD, ...RIGHT })),
		...(due ? [cell(t(SHEET.due), { ...BOLD, ...RIGHT })] : [])
	];
	const columns: readonly Column[] = [
		{ mm: 9 },
		{ share: 1 },
		{ mm: 23 },
		{ mm: 16 },
		...years.map(() => ({ mm: years.length > 4 ? 14 : 16 })),
		...(due ? [{ mm: 21 }] : [])
	];
	return {
		kind: 'table',
		boxed: false,
		columns,
		head: [{ cells: head }],
		rows: rows.flatMap((row, n) => linesOfRow(row, n + 1, { years, due, locale: t.locale }))
	};
}

function linesOfRow(
	row: YearRow,
	no: number,
	{
		years,
		due,
		locale
	}: { readonly years: readonly string[]; readonly due: boolean; readonly locale: Locale }
): readonly TableRow[] {
	const base = row.baseValue === '' ? NONE : formatDecimal(row.baseValue, locale);
	const cells: readonly Cell[] = [
		cell(String(no)),
		cell(row.name || NONE),
		cell(row.unit || NONE),
		cell(base, { ...RIGHT, under: [row.baseYear] }),
		...years.map((year) => {
			const value = row.plan[year] ?? '';
			return cell(value === '' ? NONE : formatDecimal(value, locale), RIGHT);
		}),
		...(due ? [cell(row.due, RIGHT)] : [])
	];
	if (row.lines.length === 0) return [{ cells }];
	const detail: Cell = {
		columns: cells.length - 1,
		blocks: row.lines.map((line) => paragraph(line, 'small'))
	};
	return [{ cells, lead: true }, { cells: [cell(''), detail] }];
}
