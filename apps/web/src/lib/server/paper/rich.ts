import type { RichText, RichTextMark, RichTextNode } from '@veche/schema/kernel';
import { isSafeLink, plainText } from '@veche/schema/rich-text';
import { clean } from './clean.ts';
import type { Block, Cell, Run, Runs, TableRow } from './paper.ts';
import { placeCells, type PlacedCell } from './place-cells.ts';

/** Wider tables of a text are written line by line: no sheet has room for their cells. */
const MOST_COLUMNS = 12;

/** Deeper lists and quotations stand no further to the right: a sheet is narrow. */
const MOST_DEPTH = 6;

interface Inside {
	/** Lists and quotations around. */
	readonly depth: number;
	readonly inTable: boolean;
}

/** A rich text as blocks; what has no known kind is opened up, as on the screen. */
export function richBlocks(text: RichText): readonly Block[] {
	return blocksOf(text.content, { depth: 0, inTable: false });
}

/** Puts runs before a text, in the line of its first paragraph. */
export function runIn(before: Runs, blocks: readonly Block[]): readonly Block[] {
	const [first, ...rest] = blocks;
	if (first?.kind !== 'paragraph') {
		return [{ kind: 'paragraph', look: 'text', runs: before }, ...blocks];
	}
	return [{ ...first, runs: [...before, ...first.runs] }, ...rest];
}

function blocksOf(nodes: readonly RichTextNode[], inside: Inside): readonly Block[] {
	const blocks: Block[] = [];
	let loose: Run[] = [];
	const flush = (): void => {
		if (loose.length > 0) blocks.push({ kind: 'paragraph', look: 'text', runs: loose });
		loose = [];
	};
	for (const node of nodes) {
		if (isInline(node)) {
			loose.push(...runsOf([node]));
			continue;
		}
		flush();
		blocks.push(...blocksOfNode(node, inside));
	}
	flush();
	return blocks;
}

function blocksOfNode(node: RichTextNode, inside: Inside): readonly Block[] {
	const content = node.content ?? [];
	const deeper = { ...inside, depth: inside.depth + 1 };
	const inner = blocksOf(content, inside);
	switch (node.type) {
		case 'paragraph':
			return inner.length > 0 ? inner : [{ kind: 'paragraph', look: 'text', runs: [] }];
		case 'heading':
			return inner.map((block) =>
				block.kind === 'paragraph' ? { kind: 'heading', level: 3, runs: block.runs } : block
			);
		case 'bulletList':
		case 'orderedList': {
			if (inside.depth >= MOST_DEPTH) return inner;
			const start = node.type === 'orderedList' ? startOf(node) : null;
			return [{ kind: 'list', start, items: content.map((item) => itemOf(item, deeper)) }];
		}
		case 'blockquote':
			if (inside.depth >= MOST_DEPTH) return inner;
			return [{ kind: 'quote', blocks: blocksOf(content, deeper) }];
		case 'table':
			return tableOf(
				content.filter(({ type }) => type === 'tableRow'),
				inside
			);
		default:
			return inner;
	}
}

function itemOf(node: RichTextNode, inside: Inside): readonly Block[] {
	return node.type === 'listItem' ? blocksOf(node.content ?? [], inside) : blocksOf([node], inside);
}

function isInline(node: RichTextNode): boolean {
	return node.type === 'text' || node.type === 'hardBreak';
}

function runsOf(nodes: readonly RichTextNode[]): Run[] {
	return nodes.flatMap((node): Run[] => {
		const text = node.type === 'hardBreak' ? '\n' : clean(node.text ?? '');
		return text === '' ? [] : [{ ...lookOf(node.marks ?? []), text }];
	});
}

function lookOf(marks: readonly RichTextMark[]): Omit<Run, 'text'> {
	const has = (type: string): boolean => marks.some((mark) => mark.type === type);
	const href: unknown = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
	return {
		...(has('bold') ? { bold: true } : {}),
		...(has('italic') ? { italic: true } : {}),
		...(has('underline') ? { underline: true } : {}),
		...(isSafeLink(href) ? { link: href.toWellFormed() } : {})
	};
}

function startOf(node: RichTextNode): number {
	return whole(node.attrs?.['start'], 1_000_000) ?? 1;
}

/** How many columns and rows a cell covers, or where a list begins. */
function whole(value: unknown, most: number): number | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
		? value
		: undefined;
}

function tableOf(lines: readonly RichTextNode[], inside: Inside): readonly Block[] {
	if (inside.inTable) return lines.map(rowAsLine);
	const placed = placeCells(
		lines.map(({ content = [] }) =>
			content.map((node) => ({
				value: node,
				columns: whole(node.attrs?.['colspan'], 100) ?? 1,
				rows: whole(node.attrs?.['rowspan'], 1000) ?? 1
			}))
		)
	);
	if (placed.width > MOST_COLUMNS) return lines.map(rowAsLine);
	const rows = placed.rows.map((row): TableRow => ({
		cells: row.map((one) => cellOf(one, { ...inside, inTable: true }))
	}));
	const [first = []] = placed.rows;
	const headed = first.every((one) => one?.value.type === 'tableHeader' && one.rows === 1);
	const head = headed && rows.length > 1 ? rows.slice(0, 1) : [];
	const columns = Array.from({ length: placed.width }, () => ({ share: 1 }));
	return [{ kind: 'table', columns, head, rows: rows.slice(head.length), boxed: true }];
}

function cellOf(placed: PlacedCell<RichTextNode> | null, inside: Inside): Cell {
	if (placed === null) return { blocks: [] };
	const { value, columns, rows } = placed;
	const blocks = blocksOf(value.content ?? [], inside);
	return { blocks: value.type === 'tableHeader' ? blocks.map(bold) : blocks, columns, rows };
}

function bold(block: Block): Block {
	if (block.kind !== 'paragraph') return block;
	return { ...block, runs: block.runs.map((run) => ({ ...run, bold: true })) };
}

function rowAsLine({ content = [] }: RichTextNode): Block {
	const texts = content.map((node) => clean(plainText({ type: 'doc', content: [node] })).trim());
	return { kind: 'paragraph', look: 'text', runs: [{ text: texts.join(' | ') }] };
}
