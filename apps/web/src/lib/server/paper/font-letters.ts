import { readFileSync } from 'node:fs';

/**
 * Codes of the characters that a TrueType font has a picture for, from the segments of its table `cmap` (format 4).
 * Source: the OpenType specification, "cmap".
 *
 * @throws when the file has no such table
 */
export function lettersOf(file: string): ReadonlySet<number> {
	const bytes = readFileSync(file);
	const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const segments = segmentsAt(font, cmapAt(font, file));
	const letters = new Set<number>();
	for (const segment of segments) {
		for (let code = segment.first; code <= segment.last; code += 1) {
			if (pictureOf(font, segment, code) !== 0) letters.add(code);
		}
	}
	return letters;
}

interface Segment {
	readonly first: number;
	readonly last: number;
	readonly delta: number;
	/** Where the place of the picture's number is counted from; null when it is computed from the code alone. */
	readonly numbers: number | null;
}

const CMAP = 0x63_6d_61_70;
const FORMAT = 4;

/** Where the first mapping of format 4 begins. */
function cmapAt(font: DataView, file: string): number {
	for (let table = 0; table < font.getUint16(4); table += 1) {
		if (font.getUint32(12 + 16 * table) !== CMAP) continue;
		const start = font.getUint32(12 + 16 * table + 8);
		for (let n = 0; n < font.getUint16(start + 2); n += 1) {
			const mapping = start + font.getUint32(start + 4 + 8 * n + 4);
			if (font.getUint16(mapping) === FORMAT) return mapping;
		}
	}
	throw new Error(`${file} does not say which letters it has`);
}

/** Four columns of the same length stand one after another: last codes, (two bytes of nothing), first, deltas, ranges. */
function segmentsAt(font: DataView, mapping: number): readonly Segment[] {
	const length = font.getUint16(mapping + 6);
	const [lasts, firsts] = [mapping + 14, mapping + 16 + length];
	const [deltas, ranges] = [firsts + length, firsts + 2 * length];
	return Array.from({ length: length / 2 }, (_, n): Segment => {
		const range = font.getUint16(ranges + 2 * n);
		return {
			first: font.getUint16(firsts + 2 * n),
			last: font.getUint16(lasts + 2 * n),
			delta: font.getUint16(deltas + 2 * n),
			numbers: range === 0 ? null : ranges + 2 * n + range
		};
	});
}

/** Number of the picture of a character; 0 stands for none. */
function pictureOf(font: DataView, { first, delta, numbers }: Segment, code: number): number {
	if (numbers === null) return (code + delta) & 0xff_ff;
	const number = font.getUint16(numbers + 2 * (code - first));
	return number === 0 ? 0 : (number + delta) & 0xff_ff;
}
