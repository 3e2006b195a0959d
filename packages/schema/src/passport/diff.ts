import { diffFields, diffRows, diffText, type Change } from '../rows/index.ts';
import { PASSPORT_ROW_ROOTS } from './shape.ts';
import type { PassportView } from './view.ts';

export type { Change } from '../rows/index.ts';

/** What differs between two texts of one passport, in the order of the form. */
export function diffPassports(before: PassportView, after: PassportView): readonly Change[] {
	return [
		...diffFields('fields', before.fields, after.fields),
		...diffText('goal', before.goal, after.goal),
		...PASSPORT_ROW_ROOTS.flatMap((root) => diffRows(root, before[root], after[root])),
		...diffFields('finance', before.finance, after.finance),
		...diffText('functioning', before.functioning, after.functioning)
	];
}
