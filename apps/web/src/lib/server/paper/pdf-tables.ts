import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { LOOKS } from './looks.ts';
import { columnWidths, LABEL_WIDTH, points, TEXT_WIDTH } from './measures.ts';
import type { Block, Cell, SignatureLine, Table, TableRow } from './paper.ts';
import type { DrawPdf, PdfPlace } from './pdf-place.ts';

const LINE = '#9aa2ab';
/** Space inside cells, mm. */
const PADDING = { x: 1.5, y: 0.8 } as const;
/** Lines of a row that surely fit on one sheet; such a row is never torn. */
const SHORT_ROW = 24;
/** Width of a letter of 12 points, mm; smaller ones only make a row shorter than it is thought. */
const LETTER = 2.3;

/** Names at the left, what they name at the right. */
export function pdfLabelled(
	{ rows, lined }: Extract<Block, { readonly kind: 'labelled' }>,
	place: PdfPlace,
	draw: DrawPdf
): Content {
	if (rows.length === 0) return { text: '' };
	const label = Math.min(LABEL_WIDTH, place.width * 0.4);
	const widths = [label, place.width - label];
	const body = rows.map((row): TableCell[] => [
		{ text: row.label, fontSize: LOOKS.label.size },
		{ stack: draw(row.blocks, { ...place, width: inner(widths[1] ?? 0) }) }
	]);
	return {
		table: {
			widths: contentWidths(widths),
			body,
			dontBreakRows: rows.every(
				({ blocks }) => linesOf(blocks, (widths[1] ?? 0) / LETTER) <= SHORT_ROW
			)
		},
		layout: {
			...paddings(widths.length, lined ? PADDING.y : 0.2),
			hLineWidth: (row) => (lined && row > 0 ? 0.5 : 0),
			vLineWidth: () => 0,
			hLineColor: () => LINE
		},
		margin: [0, 0, 0, points(1.5)]
	};
}

export function pdfTable(table: Table, place: PdfPlace, draw: DrawPdf): Content {
	const { columns, head, rows, boxed } = table;
	const widths = columnWidths(columns, place.width);
	const all = [...head, ...rows];
	const body = bodyOf(all, widths, (cell, width) => ({
		stack: draw(cell.blocks, { inTable: true, align: cell.align ?? 'left', width: inner(width) })
	}));
	return {
		table: {
			widths: boxed ? widths.map((width) => points(inner(width))) : contentWidths(widths),
			body,
			headerRows: head.length,
			...(head.length > 0 && rows.length > 0 ? { keepWithHeaderRows: 1 } : {}),
			dontBreakRows: all.every((row) => isShort(row, widths))
		},
		layout: boxed ? boxLayout() : rowLayout(all, { heads: head.length, columns: columns.length }),
		margin: [0, 0, 0, points(1.5)]
	};
}

/** Post at the left, the signature or a line for it, the name at the right. */
export function pdfSignatures(lines: readonly SignatureLine[]): Content {
	const widths = [TEXT_WIDTH * 0.3, TEXT_WIDTH * 0.4, TEXT_WIDTH * 0.3];
	const before = points(LOOKS.signature.before ?? 0);
	const body = lines.map(({ words, mark, name }): TableCell[] => [
		{ text: words, border: NO_LINES, margin: [0, before, 0, 0] },
		{
			text: mark === '' ? '\u00A0' : mark,
			border: [false, false, false, mark === ''],
			alignment: 'center',
			fontSize: LOOKS.mark.size,
			margin: [0, before, 0, 0]
		},
		{ text: name, border: NO_LINES, margin: [0, before, 0, 0] }
	]);
	return {
		table: { widths: contentWidths(widths), body, dontBreakRows: true },
		layout: { ...paddings(widths.length), hLineWidth: () => 0.5, vLineWidth: () => 0 },
		margin: [0, points(6), 0, points(4)],
		unbreakable: true
	};
}

const NO_LINES: [boolean, boolean, boolean, boolean] = [false, false, false, false];

/** Rows as the library wants them: a place for every column, also for what a span covers. */
function bodyOf(
	rows: readonly TableRow[],
	widths: readonly number[],
	draw: (cell: Cell, width: number) => { stack: Content[] }
): TableCell[][] {
	const covered = new Array<number>(widths.length).fill(0);
	return rows.map(({ cells }) => {
		const line: TableCell[] = widths.map(() => ({}));
		let column = 0;
		for (const cell of cells) {
			while ((covered[column] ?? 0) > 0) column += 1;
			const { columns = 1, rows: down = 1 } = cell;
			const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
			line[column] = { ...draw(cell, width), colSpan: columns, rowSpan: down };
			for (let one = column; one < column + columns; one += 1) covered[one] = down;
			column += columns;
		}
		for (let one = 0; one < covered.length; one += 1) {
			covered[one] = Math.max(0, (covered[one] ?? 0) - 1);
		}
		return line;
	});
}

function boxLayout(): CustomTableLayout {
	return {
		paddingLeft: () => points(PADDING.x),
		paddingRight: () => points(PADDING.x),
		paddingTop: () => points(PADDING.y),
		paddingBottom: () => points(PADDING.y),
		hLineWidth: () => 0.5,
		vLineWidth: () => 0.5,
		hLineColor: () => LINE,
		vLineColor: () => LINE
	};
}

/** Lines between rows only: none under a row that the next one belongs to, thick ones under the head and above totals. */
function rowLayout(
	rows: readonly TableRow[],
	{ heads, columns }: { readonly heads: number; readonly columns: number }
): CustomTableLayout {
	const isThick = (n: number): boolean => n === heads || rows[n]?.total === true;
	return {
		...paddings(columns),
		hLineWidth: (n) => {
			if (n === 0 || rows[n - 1]?.lead === true) return 0;
			return isThick(n) ? 1 : 0.5;
		},
		vLineWidth: () => 0,
		hLineColor: (n) => (isThick(n) ? '#000000' : LINE)
	};
}

/** Space between columns; none at the edges, so that the text of a table begins and ends where others do. */
function paddings(columns: number, y: number = PADDING.y) {
	return {
		paddingLeft: (n: number) => (n === 0 ? 0 : points(PADDING.x)),
		paddingRight: (n: number) => (n === columns - 1 ? 0 : points(PADDING.x)),
		paddingTop: () => points(y),
		paddingBottom: () => points(y)
	};
}

/** The library counts the width of a column without the space inside its cells. */
function contentWidths(widths: readonly number[]): number[] {
	const edge = (n: number): number => (n === 0 || n === widths.length - 1 ? 1 : 2);
	return widths.map((width, n) => points(Math.max(1, width - edge(n) * PADDING.x)));
}

function inner(width: number): number {
	return Math.max(1, width - 2 * PADDING.x);
}

function isShort({ cells }: TableRow, widths: readonly number[]): boolean {
	let column = 0;
	return cells.every((cell) => {
		const span = cell.columns ?? 1;
		const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
		column += span;
		return linesOf(cell.blocks, inner(width) / LETTER) <= SHORT_ROW;
	});
}

function linesOf(blocks: readonly Block[], letters: number): number {
	return blocks.reduce((sum, block) => {
		if (block.kind !== 'paragraph') return sum + SHORT_ROW;
		const lines = block.runs
			.map((run) => run.text)
			.join('')
			.split('\n');
		const perLine = Math.max(1, letters);
		return sum + lines.reduce((all, one) => all + Math.ceil((one.length + 1) / perLine), 0);
	}, 0);
}
