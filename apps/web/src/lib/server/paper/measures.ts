import type { Column } from './paper.ts';

/** ГОСТ Р 7.0.97-2025: margins of at least 20 · 10 · 20 · 20 mm, as in the print view. */
export const PAGE = { width: 210, height: 297, top: 20, right: 10, bottom: 22, left: 20 } as const;
/** A locked paper carries its code under the text of the first sheet. */
export const BOTTOM_WITH_CODE = 30;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Side of the code on paper with its light frame, mm: a module of the longest address is 0.35 mm. */
export const CODE_SIDE = 22;
export const LABEL_WIDTH = 46;

/** Millimetres as Word counts: twentieths of a point. */
export function twips(mm: number): number {
	return Math.round((mm * 1440) / 25.4);
}

/** Millimetres as PDF counts: points. */
export function points(mm: number): number {
	return (mm * 72) / 25.4;
}

/** Widths of columns in mm that fill what there is; too many of fixed width are pressed together. */
export function columnWidths(columns: readonly Column[], width: number): readonly number[] {
	const fixed = columns.reduce((sum, one) => sum + ('mm' in one ? one.mm : 0), 0);
	const shares = columns.reduce((sum, one) => sum + ('share' in one ? one.share : 0), 0);
	// Columns of a share keep at least a fifth of the table.
	const most = shares > 0 ? width * 0.8 : width;
	const press = fixed > most ? most / fixed : 1;
	const rest = width - fixed * press;
	return columns.map((one) => ('mm' in one ? one.mm * press : (rest * one.share) / shares));
}
