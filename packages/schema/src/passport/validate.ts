import {
	decimalUnits,
	fill,
	dateWords,
	finding,
	isIsoDate,
	worstFirst,
	type Finding,
	type Message,
	type Parts
} from '../kernel/index.ts';
import type { KnownPeople } from '../people/index.ts';
import { nameOfPlace } from './place-name.ts';
import { isFilled, planPath, requiredPlaces } from './required.ts';
import { RESULT_RULES, RISK_RULES, RULES } from './rule-messages.ts';
import { goalMeasurable } from './rules-goal.ts';
import { indicatorPlans, indicatorsSound } from './rules-indicators.ts';
import { budgetLimits, cofinancing, sums } from './rules-money.ts';
import { responsibleInTeam, roles } from './rules-people.ts';
import { controlPointDates, controlPointDensity } from './rules-terms.ts';
import { PASSPORT_ROW_ROOTS } from './shape.ts';
import { similarity } from './similarity.ts';
import type { PassportView } from './view.ts';

/** What the rules know besides the text. A rule whose part is absent gives no finding. */
export interface PassportContext {
	readonly people?: KnownPeople;
	/** Titles of other projects that are not archived. */
	readonly otherTitles?: readonly string[];
	readonly title?: string;
	/** Required share of the local budget in percent by year. */
	readonly cofinancing?: { readonly [year: string]: number };
	/** Limits of the local budget in kopecks by year. */
	readonly budgetLimits?: { readonly [year: string]: string };
	/** Longest allowed gap between control points in days; a setting of the city. */
	readonly maxGapDays?: number;
}

/** All findings of the passport rules P-01 to P-16, worst first. Pure; never throws. */
export function validatePassport(view: PassportView, context: PassportContext): readonly Finding[] {
	const indicators = indicatorsSound(view);
	const results = resultsSound(view);
	const found = [
		...fieldsFilled(view, [...indicators, ...results]),
		...goalMeasurable(view),
		...indicators,
		...indicatorPlans(view),
		...results,
		...controlPointDates(view),
		...controlPointDensity(view, context.maxGapDays ?? 184),
		...sums(view),
		...cofinancing(view, context.cofinancing ?? {}),
		...budgetLimits(view, context.budgetLimits ?? {}),
		...roles(view, context.people),
		...responsibleInTeam(view, context.people),
		...risks(view),
		...uniqueTitle(context),
		...programmeLinked(view)
	];
	return worstFirst(found);
}

/** P-01: everything required is filled; a place that a sharper rule names itself is not named twice. */
function fieldsFilled(view: PassportView, sharper: readonly Finding[]): Finding[] {
	const named = new Set(sharper.map(({ path }) => path));
	const numbers = new Map(
		PASSPORT_ROW_ROOTS.flatMap((root) =>
			view[root].map((row, n): [string, number] => [`${root}/${row.id}`, n + 1])
		)
	);
	return requiredPlaces(view)
		.filter(({ path, value }) => !isFilled(value) && !named.has(path))
		.map(({ path }) => {
			const no = numbers.get(path.split('/', 2).join('/')) ?? 0;
			const message = fill(RULES.empty, { place: nameOfPlace(path, no) });
			return finding('P-01', 'blocking', path, message);
		});
}

/** P-06: a result at all, and each with a unit, a plan, a type, somebody responsible, a date within the project. */
function resultsSound(view: PassportView): Finding[] {
	const { start, end } = view.fields;
	if (view.results.length === 0) {
		return [finding('P-06', 'blocking', 'results', RESULT_RULES.none)];
	}
	return view.results.flatMap((row, index) => {
		const found: Finding[] = [];
		const add = (path: string, message: Message, parts: Parts = {}): void => {
			const filled = fill(message, { ...parts, no: index + 1 });
			found.push(finding('P-06', 'blocking', path, filled));
		};
		const at = (key: string): string => `results/${row.id}/${key}`;
		if (!isFilled(row.unit)) add(at('unit'), RESULT_RULES.unit);
		if (!isFilled(row.type)) add(at('type'), RESULT_RULES.type);
		if (!isFilled(row.responsible)) add(at('responsible'), RESULT_RULES.responsible);
		if (!Object.values(row.plan).some((value) => decimalUnits(value) !== null)) {
			add(planPath(view, row), RESULT_RULES.plan);
		}
		if (!isIsoDate(row.date)) add(at('date'), RESULT_RULES.date);
		else if ((isIsoDate(end) && row.date > end) || (isIsoDate(start) && row.date < start)) {
			const term = { date: dateWords(row.date), start: dateWords(start), end: dateWords(end) };
			add(at('date'), RESULT_RULES.outside, term);
		}
		return found;
	});
}

/** P-14: at least one risk; a high one (score from 12) has a measure, an owner and a term within the project. */
function risks(view: PassportView): Finding[] {
	if (view.risks.length === 0) {
		return [finding('P-14', 'warning', 'risks', RISK_RULES.none)];
	}
	return view.risks.flatMap((row, index) => {
		const found: Finding[] = [];
		const add = (key: string, message: Message, parts: Parts): void => {
			const filled = fill(message, { ...parts, no: index + 1 });
			found.push(finding('P-14', 'blocking', `risks/${row.id}/${key}`, filled));
		};
		const score = Number(row.probability) * Number(row.impact);
		const answered = isFilled(row.measure) && isFilled(row.owner) && isIsoDate(row.due);
		if (score >= 12 && !answered) {
			add(isFilled(row.measure) ? 'due' : 'measure', RISK_RULES.unanswered, { score });
		}
		if (isIsoDate(row.due) && isIsoDate(view.fields.end) && row.due > view.fields.end) {
			add('due', RISK_RULES.late, { date: dateWords(row.due) });
		}
		return found;
	});
}

/** P-15: the title is not almost the same as that of another project. */
function uniqueTitle({ title, otherTitles }: PassportContext): Finding[] {
	if (title === undefined) return [];
	return (otherTitles ?? [])
		.filter((other) => similarity(title, other) >= 0.85)
		.map((other) =>
			finding('P-15', 'warning', 'fields/shortTitle', fill(RULES.sameTitle, { other }))
		);
}

/** P-16: the project serves some programme. */
function programmeLinked(view: PassportView): Finding[] {
	if (view.programmeLinks.some(({ name }) => isFilled(name))) return [];
	return [finding('P-16', 'warning', 'programmeLinks', RULES.programme)];
}
