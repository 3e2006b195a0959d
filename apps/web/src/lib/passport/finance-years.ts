import { yearsBetween } from '@veche/schema/kernel';
import { financeCells, type PassportView } from '@veche/schema/passport';

/** Columns of the money table: the project's years, and any other year that holds an amount. */
export function financeYears(view: PassportView): readonly string[] {
	const planned = yearsBetween(view.fields.start, view.fields.end);
	const filled = financeCells(view.finance).map(({ year }) => year);
	return [...new Set([...planned, ...filled])].sort();
}
