import * as v from 'valibot';
import type { Side } from '../../compare/comparison.ts';

const side = v.pipe(
	v.union([v.literal('current'), v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/))]),
	v.transform((value): Side => (value === 'current' ? value : Number(value)))
);

/** What is compared with what: numbers of versions, or `current` for the text as it stands. */
export const compareQuery = v.object({ from: side, to: side });
