import { diffArrays } from 'diff';

/** A run of characters that both texts have, or one of them. */
export interface Piece {
	readonly kind: 'same' | 'added' | 'removed';
	readonly text: string;
}

/** A paragraph of the comparison; `skipped`: so many paragraphs are the same in both. */
export type TextLine =
	| { readonly kind: 'same' | 'changed' | 'added' | 'removed'; readonly pieces: readonly Piece[] }
	| { readonly kind: 'skipped'; readonly count: number };

/** Unchanged paragraphs that stand around a change, for the reader. */
const AROUND = 1;
/** Two paragraphs with less in common are one taken out and one put in: their words side by side say nothing. */
const ALIKE = 0.4;
/** A paragraph that was written anew costs no more than this many steps. */
const MOST_EDITS = 2_000;

/** What differs between two texts: paragraphs first, then words inside those that were changed. */
export function textDiff(before: string, after: string): readonly TextLine[] {
	const lines: TextLine[] = [];
	const parts = diffArrays(paragraphs(before), paragraphs(after));
	for (let at = 0; at < parts.length; at += 1) {
		const part = parts[at];
		const next = parts[at + 1];
		if (part === undefined) break;
		if (part.removed && next?.added) {
			lines.push(...replaced(part.value, next.value));
			at += 1;
		} else if (part.removed) lines.push(...part.value.map((text) => whole('removed', text)));
		else if (part.added) lines.push(...part.value.map((text) => whole('added', text)));
		else lines.push(...part.value.map((text) => whole('same', text)));
	}
	return folded(lines);
}

function paragraphs(text: string): string[] {
	return text === '' ? [] : text.split('\n');
}

/** Paragraphs in the place of others: those that are alike are one that was changed. */
function replaced(was: readonly string[], is: readonly string[]): TextLine[] {
	const count = Math.max(was.length, is.length);
	return Array.from({ length: count }, (_, n) => [was[n], is[n]] as const).flatMap(
		([before, after]): TextLine[] => {
			if (before === undefined) return after === undefined ? [] : [whole('added', after)];
			if (after === undefined) return [whole('removed', before)];
			const pieces = words(before, after);
			return pieces === null
				? [whole('removed', before), whole('added', after)]
				: [{ kind: 'changed', pieces }];
		}
	);
}

/** Words, numbers and signs; the library itself knows no Cyrillic letters as parts of a word. */
const TOKENS = /[\p{L}\p{M}\d]+|\s+|[^\p{L}\p{M}\d\s]/gu;

function words(before: string, after: string): readonly Piece[] | null {
	const parts = diffArrays(before.match(TOKENS) ?? [], after.match(TOKENS) ?? [], {
		maxEditLength: MOST_EDITS
	});
	if (parts === undefined) return null;
	const pieces = parts.map(({ value, added, removed }): Piece => {
		return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
	});
	const common = pieces.filter(({ kind }) => kind === 'same').reduce(length, 0);
	const shorter = Math.min(before.trim().length, after.trim().length);
	return common > 0 && common >= ALIKE * shorter ? pieces : null;
}

function length(sum: number, { text }: Piece): number {
	return sum + text.trim().length;
}

function whole(kind: Piece['kind'], text: string): TextLine {
	return { kind, pieces: [{ kind, text }] };
}

/** Leaves of unchanged paragraphs only those beside a change. */
function folded(lines: readonly TextLine[]): readonly TextLine[] {
	const near = new Set<number>();
	for (const [at, { kind }] of lines.entries()) {
		if (kind === 'same') continue;
		for (let n = at - AROUND; n <= at + AROUND; n += 1) near.add(n);
	}
	const shown: TextLine[] = [];
	let skipped = 0;
	for (const [at, line] of lines.entries()) {
		if (near.has(at)) {
			if (skipped > 0) shown.push({ kind: 'skipped', count: skipped });
			shown.push(line);
			skipped = 0;
		} else skipped += 1;
	}
	if (skipped > 0) shown.push({ kind: 'skipped', count: skipped });
	return shown;
}
