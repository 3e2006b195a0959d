import {
	decimalUnits,
	fill,
	finding,
	formatDecimal,
	inBoth,
	nameOf,
	yearsBetween,
	yearOf,
	type Finding,
	type Message
} from '../kernel/index.ts';
import { isFilled } from './required.ts';
import { INDICATOR_RULES } from './rule-messages.ts';
import { DIRECTIONS } from './values.ts';
import type { IndicatorRow, PassportView } from './view.ts';

/** P-03: a main indicator, and every indicator with unit, base before the start, plans of all years, method. */
export function indicatorsSound(view: PassportView): Finding[] {
	const found: Finding[] = [];
	if (!view.indicators.some(({ kind }) => kind === 'main')) {
		found.push(finding('P-03', 'blocking', 'indicators', INDICATOR_RULES.noMain));
	}
	const years = yearsBetween(view.fields.start, view.fields.end);
	for (const [index, row] of view.indicators.entries()) {
		const add = (key: string, message: Message, year = ''): void => {
			const said = fill(message, { no: index + 1, year });
			found.push(finding('P-03', 'blocking', `indicators/${row.id}/${key}`, said));
		};
		if (!isFilled(row.unit)) add('unit', INDICATOR_RULES.unit);
		if (decimalUnits(row.baseValue) === null) add('baseValue', INDICATOR_RULES.baseValue);
		if (!/^\d{4}$/.test(row.baseYear)) add('baseYear', INDICATOR_RULES.baseYear);
		else if (view.fields.start !== '' && Number(row.baseYear) > yearOf(view.fields.start)) {
			add('baseYear', INDICATOR_RULES.baseYearLate, row.baseYear);
		}
		for (const year of years) {
			if (decimalUnits(row.plan[year] ?? '') === null) {
				add(`plan:${year}`, INDICATOR_RULES.plan, year);
			}
		}
		if (!isFilled(row.method)) add('method', INDICATOR_RULES.method);
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
		const trail: Trail = { row, no: index + 1, base, plans };
		return [...trajectory(trail), ...jumps(trail)];
	});
}

interface Trail {
	readonly row: IndicatorRow;
	readonly no: number;
	readonly base: bigint;
	readonly plans: readonly { readonly year: string; readonly value: bigint }[];
}

function trajectory({ row, no, base, plans }: Trail): Finding[] {
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
				message: fill(cumulative ? INDICATOR_RULES.cumulativeShrinks : INDICATOR_RULES.against, {
					no,
					year,
					direction: nameOf(DIRECTIONS, down ? 'down' : 'up')
				}),
				actual: decimal(row.plan[year])
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
			message: fill(INDICATOR_RULES.noBetter, { no }),
			expected: fill(down ? INDICATOR_RULES.less : INDICATOR_RULES.more, {
				value: decimal(row.baseValue)
			}),
			actual: decimal(row.plan[last.year])
		});
	}
	return found;
}

function jumps({ row, no, base, plans }: Trail): Finding[] {
	const total = (plans.at(-1)?.value ?? base) - base;
	const way = total < 0n ? -1n : 1n;
	if (plans.length < 3 || total === 0n) return [];
	return plans.flatMap(({ year, value }, index): Finding[] => {
		const step = value - (plans[index - 1]?.value ?? base);
		// More than 60 % of the whole change in one year, in its direction, compared without division.
		if (step * way * 10n <= total * way * 6n) return [];
		const message = fill(INDICATOR_RULES.jump, { no, year });
		return [finding('P-05', 'warning', `indicators/${row.id}/plan:${year}`, message)];
	});
}

function decimal(value = ''): Message {
	return inBoth((locale) => formatDecimal(value, locale));
}
