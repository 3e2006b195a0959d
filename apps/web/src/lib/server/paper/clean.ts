import type { Block, Cell, Look, Paragraph, Run, Runs } from './paper.ts';

/** What XML 1.0 has no place for, and marks that turn the direction of the text around them. */
const UNPRINTABLE =
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * A text that both formats can hold: whole characters, line ends only as `\n`, no control characters and no marks of
 * direction, by which a paper could be made to read otherwise than it is stored.
 */
export function clean(text: string): string {
	return text
		.toWellFormed()
		.replaceAll(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
		.replaceAll('\t', ' ')
		.replaceAll(UNPRINTABLE, '');
}

/** One run of a plain text; nothing for an empty one. */
export function words(text: string, look: Omit<Run, 'text'> = {}): Runs {
	const cleaned = clean(text);
	return cleaned === '' ? [] : [{ ...look, text: cleaned }];
}

export function paragraph(
	text: string,
	look: Look = 'text',
	run: Omit<Run, 'text'> = {}
): Paragraph {
	return { kind: 'paragraph', look, runs: words(text, run) };
}

/** A cell with a plain text, and small lines under it. */
export function cell(
	text: string,
	options: Omit<Cell, 'blocks'> & {
		readonly bold?: boolean;
		readonly under?: readonly string[];
	} = {}
): Cell {
	const { bold = false, under = [], ...rest } = options;
	const blocks: readonly Block[] = [
		paragraph(text, 'text', bold ? { bold } : {}),
		...under.filter((line) => line !== '').map((line) => paragraph(line, 'small'))
	];
	return { ...rest, blocks };
}
