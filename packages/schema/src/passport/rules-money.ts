import {
	fill,
	finding,
	formatDecimal,
	formatRoubles,
	formatThousands,
	inBoth,
	kopecks,
	yearsBetween,
	type Finding,
	type Message
} from '../kernel/index.ts';
import { MONEY_RULES } from './rule-messages.ts';
import { financeCells, financeTotals } from './totals.ts';
import type { PassportView } from './view.ts';

/** P-09: amounts are whole, not negative, within the years of the project, and agree with the declared sum. */
export function sums(view: PassportView): Finding[] {
	return [...cells(view), ...declared(view)];
}

/** P-10: the city's share of the shared money is not below what the agreement asks for in a year. */
export function cofinancing(
	view: PassportView,
	shares: { readonly [year: string]: number }
): Finding[] {
	const { bySource } = financeTotals(view.finance, view.results);
	const of = (year: string, source: string): bigint => bySource.get(`${year}/${source}`) ?? 0n;
	return Object.entries(shares).flatMap(([year, percent]): Finding[] => {
		const own = of(year, 'MB');
		const all = own + of(year, 'FB') + of(year, 'OB');
		if (all === 0n || own * 10_000n >= all * BigInt(Math.round(percent * 100))) return [];
		return [
			{
				rule: 'P-10',
				severity: 'warning',
				path: 'finance',
				message: fill(MONEY_RULES.share, { year }),
				expected: fill(MONEY_RULES.shareAtLeast, { percent: decimal(String(percent)) }),
				actual: fill(MONEY_RULES.sharePercent, {
					percent: decimal((Number((own * 1000n) / all) / 10).toFixed(1))
				})
			}
		];
	});
}

/** P-11: local money of a year within the limit of the budget table (kopecks). */
export function budgetLimits(
	view: PassportView,
	limits: { readonly [year: string]: string }
): Finding[] {
	const { bySource } = financeTotals(view.finance, view.results);
	return Object.entries(limits).flatMap(([year, limit]): Finding[] => {
		const own = bySource.get(`${year}/MB`) ?? 0n;
		const allowed = kopecks(limit);
		if (allowed === null || own <= allowed) return [];
		return [
			{
				rule: 'P-11',
				severity: 'warning',
				path: 'finance',
				message: fill(MONEY_RULES.limit, { year }),
				expected: fill(MONEY_RULES.thousands, { sum: thousands(allowed) }),
				actual: fill(MONEY_RULES.thousands, { sum: thousands(own) })
			}
		];
	});
}

function cells(view: PassportView): Finding[] {
	const years = new Set(yearsBetween(view.fields.start, view.fields.end));
	const broken = Object.entries(view.finance)
		.filter(([, value]) => kopecks(value) === null)
		.map(([key]) => wrongCell(key, MONEY_RULES.noNumber));
	const wrong = financeCells(view.finance).flatMap(({ result, year, source, amount }) => {
		const key = `${result}/${year}/${source}`;
		if (amount < 0n) return [wrongCell(key, fill(MONEY_RULES.negative, { year }))];
		if (amount > 0n && years.size > 0 && !years.has(year)) {
			return [wrongCell(key, fill(MONEY_RULES.outside, { year }))];
		}
		return [];
	});
	return [...broken, ...wrong];
}

function declared(view: PassportView): Finding[] {
	const typed = view.fields.declaredTotal;
	if (typed === '') return [];
	const path = 'fields/declaredTotal';
	const sum = kopecks(typed);
	if (sum === null) {
		return [finding('P-09', 'blocking', path, MONEY_RULES.declaredNoNumber)];
	}
	const { grand } = financeTotals(view.finance, view.results);
	if (sum === grand) return [];
	const difference = sum > grand ? sum - grand : grand - sum;
	return [
		{
			rule: 'P-09',
			severity: 'blocking',
			path,
			message: fill(MONEY_RULES.declared, {
				sum: thousands(grand),
				declared: thousands(sum),
				difference: roubles(difference)
			}),
			expected: fill(MONEY_RULES.roubles, { sum: roubles(grand) }),
			actual: fill(MONEY_RULES.roubles, { sum: roubles(sum) })
		}
	];
}

function wrongCell(key: string, message: Message): Finding {
	return finding('P-09', 'blocking', `finance/${key}`, message);
}

function decimal(value: string): Message {
	return inBoth((locale) => formatDecimal(value, locale));
}

function thousands(value: bigint): Message {
	return inBoth((locale) => formatThousands(value, locale));
}

function roubles(value: bigint): Message {
	return inBoth((locale) => formatRoubles(value, locale));
}
