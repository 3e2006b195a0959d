import {
	decimalUnits,
	formatDecimal,
	yearsBetween,
	yearOf,
	type Finding
} from '../kernel/index.ts';
import { isFilled } from './required.ts';
import type { IndicatorRow, PassportView } from './view.ts';

/** P-03: a main indicator, and every indicator with unit, base before the start, plans of all years, method. */
export function indicatorsSound(view: PassportView): Finding[] {
	const found: Finding[] = [];
	if (!view.indicators.some(({ kind }) => kind === 'main')) {
		found.push({
			rule: 'P-03',
			severity: 'blocking',
			path: 'indicators',
			message: 'Нет основного показателя. Добавьте показатель вида «основной».'
		});
	}
	const years = yearsBetween(view.fields.start, view.fields.end);
	for (const [index, row] of view.indicators.entries()) {
		const add = (key: string, message: string): void => {
			found.push({
				rule: 'P-03',
				severity: 'blocking',
				path: `indicators/${row.id}/${key}`,
				message: `Показатель ${index + 1}: ${message}`
			});
		};
		if (!isFilled(row.unit)) add('unit', 'не указана единица измерения.');
		if (decimalUnits(row.baseValue) === null) add('baseValue', 'нет базового значения (число).');
		if (!/^\d{4}$/.test(row.baseYear)) add('baseYear', 'нет года базового значения.');
		else if (view.fields.start !== '' && Number(row.baseYear) > yearOf(view.fields.start)) {
			add('baseYear', `базовый год ${row.baseYear} позже начала проекта.`);
		}
		for (const year of years) {
			if (decimalUnits(row.plan[year] ?? '') === null) {
				add(`plan:${year}`, `не указан план на ${year} год.`);
			}
		}
		if (!isFilled(row.method)) add('method', 'не указана методика расчёта.');
	}
	return found;
}

/** P-04: the plan goes where the direction says; P-05: not most of the way in one year. */
export function indicatorPlans(view: PassportView): Finding[] {
	const years = yearsBetween(view.fields.start, view.fields.end);
	return view.indicators.flatMap((row, index) => {
		const base = decimalUnits(row.baseValue);
		const plans = years.flatMap((year) => {
			const value = decimalUnits(row.plan[year] ?? '');
			return value === null ? [] : [{ year, value }];
		});
		if (base === null || plans.length === 0) return [];
		const trail: Trail = { row, name: `Показатель ${index + 1}`, base, plans };
		return [...trajectory(trail), ...jumps(trail)];
	});
}

interface Trail {
	readonly row: IndicatorRow;
	readonly name: string;
	readonly base: bigint;
	readonly plans: readonly { readonly year: string; readonly value: bigint }[];
}

function trajectory({ row, name, base, plans }: Trail): Finding[] {
	const down = row.direction === 'down';
	const found: Finding[] = [];
	let before = base;
	for (const [index, { year, value }] of plans.entries()) {
		const wrong = down ? value > before : value < before;
		// A cumulative total cannot shrink, whichever way the indicator goes.
		const cumulative = row.accounting === 'cumulative' && value < before && index > 0;
		if (wrong || cumulative) {
			found.push({
				rule: 'P-04',
				severity: cumulative ? 'blocking' : 'warning',
				path: `indicators/${row.id}/plan:${year}`,
				message: cumulative
					? `${name}: при учёте нарастающим итогом план ${year} года меньше предыдущего.`
					: `${name}: план ${year} года идёт против направления «${down ? 'убывание' : 'возрастание'}».`,
				actual: formatDecimal(row.plan[year] ?? '')
			});
		}
		before = value;
	}
	const last = plans.at(-1);
	if (last !== undefined && (down ? last.value >= base : last.value <= base)) {
		found.push({
			rule: 'P-04',
			severity: 'blocking',
			path: `indicators/${row.id}/plan:${last.year}`,
			message: `${name}: к концу проекта значение не лучше базового. Проверьте план и направление.`,
			expected: `${down ? 'меньше' : 'больше'} ${formatDecimal(row.baseValue)}`,
			actual: formatDecimal(row.plan[last.year] ?? '')
		});
	}
	return found;
}

function jumps({ row, name, base, plans }: Trail): Finding[] {
	const total = (plans.at(-1)?.value ?? base) - base;
	const way = total < 0n ? -1n : 1n;
	if (plans.length < 3 || total === 0n) return [];
	return plans.flatMap(({ year, value }, index): Finding[] => {
		const step = value - (plans[index - 1]?.value ?? base);
		// More than 60 % of the whole change in one year, in its direction, compared without division.
		if (step * way * 10n <= total * way * 6n) return [];
		return [
			{
				rule: 'P-05',
				severity: 'warning',
				path: `indicators/${row.id}/plan:${year}`,
				message: `${name}: на ${year} год приходится больше 60 % всего изменения. Распределите план по годам или поясните.`
			}
		];
	});
}
