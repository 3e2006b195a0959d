import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType
} from 'docx';
import type { DocxChild, DrawBlocks, Place } from './docx-place.ts';
import { docxRuns } from './docx-runs.ts';
import { columnWidths, LABEL_WIDTH, TEXT_WIDTH, twips } from './measures.ts';
import type { Block, Cell, SignatureLine, Table as PaperTable } from './paper.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '9AA2AB' } as const;
const THICK = { style: BorderStyle.SINGLE, size: 10, color: '000000' } as const;
const NO_BORDERS = {
	top: NONE,
	bottom: NONE,
	left: NONE,
	right: NONE,
	insideHorizontal: NONE,
	insideVertical: NONE
} as const;
/** Space inside cells, mm. */
const PADDING = { x: 1.5, y: 0.8 } as const;

interface Padding {
	readonly left: number;
	readonly right: number;
	readonly y: number;
}

/** None at the edges of a table without a box, so that its text begins and ends where others do. */
function paddingAt(first: boolean, last: boolean, y: number = PADDING.y): Padding {
	return { left: first ? 0 : PADDING.x, right: last ? 0 : PADDING.x, y };
}

/** Names at the left, what they name at the right. */
export function docxLabelled(
	{ rows, lined }: Extract<Block, { readonly kind: 'labelled' }>,
	place: Place,
	draw: DrawBlocks
): readonly DocxChild[] {
	const label = Math.min(LABEL_WIDTH, place.width * 0.4);
	const widths = [label, place.width - label];
	const cell = (blocks: readonly Block[], n: number) => {
		const inner = { ...place, indent: 0, width: (widths[n] ?? 0) - 2 * PADDING.x };
		return tableCell({
			width: widths[n] ?? 0,
			padding: paddingAt(n === 0, n === 1, lined ? PADDING.y : 0.2),
			children: draw(blocks, inner),
			borders: lined ? { bottom: THIN } : {}
		});
	};
	const lines = rows.map(
		(row) =>
			new TableRow({
				children: [
					cell([{ kind: 'paragraph', look: 'label', runs: [{ text: row.label }] }], 0),
					cell(row.blocks, 1)
				]
			})
	);
	return lines.length === 0 ? [] : [tableOf(widths, lines)];
}

export function docxTable(
	{ columns, head, rows, boxed }: PaperTable,
	place: Place,
	draw: DrawBlocks
): readonly DocxChild[] {
	const widths = columnWidths(columns, place.width);
	const lines = [...head, ...rows].map((row, n) => {
		const isHead = n < head.length;
		let column = 0;
		const cells = row.cells.map((one) => {
			const span = one.columns ?? 1;
			const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0);
			const padding = paddingAt(!boxed && column === 0, !boxed && column + span === widths.length);
			column += span;
			const drawn = { place, width, padding, draw, keepNext: isHead || row.lead === true };
			return cellOf(one, drawn, {
				...(boxed || row.lead !== true ? { bottom: isHead ? THICK : THIN } : {}),
				...(row.total === true ? { top: THICK } : {}),
				...(boxed ? { top: THIN, left: THIN, right: THIN, bottom: THIN } : {})
			});
		});
		return new TableRow({ children: cells, tableHeader: isHead, cantSplit: isShort(row.cells) });
	});
	return [tableOf(widths, lines)];
}

/** Post at the left, the signature or a line for it, the name at the right. */
export function docxSignatures(lines: readonly SignatureLine[]): readonly DocxChild[] {
	const widths = [TEXT_WIDTH * 0.3, TEXT_WIDTH * 0.4, TEXT_WIDTH * 0.3];
	const rows = lines.map(({ words, mark, name }) => {
		const cell = (text: string, n: number, blank = false) =>
			tableCell({
				width: widths[n] ?? 0,
				padding: paddingAt(n === 0, n === 2),
				children: [
					new Paragraph({
						style: n === 1 ? 'mark' : 'signature',
						keepNext: true,
						children: [...docxRuns([{ text }])]
					})
				],
				borders: blank ? { bottom: { ...THIN, color: '000000' } } : {}
			});
		return new TableRow({
			cantSplit: true,
			children: [cell(words, 0), cell(mark, 1, mark === ''), cell(name, 2)]
		});
	});
	return [new Paragraph({ style: 'text', keepNext: true }), tableOf(widths, rows)];
}

interface Drawn {
	readonly place: Place;
	readonly width: number;
	readonly padding: Padding;
	readonly draw: DrawBlocks;
	readonly keepNext: boolean;
}

type Borders = NonNullable<ConstructorParameters<typeof TableCell>[0]['borders']>;

function cellOf(
	cell: Cell,
	{ place, width, padding, draw, keepNext }: Drawn,
	borders: Borders
): TableCell {
	const inner: Place = {
		...place,
		inTable: true,
		indent: 0,
		keepNext,
		align: cell.align ?? 'left',
		width: Math.max(1, width - 2 * PADDING.x)
	};
	return tableCell({
		width,
		padding,
		children: draw(cell.blocks, inner),
		borders,
		columnSpan: cell.columns ?? 1,
		rowSpan: cell.rows ?? 1
	});
}

interface CellOptions {
	readonly width: number;
	/** Space inside, mm. */
	readonly padding: Padding;
	readonly children: readonly DocxChild[];
	readonly borders: Borders;
	readonly columnSpan?: number;
	readonly rowSpan?: number;
}

function tableCell({
	width,
	padding,
	children,
	borders,
	columnSpan = 1,
	rowSpan = 1
}: CellOptions): TableCell {
	// A cell ends with a paragraph, or Word refuses the file.
	const last = children.at(-1);
	const end = last instanceof Paragraph ? [] : [new Paragraph({ style: 'cell' })];
	return new TableCell({
		children: [...children, ...end],
		width: { size: twips(width), type: WidthType.DXA },
		borders,
		...(columnSpan > 1 ? { columnSpan } : {}),
		...(rowSpan > 1 ? { rowSpan } : {}),
		margins: {
			left: twips(padding.left),
			right: twips(padding.right),
			top: twips(padding.y),
			bottom: twips(padding.y)
		}
	});
}

function tableOf(widths: readonly number[], rows: readonly TableRow[]): Table {
	return new Table({
		rows,
		columnWidths: widths.map(twips),
		width: { size: widths.map(twips).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.LEFT,
		borders: NO_BORDERS
	});
}

/** A row that is surely shorter than a sheet is never torn. */
function isShort(cells: readonly Cell[]): boolean {
	return cells.every(({ blocks }) => JSON.stringify(blocks).length < 1500);
}
