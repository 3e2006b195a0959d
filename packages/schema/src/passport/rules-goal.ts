import { finding, isIsoDate, yearOf, type Finding } from '../kernel/index.ts';
import { plainText } from '../rich-text/index.ts';
import { isFilled } from './required.ts';
import { RULES } from './rule-messages.ts';
import type { PassportView } from './view.ts';

/** P-02: the goal holds a number besides the year, and a date or year not later than the project's end. */
export function goalMeasurable(view: PassportView): Finding[] {
	const goal = plainText(view.goal);
	if (!isFilled(goal)) return [];
	const years = [...goal.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
	const end = isIsoDate(view.fields.end) ? yearOf(view.fields.end) : Infinity;
	const withoutDates = goal
		.replaceAll(DAY_IN_WORDS, ' ')
		.replaceAll(/\d{1,2}\.\d{1,2}\.\d{4}/g, ' ')
		.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ');
	if (/\d/.test(withoutDates) && years.some((year) => year <= end)) return [];
	return [finding('P-02', 'warning', 'goal', RULES.goal)];
}

/** «30 июня 2028»: its day is not the number that a goal must name. */
const DAY_IN_WORDS =
	/\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\s+(?:19|20)\d{2}/giu;
