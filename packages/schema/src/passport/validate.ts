import {
	decimalUnits,
	formatDate,
	isIsoDate,
	worstFirst,
	yearOf,
	type Finding
} from '../kernel/index.ts';
import { plainText } from '../rich-text/index.ts';
import { CELL_NAMES, FIELD_NAMES, ROW_NAMES } from './messages.ts';
import type { KnownPeople } from '../people/index.ts';
import { isFilled, planPath, requiredPlaces } from './required.ts';
import { indicatorPlans, indicatorsSound } from './rules-indicators.ts';
import { budgetLimits, cofinancing, sums } from './rules-money.ts';
import { responsibleInTeam, roles } from './rules-people.ts';
import { controlPointDates, controlPointDensity } from './rules-terms.ts';
import { PASSPORT_ROW_ROOTS } from './shape.ts';
import { SOURCE_NAMES, SOURCES } from './values.ts';
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
			const message = `Не заполнено: ${nameOfPlace(path, no)}.`;
			return { rule: 'P-01', severity: 'blocking', path, message };
		});
}

/** «30 июня 2028»: its day is not the number that a goal must name. */
const DAY_IN_WORDS =
	/\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\s+(?:19|20)\d{2}/giu;

/** P-02: the goal holds a number besides the year, and a date or year not later than the project's end. */
function goalMeasurable(view: PassportView): Finding[] {
	const goal = plainText(view.goal);
	if (!isFilled(goal)) return [];
	const years = [...goal.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
	const end = isIsoDate(view.fields.end) ? yearOf(view.fields.end) : Infinity;
	const withoutDates = goal
		.replaceAll(DAY_IN_WORDS, ' ')
		.replaceAll(/\d{1,2}\.\d{1,2}\.\d{4}/g, ' ')
		.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ');
	if (/\d/.test(withoutDates) && years.some((year) => year <= end)) return [];
	return [
		{
			rule: 'P-02',
			severity: 'warning',
			path: 'goal',
			message: 'Цель не измерима: назовите значение (число) и срок (дату или год).'
		}
	];
}

/** P-06: a result at all, and each with a unit, a plan, a type, somebody responsible, a date within the project. */
function resultsSound(view: PassportView): Finding[] {
	const { start, end } = view.fields;
	if (view.results.length === 0) {
		const message = 'Нет ни одного результата. Добавьте результат в разделе 3.';
		return [{ rule: 'P-06', severity: 'blocking', path: 'results', message }];
	}
	return view.results.flatMap((row, index) => {
		const found: Finding[] = [];
		const add = (path: string, message: string): void => {
			const text = `Результат ${index + 1}: ${message}`;
			found.push({ rule: 'P-06', severity: 'blocking', path, message: text });
		};
		const at = (key: string): string => `results/${row.id}/${key}`;
		if (!isFilled(row.unit)) add(at('unit'), 'не указана единица измерения.');
		if (!isFilled(row.type)) add(at('type'), 'не указан тип.');
		if (!isFilled(row.responsible)) add(at('responsible'), 'не назначен ответственный.');
		if (!Object.values(row.plan).some((value) => decimalUnits(value) !== null)) {
			add(planPath(view, row), 'нет планового значения (числа) ни на один год.');
		}
		if (!isIsoDate(row.date)) add(at('date'), 'не указан срок.');
		else if ((isIsoDate(end) && row.date > end) || (isIsoDate(start) && row.date < start)) {
			const term = `${formatDate(start)} — ${formatDate(end)}`;
			add(at('date'), `срок ${formatDate(row.date)} вне проекта (${term}).`);
		}
		return found;
	});
}

/** P-14: at least one risk; a high one (score from 12) has a measure, an owner and a term within the project. */
function risks(view: PassportView): Finding[] {
	if (view.risks.length === 0) {
		const message = 'Не указан ни один риск. Добавьте риски в разделе 7.';
		return [{ rule: 'P-14', severity: 'warning', path: 'risks', message }];
	}
	return view.risks.flatMap((row, index) => {
		const found: Finding[] = [];
		const score = Number(row.probability) * Number(row.impact);
		const answered = isFilled(row.measure) && isFilled(row.owner) && isIsoDate(row.due);
		if (score >= 12 && !answered) {
			found.push({
				rule: 'P-14',
				severity: 'blocking',
				path: `risks/${row.id}/${isFilled(row.measure) ? 'due' : 'measure'}`,
				message: `Риск ${index + 1} с уровнем ${score}: укажите меру реагирования, ответственного и срок.`
			});
		}
		if (isIsoDate(row.due) && isIsoDate(view.fields.end) && row.due > view.fields.end) {
			found.push({
				rule: 'P-14',
				severity: 'blocking',
				path: `risks/${row.id}/due`,
				message: `Риск ${index + 1}: срок меры ${formatDate(row.due)} позже окончания проекта.`
			});
		}
		return found;
	});
}

/** P-15: the title is not almost the same as that of another project. */
function uniqueTitle({ title, otherTitles }: PassportContext): Finding[] {
	if (title === undefined) return [];
	return (otherTitles ?? [])
		.filter((other) => similarity(title, other) >= 0.85)
		.map((other) => ({
			rule: 'P-15',
			severity: 'warning',
			path: 'fields/shortTitle',
			message: `Название почти совпадает с проектом «${other}». Проверьте, не тот ли это проект.`
		}));
}

/** P-16: the project serves some programme. */
function programmeLinked(view: PassportView): Finding[] {
	if (view.programmeLinks.some(({ name }) => isFilled(name))) return [];
	const message = 'Не указана связь с муниципальной или государственной программой.';
	return [{ rule: 'P-16', severity: 'warning', path: 'programmeLinks', message }];
}

/** «Показатель 2, методика» for a path, as people speak of it. */
export function placeName(view: PassportView, path: string): string {
	const [root = '', id = '', year = '', source = ''] = path.split('/');
	if (root === 'finance' && id !== '') {
		const no = view.results.findIndex((row) => row.id === id) + 1;
		const known = SOURCES.find((one) => one === source);
		const of = no === 0 ? '' : `результат ${no}, `;
		return `финансирование, ${of}${year} год, ${known === undefined ? source : SOURCE_NAMES[known].ru}`;
	}
	const known = PASSPORT_ROW_ROOTS.find((one) => one === root);
	return nameOfPlace(
		path,
		known === undefined ? 0 : view[known].findIndex((row) => row.id === id) + 1
	);
}

/**
 * The same when the number of the row is known: a passport full of gaps names thousands of places.
 * @param no from 1; 0 for a row that is not in the text, e.g. somebody's new row that did not get in
 */
function nameOfPlace(path: string, no: number): string {
	const [root = '', id = '', key = ''] = path.split('/');
	if (root === 'fields' || root === 'goal' || root === 'functioning') {
		return named(FIELD_NAMES, root === 'fields' ? id : root)?.ru.toLowerCase() ?? path;
	}
	const row = (named(ROW_NAMES, root)?.ru ?? root).toLowerCase();
	if (id === '') return `${row} (нужна хотя бы одна строка)`;
	const numbered = no === 0 ? row : `${row} ${no}`;
	return key === '' ? numbered : `${numbered}, ${nameOfCell(key)}`;
}

function nameOfCell(key: string): string {
	const [cell = '', year] = key.split(':');
	const what = named(CELL_NAMES, cell)?.ru ?? cell;
	return year === undefined ? what : `${what} на ${year} год`;
}

function named<T>(names: { readonly [key: string]: T }, key: string): T | undefined {
	return Object.hasOwn(names, key) ? names[key] : undefined;
}
