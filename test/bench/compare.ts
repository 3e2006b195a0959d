import { diffWordsWithSpace } from 'diff';
import { textDiff } from '../../apps/web/src/lib/compare/text-diff.ts';
import { percentile, printTable, ratio } from './table.ts';
import { officeParagraphs } from './words.ts';

const BLOCKS = 800;
const CHANGED_EVERY = 10;
const ROUNDS = 25;
/** The peer takes long: fewer rounds tell as much. */
const PEER_ROUNDS = 3;

/** Two texts of 800 paragraphs, one paragraph in ten changed: ours, and the words of the whole text by jsdiff. */
export function benchCompare(): void {
	const paragraphs = officeParagraphs(3, BLOCKS, 120);
	const before = paragraphs.join('\n');
	const after = paragraphs
		.map((text, n) => (n % CHANGED_EVERY === 0 ? text.replace(' ', ' заново ') : text))
		.join('\n');
	const changed = textDiff(before, after).filter(({ kind }) => kind === 'changed').length;
	if (changed !== BLOCKS / CHANGED_EVERY) throw new Error(`${changed} paragraphs changed`);
	const ours = timed(ROUNDS, () => void textDiff(before, after));
	const words = timed(PEER_ROUNDS, () => void diffWordsWithSpace(before, after));
	const base = percentile(ours, 0.5);
	const row = (name: string, times: readonly number[]) => [
		name,
		...two(times),
		ratio(base, percentile(times, 0.5))
	];
	printTable(
		`Comparison of ${BLOCKS} paragraphs, ${changed} of them changed, ms`,
		['', 'p50', 'p95', 'ours to it, p50'],
		[
			row('ours: paragraphs, then words in the changed ones', ours),
			row('jsdiff: words of the whole text', words)
		]
	);
}

function timed(rounds: number, work: () => void): readonly number[] {
	work();
	return Array.from({ length: rounds }, () => {
		const from = performance.now();
		work();
		return performance.now() - from;
	});
}

function two(times: readonly number[]): readonly [number, number] {
	return [percentile(times, 0.5), percentile(times, 0.95)];
}
