import type { RichText, RichTextNode } from '../kernel/index.ts';

/** Nodes that end a line when a text is read as plain. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'hardBreak']);

/** The words of a text without its look; blocks are lines, cells of a row are parted by a tab. */
export function plainText(text: RichText): string {
	return text.content.map(plainNode).join('').trimEnd();
}

/** A text of plain paragraphs, for texts that come from data. */
export function richTextOf(plain: string): RichText {
	if (plain === '') return { type: 'doc', content: [] };
	return {
		type: 'doc',
		content: plain.split('\n').map((line) => ({
			type: 'paragraph',
			...(line === '' ? {} : { content: [{ type: 'text', text: line }] })
		}))
	};
}

function plainNode(node: RichTextNode): string {
	if (node.text !== undefined) return node.text;
	const inner = (node.content ?? []).map(plainNode);
	if (node.type === 'tableCell' || node.type === 'tableHeader') return `${inner.join('').trim()}\t`;
	return inner.join('') + (BLOCKS.has(node.type) ? '\n' : '');
}
