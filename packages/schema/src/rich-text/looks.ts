import type { RichText, RichTextMark, RichTextNode } from '../kernel/index.ts';

/** How words look: what kind of block they stand in, and their marks. `detail`: a level or an address. */
export interface Look {
	readonly name: string;
	readonly detail: string;
}

/** Words that say the same and look another way; '' for a look of no words, such as the width of a column. */
export interface LookChange {
	readonly text: string;
	readonly before: readonly Look[];
	readonly after: readonly Look[];
}

/** What differs in the look of two texts that say the same, line by line. */
export function looksChanged(before: RichText, after: RichText): readonly LookChange[] {
	const old = linesOf(before);
	const changes = linesOf(after).flatMap((line, n) => {
		const was = old[n];
		return was === undefined ? [] : [...blockChange(was, line), ...markChanges(was, line)];
	});
	return changes.length > 0 ? changes : [{ text: '', before: [], after: [] }];
}

/** A line of the plain text: the blocks around it from the outside, and its runs of words. */
interface Line {
	readonly blocks: readonly Look[];
	readonly runs: readonly { readonly text: string; readonly marks: readonly Look[] }[];
}

const LINES = new Set(['paragraph', 'heading', 'tableRow']);
const SILENT = new Set(['paragraph', 'listItem', 'tableRow', 'tableCell']);

function linesOf({ content }: RichText): readonly Line[] {
	const lines: Line[] = [];
	let runs: Line['runs'][number][] = [];
	const visit = (node: RichTextNode, around: readonly Look[]): void => {
		if (node.text !== undefined) {
			runs.push({ text: node.text, marks: (node.marks ?? []).map(lookOfMark) });
			return;
		}
		const blocks = SILENT.has(node.type) ? around : [...around, lookOfBlock(node)];
		if (node.type === 'hardBreak') lines.push({ blocks: around, runs });
		else for (const inner of node.content ?? []) visit(inner, blocks);
		if (node.type === 'hardBreak') runs = [];
		else if (LINES.has(node.type)) {
			lines.push({ blocks, runs });
			runs = [];
		}
	};
	for (const node of content) visit(node, []);
	return lines;
}

function lookOfBlock({ type, attrs }: RichTextNode): Look {
	return { name: type, detail: type === 'heading' ? String(attrs?.['level'] ?? 1) : '' };
}

function lookOfMark({ type, attrs }: RichTextMark): Look {
	return { name: type, detail: type === 'link' ? String(attrs?.['href'] ?? '') : '' };
}

function blockChange(was: Line, is: Line): LookChange[] {
	if (keyOf(was.blocks) === keyOf(is.blocks)) return [];
	const text = is.runs.map((run) => run.text).join('');
	return [{ text, before: was.blocks, after: is.blocks }];
}

/** Runs of words whose marks differ; the words of both lines are the same, letter by letter. */
function markChanges(was: Line, is: Line): LookChange[] {
	// Most lines of a long text have the marks that they had.
	if (runsKey(was) === runsKey(is)) return [];
	const old = letters(was);
	const found: { text: string; before: readonly Look[]; after: readonly Look[]; key: string }[] =
		[];
	let goesOn = false;
	for (const [n, { letter, marks, key: own }] of letters(is).entries()) {
		const { marks: before, key: theirs } = old[n] ?? NO_LETTER;
		const key = `${theirs} ${own}`;
		const last = found.at(-1);
		const differs = theirs !== own;
		if (differs && goesOn && last?.key === key) last.text += letter;
		else if (differs) found.push({ text: letter, before, after: marks, key });
		goesOn = differs;
	}
	return found.map(({ text, before, after }) => ({ text, before, after }));
}

interface Letter {
	readonly letter: string;
	readonly marks: readonly Look[];
	readonly key: string;
}

const NO_LETTER: Letter = { letter: '', marks: [], key: '' };

function letters({ runs }: Line): readonly Letter[] {
	return runs.flatMap(({ text, marks }) => {
		const key = keyOf(marks);
		return [...text].map((letter) => ({ letter, marks, key }));
	});
}

function runsKey({ runs }: Line): string {
	return runs.map(({ text, marks }) => `${text.length} ${keyOf(marks)}`).join('|');
}

function keyOf(looks: readonly Look[]): string {
	return looks
		.map(({ name, detail }) => `${name}:${detail}`)
		.toSorted()
		.join(',');
}
