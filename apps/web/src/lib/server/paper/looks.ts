import type { Look } from './paper.ts';

/** How a kind of line looks in both files. Sizes in points, distances in millimetres. */
export interface LineLook {
	readonly size: number;
	readonly bold?: boolean;
	readonly align?: 'center' | 'right';
	readonly before?: number;
	readonly after?: number;
	readonly indent?: number;
}

/** Where the lines of «УТВЕРЖДЁН» begin: the last 75 mm of a line. */
const GRIF_INDENT = 105;

/** `cell` and `cellSmall`: the text and the small lines of a table. */
export const LOOKS: Readonly<
	Record<Look | 'cell' | 'requisites' | 'signature' | 'mark' | 'top' | 'foot', LineLook>
> = {
	text: { size: 12, after: 1.5 },
	label: { size: 12 },
	cell: { size: 10 },
	small: { size: 9, after: 0.5 },
	proof: { size: 9, before: 5 },
	right: { size: 10, align: 'right', before: 1, after: 1 },
	grif: { size: 12, indent: GRIF_INDENT },
	organisation: { size: 12, bold: true, align: 'center', before: 6 },
	kind: { size: 15, bold: true, align: 'center', before: 7 },
	under: { size: 12, bold: true, align: 'center' },
	centre: { size: 12, align: 'center', before: 2, after: 2 },
	about: { size: 12, before: 2, after: 6 },
	requisites: { size: 12, before: 4, after: 4 },
	signature: { size: 12, before: 4 },
	mark: { size: 9, align: 'center', before: 4 },
	top: { size: 10, align: 'center' },
	foot: { size: 8 }
};

export const HEADING_LOOKS: Readonly<Record<1 | 2 | 3, LineLook>> = {
	1: { size: 13, bold: true, before: 6, after: 2 },
	2: { size: 12, bold: true, before: 5, after: 1.5 },
	3: { size: 12, bold: true, before: 2, after: 1 }
};
