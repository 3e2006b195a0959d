import {
	countFilled,
	filledOf,
	isIsoDate,
	yearsBetween,
	type Count,
	type Filled,
	type Required
} from '../kernel/index.ts';
import { plainText } from '../rich-text/index.ts';
import { sectionOf, SECTION_IDS, type SectionId } from './sections.ts';
import type { PassportView } from './view.ts';

export { isFilled, type Count, type Required } from '../kernel/index.ts';

export type Completeness = Filled<SectionId>;

const FIELDS = [
	'shortTitle',
	'start',
	'end',
	'curator',
	'leader',
	'admin',
	'level',
	'type'
] as const;
const INDICATOR = [
	'name',
	'level',
	'kind',
	'direction',
	'unit',
	'accounting',
	'baseValue',
	'baseYear',
	'method',
	'responsible'
] as const;
const RESULT = ['name', 'unit', 'type', 'date', 'responsible'] as const;
const CONTROL_POINT = ['name', 'result', 'planDate', 'responsible', 'document', 'level'] as const;
const TEAM = ['person', 'role', 'employment', 'from'] as const;
const DATES: ReadonlySet<string> = new Set(['start', 'end', 'date', 'planDate', 'from']);
const RISK = ['name', 'probability', 'impact', 'owner'] as const;

/**
 * Everything that P-01 asks for, over the live rows. What is no date where a date is asked, or names a result
 * that is gone, counts as empty. Source: domain, section 3.2, «Required (P-01)».
 */
export function requiredPlaces(view: PassportView): readonly Required[] {
	const years = yearsBetween(view.fields.start, view.fields.end);
	const results = new Set(view.results.map(({ id }) => id));
	return [
		...FIELDS.map((key) => ({ path: `fields/${key}`, value: sound(key, view.fields[key]) })),
		{ path: 'goal', value: plainText(view.goal) },
		...atLeastOne('tasks', view.tasks.length),
		...view.tasks.map((row) => ({ path: `tasks/${row.id}/text`, value: row.text })),
		...atLeastOne('indicators', view.indicators.length),
		...view.indicators.flatMap((row) => [
			...INDICATOR.map((key) => ({ path: `indicators/${row.id}/${key}`, value: row[key] })),
			...years.map((year) => ({
				path: `indicators/${row.id}/plan:${year}`,
				value: row.plan[year] ?? ''
			}))
		]),
		...atLeastOne('results', view.results.length),
		...view.results.flatMap((row) => [
			...RESULT.map((key) => ({ path: `results/${row.id}/${key}`, value: sound(key, row[key]) })),
			{ path: planPath(view, row), value: Object.values(row.plan).join('') }
		]),
		...view.controlPoints.flatMap((row) =>
			CONTROL_POINT.map((key) => ({
				path: `controlPoints/${row.id}/${key}`,
				value: key === 'result' && !results.has(row.result) ? '' : sound(key, row[key])
			}))
		),
		...view.team.flatMap((row) =>
			TEAM.map((key) => ({ path: `team/${row.id}/${key}`, value: sound(key, row[key]) }))
		),
		...view.risks.flatMap((row) =>
			RISK.map((key) => ({ path: `risks/${row.id}/${key}`, value: row[key] }))
		)
	];
}

/** Where the plan of a result belongs: the year of its term, else the first year of the project. */
export function planPath(
	view: PassportView,
	result: { readonly id: string; readonly date: string }
): string {
	const [first = ''] = yearsBetween(view.fields.start, view.fields.end);
	const year = isIsoDate(result.date) ? result.date.slice(0, 4) : first;
	return `results/${result.id}/plan${year === '' ? '' : `:${year}`}`;
}

/** How much of the required places is filled, in all and by section. */
export function completeness(view: PassportView): Completeness {
	const places = Map.groupBy(requiredPlaces(view), ({ path }) => sectionOf(path));
	const count = (id: SectionId): Count => countFilled(places.get(id) ?? []);
	return filledOf({
		main: count('main'),
		indicators: count('indicators'),
		results: count('results'),
		controlPoints: count('controlPoints'),
		finance: count('finance'),
		team: count('team'),
		risks: count('risks'),
		more: count('more')
	});
}

/** The value, or '' when the key is a date and the value is none. */
function sound(key: string, value: string): string {
	return DATES.has(key) && !isIsoDate(value) ? '' : value;
}

/** A collection without rows is one missing place. */
function atLeastOne(root: string, rows: number): readonly Required[] {
	return rows > 0 ? [] : [{ path: root, value: '' }];
}

/** Sections in which something required is missing. */
export function unfinishedSections(done: Completeness): readonly SectionId[] {
	return SECTION_IDS.filter((id) => done.sections[id].filled < done.sections[id].required);
}
