import { AlignmentType, HeadingLevel, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { DocxChild, Place } from './docx-place.ts';
import { docxRuns } from './docx-runs.ts';
import { docxLabelled, docxSignatures, docxTable } from './docx-tables.ts';
import { LOOKS } from './looks.ts';
import { TEXT_WIDTH, twips } from './measures.ts';
import type { Block, Look, Runs } from './paper.ts';

/** How far a list or a quotation stands to the right, mm. */
const INDENT = 7;
/** Between a table and the line under it, mm. */
const ROOM = 1.5;

/** Blocks as Word's paragraphs and tables. */
export function docxBlocks(blocks: readonly Block[], place: Place): readonly DocxChild[] {
	return blocks.flatMap((block, n) => {
		const [last, next] = [blocks[n - 1], blocks[n + 1]];
		const afterTable = last?.kind === 'table' || last?.kind === 'labelled';
		return docxBlock(block, {
			...place,
			afterTable,
			keepNext: place.keepNext || (next !== undefined && leads(block, next))
		});
	});
}

/** Signatures never stand on a sheet of their own, and a name in bold never ends one. */
function leads(block: Block, next: Block): boolean {
	if (next.kind === 'list' || next.kind === 'labelled') {
		return block.kind === 'paragraph' && block.runs[0]?.bold === true;
	}
	return next.kind === 'signatures';
}

function docxBlock(block: Block, place: Place): readonly DocxChild[] {
	switch (block.kind) {
		case 'paragraph':
			return [paragraphOf(block.look, block.runs, place)];
		case 'heading':
			return [
				new Paragraph({
					heading: HEADINGS[block.level],
					keepNext: true,
					children: [...docxRuns(block.runs)],
					...indented(place)
				})
			];
		case 'list':
			return listOf(block, place);
		case 'quote':
			return docxBlocks(block.blocks, { ...place, indent: place.indent + INDENT });
		case 'requisites':
			return [requisites(block.parts)];
		case 'labelled':
			return docxLabelled(block, place, docxBlocks);
		case 'table':
			return docxTable(block, place, docxBlocks);
		case 'signatures':
			return docxSignatures(block.lines);
	}
}

const ALIGNMENTS = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const HEADINGS = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3
} as const;

function styleOf(look: Look, { inTable }: Place): string {
	return look === 'text' && inTable ? 'cell' : look;
}

function paragraphOf(look: Look, runs: Runs, place: Place): Paragraph {
	const { before = 0 } = LOOKS[look];
	return new Paragraph({
		style: styleOf(look, place),
		children: [...docxRuns(runs)],
		...(place.keepNext ? { keepNext: true } : {}),
		// Word puts no room under a table.
		...(place.afterTable ? { spacing: { before: twips(Math.max(ROOM, before)) } } : {}),
		...(place.align === 'left' ? {} : { alignment: ALIGNMENTS[place.align] }),
		...indented(place)
	});
}

function indented({ indent }: Place): { readonly indent?: { readonly left: number } } {
	return indent === 0 ? {} : { indent: { left: twips(indent) } };
}

function listOf(
	list: Extract<Block, { readonly kind: 'list' }>,
	place: Place
): readonly DocxChild[] {
	const reference = list.start === null ? 'bullets' : place.newList(list.start);
	const inner = { ...place, indent: place.indent + INDENT };
	return list.items.flatMap((blocks) => {
		const [first, ...rest] = blocks;
		const runs = first?.kind === 'paragraph' ? first.runs : [];
		const numbered = new Paragraph({
			style: styleOf(first?.kind === 'paragraph' ? first.look : 'text', place),
			children: [...docxRuns(runs)],
			numbering: { reference, level: 0 },
			indent: { left: twips(inner.indent), hanging: twips(INDENT) }
		});
		return [numbered, ...docxBlocks(first?.kind === 'paragraph' ? rest : blocks, inner)];
	});
}

/** Date, place and number of a paper in one line. */
function requisites([left, middle, right]: readonly [string, string, string]): Paragraph {
	const end = twips(TEXT_WIDTH);
	return new Paragraph({
		style: 'requisites',
		tabStops: [
			{ type: TabStopType.CENTER, position: Math.round(end / 2) },
			{ type: TabStopType.RIGHT, position: end }
		],
		children: [new TextRun(left), tabbed(middle), tabbed(right)]
	});
}

function tabbed(text: string): TextRun {
	return new TextRun({ children: [new Tab(), text] });
}
