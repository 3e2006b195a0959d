import {
	formatDecimal,
	formatThousands,
	kopecks,
	parseDecimal,
	parseThousands,
	type Locale
} from '@veche/schema/kernel';

/** Kopecks in one thousand roubles. */
const THOUSAND = 100_000n;
/** Kopecks in the last digit that a table shows, a hundred roubles. */
const SHOWN_STEP = 10_000n;
const POINT: Readonly<Record<Locale, string>> = { ru: ',', en: '.' };

/** A stored decimal for reading with at least so many digits after the comma: `(‹22›, 1)` is «22,0». */
export function shownDecimal(value: string, digits: number, locale: Locale): string {
	if (parseDecimal(value) === null) return value;
	const [whole = '', fraction = ''] = formatDecimal(value, locale).split(/[,.]/);
	const padded = fraction.padEnd(digits, '0');
	return padded === '' ? whole : `${whole}${POINT[locale]}${padded}`;
}

/** A stored decimal as a person edits it: no thousands apart. */
export function typedDecimal(value: string, locale: Locale): string {
	return value.replace('.', POINT[locale]);
}

/** What was typed as a stored decimal; '' stays empty, null is no number. */
export function readDecimal(typed: string): string | null {
	return typed.trim() === '' ? '' : parseDecimal(typed);
}

/** Kopecks for reading in thousands of roubles: one digit, or all of them where one would hide money. */
export function shownThousands(value: string, locale: Locale): string {
	const amount = kopecks(value);
	if (amount === null) return value;
	return amount % SHOWN_STEP === 0n
		? formatThousands(amount, locale)
		: formatDecimal(exactThousands(amount), locale);
}

/** Kopecks as a person edits them, in thousands of roubles. */
export function typedThousands(value: string, locale: Locale): string {
	const amount = kopecks(value);
	return amount === null ? value : typedDecimal(exactThousands(amount), locale);
}

/** Thousands of roubles as typed into kopecks; '' stays empty, null is no sum. */
export function readThousands(typed: string): string | null {
	if (typed.trim() === '') return '';
	return parseThousands(typed)?.toString() ?? null;
}

function exactThousands(amount: bigint): string {
	const size = amount < 0n ? -amount : amount;
	const fraction = String(size % THOUSAND)
		.padStart(5, '0')
		.replace(/0+$/, '');
	return `${amount < 0n ? '-' : ''}${size / THOUSAND}${fraction === '' ? '' : `.${fraction}`}`;
}
