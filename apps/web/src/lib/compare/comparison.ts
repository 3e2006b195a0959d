import type { TextLine } from './text-diff.ts';

/** One side of a comparison: a version by its number, or the text as it stands now. */
export type Side = number | 'current';

/** What differs in one place, in words. */
export interface Difference {
	readonly path: string;
	readonly kind: 'changed' | 'added' | 'removed';
	/** «Показатель 2, план на 2027 год». */
	readonly place: string;
	readonly before: string;
	readonly after: string;
	/** Of a long text: its paragraphs with what changed in them. */
	readonly lines: readonly TextLine[] | null;
	/** Who wrote it, where the log says so. */
	readonly authors: readonly string[];
}
