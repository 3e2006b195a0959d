import * as v from 'valibot';
import type { Side } from '../../compare/comparison.ts';

const side = v.pipe(
	v.string(),
	v.regex(/^(current|(round-)?[1-9]\d{0,5})$/),
	v.transform((value): Side => {
		if (value === 'current') return value;
		const no = Number(value.replace('round-', ''));
		return value.startsWith('round-') ? `round-${no}` : no;
	})
);

/** What is compared with what: numbers of versions, `round-2` for what was handed over, or `current` for the text as it stands. */
export const compareQuery = v.object({ from: side, to: side });
