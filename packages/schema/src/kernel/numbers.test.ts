import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decimalUnits,
	formatDecimal,
	formatRoubles,
	formatThousands,
	isDecimal,
	kopecks,
	parseDecimal,
	parseThousands
} from './numbers.ts';

/** No-break spaces as people read them. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('decimals', () => {
	it.each([
		['1 250,5', '1250.5'],
		['1\u00A0250,50', '1250.5'],
		['-3,10', '-3.1'],
		['\u22127', '-7'],
		['007', '7'],
		['0,0', '0'],
		['-0', '0'],
		['100', '100'],
		['1.234,5', null],
		['1e3', null],
		['', null],
		[',5', null],
		['5,', null],
		['много', null],
		['9'.repeat(16), null]
	])('reads what a person typed: «%s»', (typed, stored) => {
		expect(parseDecimal(typed)).toBe(stored);
	});

	it.each([
		['1250.5', '1 250,5'],
		['-1234567', '\u22121 234 567'],
		['0.05', '0,05'],
		['уточняется', 'уточняется']
	])('shows %s as «%s»', (stored, shown) => {
		expect(plain(formatDecimal(stored, 'ru'))).toBe(shown);
		expect(plain(formatDecimal(stored, 'en'))).toBe(shown.replace(',', '.'));
	});

	it('compares and adds exactly where floats do not', () => {
		const [a, b] = [decimalUnits('0.1') ?? 0n, decimalUnits('0.2') ?? 0n];
		expect(a + b).toBe(decimalUnits('0.3'));
		expect(0.1 + 0.2).not.toBe(0.3);
	});

	it('reads back what it shows', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
				fc.nat(999_999_999),
				(whole, part) => {
					const typed = `${whole}.${String(part).padStart(9, '0')}`;
					const stored = parseDecimal(typed) ?? '';
					expect(isDecimal(stored)).toBe(true);
					expect(parseDecimal(formatDecimal(stored, 'ru'))).toBe(stored);
					expect(parseDecimal(formatDecimal(stored, 'en'))).toBe(stored);
					expect(decimalUnits(stored)).toBe(decimalUnits(typed));
				}
			)
		);
	});
});

describe('money', () => {
	it.each([
		['1230000000', 1_230_000_000n],
		['-5', -5n],
		['0', 0n],
		['1.5', null],
		['1 000', null],
		['', null],
		['9'.repeat(19), null]
	])('takes «%s» as kopecks only when it is a whole number', (text, value) => {
		expect(kopecks(text)).toBe(value);
	});

	it.each([
		[1_230_000_000n, '12 300,0', '12 300 000,00'],
		[25_000_000n, '250,0', '250 000,00'],
		[5_000n, '0,1', '50,00'],
		[4_999n, '0,0', '49,99'],
		[-1n, '0,0', '\u22120,01'],
		[-25_000_000n, '\u2212250,0', '\u2212250 000,00'],
		[0n, '0,0', '0,00']
	])('shows %i kopecks in thousands «%s» and in roubles «%s»', (value, thousands, roubles) => {
		expect(plain(formatThousands(value, 'ru'))).toBe(thousands);
		expect(plain(formatRoubles(value, 'ru'))).toBe(roubles);
	});

	it.each([
		['12 300,5', 1_230_050_000n],
		['0,00001', 1n],
		['0,000001', null],
		['нет', null]
	])('reads «%s» thousand roubles as kopecks', (typed, value) => {
		expect(parseThousands(typed)).toBe(value);
	});
});
