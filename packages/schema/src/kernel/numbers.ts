import type { Locale } from './text.ts';

const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;
const KOPECKS = /^-?\d{1,18}$/;
/** Nine digits after the point are kept exactly; the office needs two or three. */
const SCALE = 9;
const NBSP = '\u00A0';
const MINUS = '\u2212';
/** Thousands stand apart by a space in both languages, so that no sign means two things. */
const POINT: Readonly<Record<Locale, string>> = { ru: ',', en: '.' };

/** True for a decimal text as documents store it: point, no spaces, e.g. `38.5`. */
export function isDecimal(value: string): boolean {
	return DECIMAL.test(value);
}

/** Exact value in billionths, so that comparing and adding never go through a float; null when not a number. */
export function decimalUnits(value: string): bigint | null {
	if (!isDecimal(value)) return null;
	const negative = value.startsWith('-');
	const [whole = '', fraction = ''] = value.replace('-', '').split('.');
	const units = BigInt(whole + fraction.padEnd(SCALE, '0'));
	return negative ? -units : units;
}

/** Turns what a person typed («1 250,5») into a stored decimal text, or null. */
export function parseDecimal(typed: string): string | null {
	const plain = typed
		.replaceAll(/[\s\u00A0\u202F]/g, '')
		.replace(MINUS, '-')
		.replace(',', '.');
	if (!isDecimal(plain)) return null;
	const trimmed = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
	const shortest = trimmed.replace(/^(-?)0+(?=\d)/, '$1');
	return shortest === '-0' ? '0' : shortest;
}

/** «1 250,5» for reading, in English `1 250.5`; a text that is no number stays as typed. */
export function formatDecimal(value: string, locale: Locale): string {
	if (!isDecimal(value)) return value;
	const [whole = '', fraction] = value.replace('-', '').split('.');
	const sign = value.startsWith('-') ? MINUS : '';
	return sign + grouped(whole) + (fraction === undefined ? '' : POINT[locale] + fraction);
}

/** Kopecks as an exact integer; null for anything that is not an integer text. */
export function kopecks(value: string): bigint | null {
	return KOPECKS.test(value) ? BigInt(value) : null;
}

/** Money for reading in thousands of roubles with one decimal: 1 230 000 000 kopecks is «12 300,0». */
export function formatThousands(value: bigint, locale: Locale): string {
	const tenths = roundedDivision(value < 0n ? -value : value, 10_000n);
	const text = `${grouped(String(tenths / 10n))}${POINT[locale]}${tenths % 10n}`;
	return value < 0n && tenths > 0n ? MINUS + text : text;
}

/** Money for reading in roubles: «250 000,00». */
export function formatRoubles(value: bigint, locale: Locale): string {
	const size = value < 0n ? -value : value;
	const text = `${grouped(String(size / 100n))}${POINT[locale]}${String(size % 100n).padStart(2, '0')}`;
	return value < 0n ? MINUS + text : text;
}

/** Thousands of roubles as typed («12 300,5») into kopecks, exactly; null when not a number. */
export function parseThousands(typed: string): bigint | null {
	const decimal = parseDecimal(typed);
	const units = decimal === null ? null : decimalUnits(decimal);
	if (units === null || units % 10_000n !== 0n) return null;
	return units / 10_000n;
}

function roundedDivision(value: bigint, by: bigint): bigint {
	return (value + by / 2n) / by;
}

function grouped(digits: string): string {
	return digits.replaceAll(/\B(?=(\d{3})+$)/g, NBSP);
}
