import { formatThousands, kopecks } from '@veche/schema/kernel';
import { SOURCE_NAMES } from '@veche/schema/passport';
import { SHEET } from '#lib/messages/passport-sheet.ts';
import { moneyTable, type MoneyRow, type MoneyTable } from '#lib/passport-sheet/reading.ts';
import type { Speak } from '#lib/shell/speak.ts';
import { cell, paragraph } from './clean.ts';
import type { Block, TableRow } from './paper.ts';
import type { ReadPassport } from './read-passport.ts';

/** Years of a table that fit beside its other columns. */
const YEARS = 5;

/** Money by result, source and year in thousands of roubles; the name of a result stands above its sources. */
export function financeBlocks({ view }: ReadPassport, t: Speak): readonly Block[] {
	const table = moneyTable(view, t.locale);
	const declared = kopecks(view.fields.declaredTotal);
	const parts = Math.max(1, Math.ceil(table.years.length / YEARS));
	return [
		...(table.results.length === 0
			? []
			: Array.from({ length: parts }, (_, n) =>
					tableOf(table, { from: n * YEARS, last: n === parts - 1 }, t)
				)),
		...(declared === null
			? []
			: [paragraph(t(SHEET.declared, { sum: formatThousands(declared, t.locale) }), 'small')])
	];
}

interface Part {
	readonly from: number;
	/** The part that ends with the sums over all years. */
	readonly last: boolean;
}

const RIGHT = { align: 'right' } as const;

function tableOf(table: MoneyTable, part: Part, t: Speak): Block {
	const years = table.years.slice(part.from, part.from + YEARS);
	const numbers = (
		amounts: readonly string[],
		total: string,
		look: { readonly bold?: boolean } = {}
	) =>
		[...amounts.slice(part.from, part.from + YEARS), ...(part.last ? [total] : [])].map((amount) =>
			cell(amount, { ...RIGHT, ...look })
		);
	const row = ({ source, amounts, total }: MoneyRow): TableRow => ({
		cells: [cell(t(SOURCE_NAMES[source])), ...numbers(amounts, total)]
	});
	const width = 1 + years.length + (part.last ? 1 : 0);
	const group = (name: string, total: boolean): TableRow => ({
		cells: [cell(name, { columns: width, bold: true })],
		lead: true,
		...(total ? { total } : {})
	});
	return {
		kind: 'table',
		boxed: false,
		columns: [{ share: 1 }, ...years.map(() => ({ mm: 21 })), ...(part.last ? [{ mm: 23 }] : [])],
		head: [
			{
				cells: [
					cell(`${t(SHEET.moneySource)}, ${t(SHEET.moneyUnit)}`, { bold: true }),
					...numbers(table.years, t(SHEET.total), { bold: true })
				]
			}
		],
		rows: [
			...table.results.flatMap(({ no, name, rows }) => [
				group(`${no}. ${name}`, false),
				...rows.map(row)
			]),
			group(t(SHEET.total), true),
			...table.bySource.map(row),
			{
				cells: [
					cell(t(SHEET.total), { bold: true }),
					...numbers(table.byYear, table.grand, { bold: true })
				]
			}
		]
	};
}
