import type { LookChange } from '@veche/schema/rich-text';
import type { TextLine } from './text-diff.ts';

/** One side of a comparison: a version by its number, a text handed over for a decision, or the text as it stands now. */
export type Side = number | `round-${number}` | 'current';

/** What differs in one place, in words. */
export interface Difference {
	readonly path: string;
	/** `look`: the words are the same; `moved`: the row stands elsewhere. */
	readonly kind: 'changed' | 'added' | 'removed' | 'look' | 'moved';
	/** «Показатель 2, план на 2027 год». */
	readonly place: string;
	readonly before: string;
	readonly after: string;
	/** Of a long text: its paragraphs with what changed in them. */
	readonly lines: readonly TextLine[] | null;
	/** Of a text whose words are the same: what looks another way. */
	readonly looks: readonly LookChange[];
	/** Of a row that was moved: its places from 1. */
	readonly move: { readonly from: number; readonly to: number } | null;
	/** Who wrote it, where the log says so. */
	readonly authors: readonly string[];
}
