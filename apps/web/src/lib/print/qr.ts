import { encode } from 'uqr';
import type { Sheet } from '#lib/document-sheet/sheet.ts';

/** A two-dimensional code (ГОСТ Р 7.0.97-2025, реквизит 31) as squares of a grid. */
export interface QrCode {
	/** Modules along a side, with the light frame that readers need. */
	readonly size: number;
	/** By row: where dark modules begin and how many there are. */
	readonly dark: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** Modules of light around a code; the standard asks for four. */
const FRAME = 4;

export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', border: FRAME });
	const dark = data.flatMap((row, y) =>
		row.flatMap((on, x) => {
			if (!on || row[x - 1] === true) return [];
			const end = row.findIndex((later, at) => at > x && !later);
			return [{ x, y, width: (end === -1 ? row.length : end) - x }];
		})
	);
	return { size, dark };
}

/** The dark modules as a path of SVG and PDF, a unit a module. */
export function qrPath({ dark }: QrCode): string {
	return dark.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
}

/**
 * Where a paper can be checked: the page of its version or of the extract, and the whole hash after `#`, which stays
 * in the reader's hand and is never sent.
 */
export function proofAddress(
	origin: string,
	version: { readonly documentId: string; readonly no: number; readonly sha256: string },
	sheet: Sheet
): string {
	const { documentId, no, sha256 } = version;
	const page =
		sheet.kind === 'minutes' && sheet.extractFor !== null
			? `extract?for=${sheet.extractFor}`
			: `versions/${no}`;
	return `${origin}/documents/${documentId}/${page}#sha256=${sha256}`;
}
