import { isIsoDate, yearsBetween } from '../kernel/index.ts';
import { plainText } from '../rich-text/index.ts';
import { sectionOf, SECTION_IDS, type SectionId } from './sections.ts';
import type { PassportView } from './view.ts';

/** A place that must be filled, and what stands there now. */
export interface Required {
	readonly path: string;
	readonly value: string;
}

export interface Count {
	readonly filled: number;
	readonly required: number;
}

export interface Completeness extends Count {
	/** Whole percent, rounded down: 100 means that nothing is missing. */
	readonly percent: number;
	readonly sections: Readonly<Record<SectionId, Count>>;
}

/** Texts that people leave where a value should be: «уточняется», «___», «xxx», «??». */
const PLACEHOLDER = /^[_\-.…\s]*$|уточня|xxx|\?\?/i;

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

/** False for an empty text and for what people leave where a value should be. */
export function isFilled(value: string): boolean {
	return !PLACEHOLDER.test(value);
}

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
	const sections: Record<SectionId, { filled: number; required: number }> = {
		main: { filled: 0, required: 0 },
		indicators: { filled: 0, required: 0 },
		results: { filled: 0, required: 0 },
		controlPoints: { filled: 0, required: 0 },
		finance: { filled: 0, required: 0 },
		team: { filled: 0, required: 0 },
		risks: { filled: 0, required: 0 },
		more: { filled: 0, required: 0 }
	};
	for (const { path, value } of requiredPlaces(view)) {
		const section = sections[sectionOf(path)];
		section.required += 1;
		if (isFilled(value)) section.filled += 1;
	}
	const all = Object.values(sections);
	const filled = all.reduce((sum, section) => sum + section.filled, 0);
	const required = all.reduce((sum, section) => sum + section.required, 0);
	return { filled, required, percent: Math.floor((filled * 100) / required), sections };
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
