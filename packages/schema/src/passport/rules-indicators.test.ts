import { describe, expect, it } from 'vitest';
import { INDICATOR, soundPassport } from './fixture.ts';
import { indicatorPlans, indicatorsSound } from './rules-indicators.ts';
import type { IndicatorRow, PassportView } from './view.ts';

const YEARS = ['2026', '2027', '2028', '2029', '2030'];

/** A passport of so many years with one indicator that differs from a sound one. */
function withIndicator(change: Partial<IndicatorRow>, years = 2): PassportView {
	const view = soundPassport();
	return {
		...view,
		fields: { ...view.fields, end: `${2025 + years}-12-31` },
		indicators: view.indicators.map((row) => ({ ...row, ...change }))
	};
}

function planned(...values: readonly string[]): Partial<IndicatorRow> {
	return { plan: Object.fromEntries(values.map((value, n) => [YEARS[n] ?? '', value])) };
}

const lines = (findings: ReturnType<typeof indicatorPlans>): readonly string[] =>
	findings.map(({ rule, severity, path }) => `${rule} ${severity} ${path.split('/')[2] ?? path}`);

describe('P-03, indicators', () => {
	it.each<[string, Partial<IndicatorRow>]>([
		['unit', { unit: '' }],
		['baseValue', { baseValue: '' }],
		['baseValue', { baseValue: 'около 5' }],
		['baseYear', { baseYear: '26' }],
		['baseYear', { baseYear: '2027' }],
		['plan:2026', { plan: { '2027': '35.5' } }],
		['plan:2027', { plan: { '2026': '10', '2027': 'рост' } }],
		['method', { method: 'xxx' }]
	])('[P-03] an indicator without a sound %s is refused', (key, change) => {
		expect(lines(indicatorsSound(withIndicator(change)))).toEqual([`P-03 blocking ${key}`]);
	});

	it('[P-03] the base year may be the year of the start', () => {
		expect(indicatorsSound(withIndicator({ baseYear: '2026' }))).toEqual([]);
	});

	it.each(['additional', 'analytical', ''])('[P-03] «%s» alone is no main indicator', (kind) => {
		expect(lines(indicatorsSound(withIndicator({ kind })))).toEqual(['P-03 blocking indicators']);
	});
});

describe('P-04, the way of the plan', () => {
	it.each<[string, Partial<IndicatorRow>, readonly string[]]>([
		['grows', { ...planned('10', '20', '30') }, []],
		['stands still and grows', { ...planned('10', '10', '30') }, []],
		['starts below the base', { ...planned('9.9', '20', '30') }, ['P-04 warning plan:2026']],
		['dips on its way', { ...planned('20', '19', '30') }, ['P-04 warning plan:2027']],
		['ends where it began', { ...planned('10', '10', '10') }, ['P-04 blocking plan:2028']],
		[
			'ends below the base',
			{ ...planned('10', '10', '9') },
			['P-04 warning plan:2028', 'P-04 blocking plan:2028']
		],
		['falls as it should', { direction: 'down', ...planned('10', '9', '4') }, []],
		[
			'rises where it should fall',
			{ direction: 'down', ...planned('9', '9.5', '4') },
			['P-04 warning plan:2027']
		],
		[
			'falls to the base only',
			{ direction: 'down', ...planned('10', '10', '10.0') },
			['P-04 blocking plan:2028']
		],
		[
			'shrinks though cumulative',
			{ accounting: 'cumulative', ...planned('20', '19', '30') },
			['P-04 blocking plan:2027']
		],
		[
			'shrinks though cumulative, even when it should fall',
			{ accounting: 'cumulative', direction: 'down', ...planned('9', '9', '4') },
			['P-04 blocking plan:2028']
		],
		['has no base', { baseValue: '', ...planned('10', '9', '8') }, []],
		['is not written as numbers', { plan: { '2026': 'рост' } }, []]
	])('[P-04] a plan that %s', (_, change, expected) => {
		const findings = indicatorPlans(withIndicator(change, 3));
		expect(lines(findings).filter((line) => line.startsWith('P-04'))).toEqual(expected);
	});

	it('[P-04] the difference of a billionth counts', () => {
		const almost = withIndicator({ baseValue: '0.3', ...planned('0.3', '0.300000001') });
		expect(lines(indicatorPlans(almost))).toEqual([]);
	});
});

describe('P-05, the jump', () => {
	it.each<[string, Partial<IndicatorRow>, number, readonly string[]]>([
		['exactly 60 % in one year', planned('16', '18', '20'), 3, []],
		['just more than 60 %', planned('16.1', '18', '20'), 3, ['P-05 warning plan:2026']],
		['all in the last year', planned('10', '10', '20'), 3, ['P-05 warning plan:2028']],
		['two years only', planned('10', '20'), 2, []],
		[
			'down in one year',
			{ direction: 'down', ...planned('3', '2', '1') },
			3,
			['P-05 warning plan:2026']
		],
		[
			'back and forth',
			planned('11', '10', '11'),
			3,
			['P-05 warning plan:2026', 'P-05 warning plan:2028']
		],
		['nothing changes', planned('10', '10', '10'), 3, []]
	])('[P-05] %s', (_, change, years, expected) => {
		const findings = indicatorPlans(withIndicator(change, years));
		expect(lines(findings).filter((line) => line.startsWith('P-05'))).toEqual(expected);
	});

	it('names the row by its place', () => {
		const [finding] = indicatorPlans(withIndicator(planned('10', '10', '20'), 3));
		expect(finding?.message.ru).toContain('Показатель 1: на 2028 год приходится больше 60 %');
		expect(finding?.path).toBe(`indicators/${INDICATOR}/plan:2028`);
	});
});
