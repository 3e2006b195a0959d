import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuid } from '../kernel/fixture.ts';
import { RESULT, soundPassport } from './fixture.ts';
import { budgetLimits, cofinancing, sums } from './rules-money.ts';
import { financeKey, financeTotals } from './totals.ts';
import { SOURCES } from './values.ts';
import type { PassportView } from './view.ts';

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00A0', ' ');

function withMoney(cells: { readonly [key: string]: string }, declaredTotal = ''): PassportView {
	const view = soundPassport();
	const finance = Object.fromEntries(
		Object.entries(cells).map(([key, value]) => [`${RESULT}/${key}`, value])
	);
	return { ...view, finance, fields: { ...view.fields, declaredTotal } };
}

describe('P-09, sums', () => {
	it('[P-09] the sum that is declared and the computed one agree to the kopeck', () => {
		expect(sums(withMoney({ '2027/MB': '100', '2027/FB': '1' }, '101'))).toEqual([]);
		expect(sums(withMoney({ '2027/MB': '100' }, '101'))).toHaveLength(1);
	});

	it.each([
		['1240000000', 'разница 250 000,00 руб.'],
		['1190000000', 'разница 250 000,00 руб.']
	])('[P-09] declared %s against 12 150,0 thousand: %s', (declared, words) => {
		const [finding] = sums(withMoney({ '2027/MB': '1215000000' }, declared));
		expect(finding).toMatchObject({ severity: 'blocking', path: 'fields/declaredTotal' });
		expect(plain(finding?.message.ru)).toContain(words);
	});

	it.each([
		['2027/MB', '-1', 'отрицательная'],
		['2025/MB', '1', 'проект в нём не идёт'],
		['2028/MB', '1', 'проект в нём не идёт'],
		['2027/MB', '12,5', 'не числом'],
		['2027/MB', '<script>', 'не числом']
	])('[P-09] %s = %s is refused: %s', (key, value, words) => {
		const [finding] = sums(withMoney({ [key]: value }));
		expect(finding).toMatchObject({ severity: 'blocking', path: `finance/${RESULT}/${key}` });
		expect(finding?.message.ru).toContain(words);
	});

	it('[P-09] a declared sum that is no number is refused; none at all is fine', () => {
		expect(sums(withMoney({}, 'много'))).toHaveLength(1);
		expect(sums(withMoney({ '2027/MB': '5' }))).toEqual([]);
	});

	it('[P-09] the sum by years, by sources and by results is one and the same', () => {
		const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
		const cell = fc.tuple(
			fc.nat(3),
			fc.constantFrom('2026', '2027', '2028'),
			fc.constantFrom(...SOURCES)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, amount)), (cells) => {
				const rows = [0, 1, 2, 3].map((n) => ({ id: uuid(n) }));
				const finance = Object.fromEntries(
					cells.map(([[n, year, source], value]) => [
						financeKey(uuid(n), year, source),
						String(value)
					])
				);
				const totals = financeTotals(finance, rows);
				const all = (keys: readonly string[], map: ReadonlyMap<string, bigint>): bigint =>
					keys.reduce((sum, key) => sum + (map.get(key) ?? 0n), 0n);
				const ids = rows.map(({ id }) => id);
				expect(all(['2026', '2027', '2028'], totals.byYear)).toBe(totals.grand);
				expect(all(SOURCES, totals.bySource)).toBe(totals.grand);
				expect(all(ids, totals.byResult)).toBe(totals.grand);
				expect(Object.values(finance).reduce((sum, value) => sum + BigInt(value), 0n)).toBe(
					totals.grand
				);
			})
		);
	});
});

describe('P-10, the share of the city', () => {
	it.each([
		['200', '800', 20, 0],
		['199', '801', 20, 1],
		['0', '0', 20, 0],
		['5', '95', 5.5, 1]
	])(
		'[P-10] local %s of local and state %s with %d %% asked: %i findings',
		(own, state, share, count) => {
			const view = withMoney({ '2027/MB': own, '2027/FB': state, '2027/VB': '9999' });
			expect(cofinancing(view, { '2027': share })).toHaveLength(count);
		}
	);

	it('[P-10] without an agreement nothing is found', () => {
		expect(cofinancing(withMoney({ '2027/FB': '100' }), {})).toEqual([]);
	});
});

describe('P-11, the limit of the budget', () => {
	it.each([
		['1000', '1000', 0],
		['1001', '1000', 1],
		['1', 'нет', 0]
	])('[P-11] local %s against a limit of %s: %i findings', (own, limit, count) => {
		expect(budgetLimits(withMoney({ '2027/MB': own }), { '2027': limit })).toHaveLength(count);
	});
});
