import type { Content, Style } from 'pdfmake/interfaces.js';
import { HEADING_LOOKS, LOOKS, type LineLook } from './looks.ts';
import { points, TEXT_WIDTH } from './measures.ts';
import type { Block, Paragraph, Run, Runs } from './paper.ts';
import type { PdfPlace } from './pdf-place.ts';
import { pdfLabelled, pdfSignatures, pdfTable } from './pdf-tables.ts';

const INDENT = 7;
const LINK_COLOUR = '#1f3479';

/** Blocks as pdfmake's content. */
export function pdfBlocks(blocks: readonly Block[], place: PdfPlace): Content[] {
	const content: Content[] = [];
	for (let n = 0; n < blocks.length; n += 1) {
		const [block, following] = [blocks[n], blocks[n + 1]];
		if (block === undefined) continue;
		const drawn = pdfBlock(block, place);
		if (following === undefined || !leads(block, following)) {
			content.push(drawn);
			continue;
		}
		const next = pdfBlock(following, place);
		n += 1;
		if (following.kind !== 'paragraph' && following.kind !== 'signatures') {
			content.push(...withRoom(drawn, next));
		} else {
			content.push({ stack: [drawn, next], unbreakable: true });
		}
	}
	return content;
}

/** A heading never ends a sheet; signatures and the hash never stand on a sheet of their own. */
function leads(block: Block, following: Block): boolean {
	if (block.kind === 'heading') {
		if (following.kind === 'paragraph') return isShort(following);
		return following.kind === 'table' || following.kind === 'labelled';
	}
	if (block.kind !== 'paragraph' || !isShort(block)) return false;
	if (following.kind === 'list' || following.kind === 'labelled') return isName(block);
	return (
		following.kind === 'signatures' ||
		(following.kind === 'paragraph' && following.look === 'proof')
	);
}

/** A line in bold that names what comes after it: «ПОВЕСТКА ДНЯ:», «ПРИСУТСТВОВАЛИ: …». */
function isName({ runs: [first] }: Paragraph): boolean {
	return first?.bold === true;
}

/** Height of the head and the first rows of a table or a list, mm. */
const ROOM = 24;

/**
 * A heading and the table or list after it, which may go over many sheets: the heading takes empty room with it that surely
 * stands on its sheet, and the table begins in that room.
 */
function withRoom(heading: Content, table: Content): readonly Content[] {
	const room = { text: '', fontSize: 1, margin: [0, points(ROOM), 0, 0] } satisfies Content;
	return [
		{ stack: [heading, room], unbreakable: true },
		{ stack: [table], margin: [0, -points(ROOM), 0, 0] }
	];
}

function isShort({ runs }: Paragraph): boolean {
	return runs.reduce((sum, { text }) => sum + text.length, 0) < 1000;
}

function pdfBlock(block: Block, place: PdfPlace): Content {
	switch (block.kind) {
		case 'paragraph':
			return lineOf(block.runs, LOOKS[nameOf(block.look, place)], place);
		case 'heading':
			return headingOf(block, place);
		case 'list':
			return listOf(block, place);
		case 'quote':
			return {
				stack: pdfBlocks(block.blocks, { ...place, width: place.width - INDENT }),
				margin: [points(INDENT), 0, 0, 0]
			};
		case 'requisites':
			return requisites(block.parts);
		case 'labelled':
			return pdfLabelled(block, place, pdfBlocks);
		case 'table':
			return pdfTable(block, place, pdfBlocks);
		case 'signatures':
			return pdfSignatures(block.lines);
	}
}

function nameOf(look: keyof typeof LOOKS, { inTable }: PdfPlace): keyof typeof LOOKS {
	return look === 'text' && inTable ? 'cell' : look;
}

/** A line of text in its look. */
export function lineOf(runs: Runs, look: LineLook, { align, width }: PdfPlace): Content {
	const { before = 0, after = 0, indent = 0 } = look;
	return {
		text: runs.length === 0 ? '\u00A0' : runs.map((run) => runOf(run)),
		fontSize: look.size,
		...(look.bold === true ? { bold: true } : {}),
		alignment: look.align ?? align,
		margin: [points(Math.min(indent, width / 2)), points(before), 0, points(after)]
	};
}

function runOf({ text, bold, italic, underline, link }: Run) {
	const style: Style = {
		...(bold === true ? { bold } : {}),
		...(italic === true ? { italics: true } : {}),
		...(underline === true || link !== undefined ? { decoration: 'underline' } : {}),
		...(link === undefined ? {} : { color: LINK_COLOUR })
	};
	return { text, ...style, ...(link === undefined ? {} : { link }) };
}

function headingOf(
	{ level, runs }: Extract<Block, { readonly kind: 'heading' }>,
	place: PdfPlace
): Content {
	return lineOf(runs, HEADING_LOOKS[level], place);
}

function listOf(
	{ start, items }: Extract<Block, { readonly kind: 'list' }>,
	place: PdfPlace
): Content {
	const inner = { ...place, width: place.width - INDENT };
	const fontSize = LOOKS[place.inTable ? 'cell' : 'text'].size;
	const content = items.map((blocks): Content => ({ stack: pdfBlocks(blocks, inner) }));
	return start === null ? { ul: content, fontSize } : { ol: content, start, fontSize };
}

/** Date, place and number of a paper in one line. */
function requisites([left, middle, right]: readonly [string, string, string]): Content {
	const { size, before = 0, after = 0 } = LOOKS.requisites;
	return {
		columns: [
			{ text: left, width: points(TEXT_WIDTH / 3) },
			{ text: middle, width: '*', alignment: 'center' },
			{ text: right, width: points(TEXT_WIDTH / 3), alignment: 'right' }
		],
		fontSize: size,
		margin: [0, points(before), 0, points(after)]
	};
}
