import { lettersOf } from './font-letters.ts';
import { PAPER_FONT } from './fonts.ts';
import type { Block, Paper } from './paper.ts';

/** What every face of the font of the papers can draw. */
const [REGULAR, ...FACES] = Object.values(PAPER_FONT).map((file) => lettersOf(file));
const DRAWN = new Set([...(REGULAR ?? [])].filter((code) => FACES.every((face) => face.has(code))));

/** Signs that the font lacks and that other signs look like. */
const ALIKE: ReadonlyMap<string, string> = new Map([
	['\u2010', '-'],
	['\u2007', '\u00A0'],
	['\u202F', '\u00A0'],
	['Σ', '∑'],
	['●', '•'],
	['▪', '•'],
	['→', '->'],
	['←', '<-'],
	['↔', '<->'],
	['⇒', '=>']
]);

/**
 * A text as the font of the PDF can draw it. What it lacks is named by its number, «[U+1F44D]»: nothing is lost
 * without a word, and no two signs become the same empty box. What has no look of its own is left out.
 */
export function drawable(text: string): string {
	const chars = Array.from(text.normalize('NFC'), (char) => likeness(char) ?? char).join('');
	return runsOf([...chars])
		.map((run) => (isDrawn(run[0] ?? '') ? run.join('') : `[${run.map(numberOf).join(' ')}]`))
		.join('');
}

/** The paper with every text as the font can draw it, and with a word about the numbers where there are any. */
export function drawablePaper(paper: Paper): Paper {
	const text = JSON.stringify([paper.blocks, paper.foot]);
	if ([...text].every(isDrawn)) return paper;
	const drawn = (key: string, value: unknown): unknown =>
		typeof value === 'string' && key !== 'link' ? drawable(value) : value;
	const blocks: readonly Block[] = JSON.parse(JSON.stringify(paper.blocks), drawn);
	const note: Block = {
		kind: 'paragraph',
		look: 'small',
		runs: [{ text: paper.lettersNote }]
	};
	return {
		...paper,
		foot: paper.foot.map(drawable),
		blocks: namesLetters(text) ? [...blocks, note] : blocks
	};
}

function namesLetters(text: string): boolean {
	return Array.from(text.normalize('NFC')).some(
		(char) => !isDrawn(char) && likeness(char) === null
	);
}

function isDrawn(char: string): boolean {
	const code = char.codePointAt(0) ?? 0;
	return code < 0x20 || DRAWN.has(code);
}

/** What stands for a sign that the font lacks; null when it has the sign, or when nothing does. */
function likeness(char: string): string | null {
	if (isDrawn(char)) return null;
	if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return '';
	return ALIKE.get(char) ?? (/\p{Zs}/u.test(char) ? ' ' : null);
}

/** Neighbours that the font has, and neighbours that it lacks. */
function runsOf(chars: readonly string[]): readonly (readonly string[])[] {
	const runs: string[][] = [];
	for (const char of chars) {
		const last = runs.at(-1);
		if (last !== undefined && isDrawn(last[0] ?? '') === isDrawn(char)) last.push(char);
		else runs.push([char]);
	}
	return runs;
}

function numberOf(char: string): string {
	const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
	return `U+${code.padStart(4, '0')}`;
}
