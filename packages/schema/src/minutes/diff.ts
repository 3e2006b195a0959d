import { diffFields, diffRows, type Change } from '../rows/index.ts';
import { MINUTES_ROW_ROOTS } from './shape.ts';
import type { MinutesView } from './view.ts';

/** What differs between two texts of the same minutes, in the order of the form. */
export function diffMinutes(before: MinutesView, after: MinutesView): readonly Change[] {
	return [
		...diffFields('fields', before.fields, after.fields),
		...MINUTES_ROW_ROOTS.flatMap((root) => diffRows(root, before[root], after[root]))
	];
}
