import type { FieldKey, RowsRoot } from '@veche/schema/passport';
import type { CityCheckpoint, CityIndicator, CityProject, CityResult } from './city.ts';
import { codeOf } from './codes.ts';
import { COMPLETIONS, type Completion } from './complete.ts';
import { demoId, personId } from './names.ts';

/** Kopecks in a thousand roubles, the unit of the source file. */
const KOPECKS_IN_THOUSAND = 100_000;

/** From this day on the forecasts of the file were known. */
const FORECASTS_KNOWN = '2026-09-01';

export interface TextRow {
	readonly id: string;
	readonly cells: { readonly [key: string]: string };
}

/** The whole text that a passport should have, as plain values. */
export interface PassportText {
	readonly fields: Readonly<Record<FieldKey, string>>;
	readonly goal: string;
	readonly functioning: string;
	readonly rows: Readonly<Record<RowsRoot, readonly TextRow[]>>;
	readonly finance: { readonly [key: string]: string };
}

/** The text of a project's passport as it was known on a day. */
export function passportText(project: CityProject, writtenAt: string): PassportText {
	const more = COMPLETIONS[project.id];
	if (more === undefined) throw new Error(`Demo project without a completion: ${project.id}`);
	const rowId = (root: RowsRoot, key: string): string =>
		demoId('row', `${project.id} ${root} ${key}`);
	const place: Place = { project, writtenAt, more, rowId };
	return {
		fields: fieldsOf(place),
		goal: project.goal,
		functioning: '',
		rows: {
			tasks: more.tasks.map((text, n) => ({ id: rowId('tasks', `${n + 1}`), cells: { text } })),
			programmeLinks: programmes(place),
			basis: [{ id: rowId('basis', '1'), cells: { text: more.basis } }],
			indicators: project.indicators.map((row) => indicatorRow(place, row)),
			results: project.results.map((row, n) => resultRow(place, row, n)),
			controlPoints: project.checkpoints.map((row) => controlPointRow(place, row)),
			team: teamRows(place),
			risks: riskRows(place),
			contributions: contributions(place)
		},
		finance: financeOf(place)
	};
}

interface Place {
	readonly project: CityProject;
	readonly writtenAt: string;
	readonly more: Completion;
	readonly rowId: (root: RowsRoot, key: string) => string;
}

function fieldsOf({ project, more }: Place): PassportText['fields'] {
	return {
		shortTitle: project.short,
		start: project.start,
		end: project.end,
		curator: personId(project.curator),
		leader: personId(project.leader),
		admin: project.admin === null ? '' : personId(project.admin),
		level: more.level,
		type: more.type,
		direction: more.direction,
		nationalGoal: '',
		parentProject: '',
		territory: more.territory,
		declaredTotal: project.declaredTotal === undefined ? '' : kopecks(project.declaredTotal)
	};
}

function programmes({ project, rowId }: Place): readonly TextRow[] {
	return project.program.split(';').map((part, n) => {
		const name = part.trim();
		const kind = name.toLowerCase().startsWith('региональный') ? 'regional' : 'municipal';
		return { id: rowId('programmeLinks', `${n + 1}`), cells: { kind, name: capital(name) } };
	});
}

function indicatorRow({ project, more, rowId }: Place, row: CityIndicator): TextRow {
	const plan = Object.entries(row.plan).map(([year, value]) => [`plan:${year}`, decimal(value)]);
	return {
		id: rowId('indicators', row.id),
		cells: {
			name: row.name,
			level: more.level === 'regional' ? 'RP' : 'MP',
			kind: codeOf('indicatorKind', row.kind),
			direction: codeOf('direction', row.direction),
			unit: row.unit,
			okei: /^\d{3}$/.test(row.okei) ? row.okei : '',
			accounting: codeOf('accounting', row.accounting),
			baseValue: row.base.value === null ? '' : decimal(row.base.value),
			baseYear: String(row.base.year),
			method: row.method,
			frequency: 'year',
			responsible: personId(project.leader),
			...Object.fromEntries(plan)
		}
	};
}

function resultRow({ rowId }: Place, row: CityResult, index: number): TextRow {
	return {
		id: rowId('results', row.id),
		cells: {
			name: row.name,
			task: rowId('tasks', `${index + 1}`),
			unit: row.unit,
			type: codeOf('resultType', row.type),
			date: row.date,
			responsible: personId(row.owner),
			[`plan:${row.date.slice(0, 4)}`]: decimal(row.value)
		}
	};
}

function controlPointRow({ writtenAt, rowId }: Place, row: CityCheckpoint): TextRow {
	const fact = row.factDate !== null && row.factDate <= writtenAt ? row.factDate : '';
	const forecast = fact === '' && writtenAt >= FORECASTS_KNOWN ? (row.forecastDate ?? '') : '';
	return {
		id: rowId('controlPoints', row.id),
		cells: {
			name: row.name,
			result: rowId('results', row.result),
			kind: 'control_point',
			planDate: row.planDate,
			forecastDate: forecast,
			factDate: fact,
			responsible: personId(row.owner),
			document: row.document,
			level: codeOf('pointLevel', row.level)
		}
	};
}

function teamRows({ project, rowId }: Place): readonly TextRow[] {
	return project.team.map((row) => ({
		id: rowId('team', `${row.person} ${row.role}`),
		cells: {
			role: codeOf('teamRole', row.role),
			person: personId(row.person),
			employment: decimal(row.employment),
			from: row.from,
			to: row.to
		}
	}));
}

function riskRows({ project, rowId }: Place): readonly TextRow[] {
	return project.risks.map((row) => ({
		id: rowId('risks', row.id),
		cells: {
			name: row.name,
			probability: String(row.probability),
			impact: String(row.impact),
			measure: row.measure,
			owner: personId(row.owner),
			due: row.due
		}
	}));
}

function contributions({ project, rowId }: Place): readonly TextRow[] {
	return project.results.flatMap((result) =>
		Object.entries(result.contribution).map(([indicator, percent]) => ({
			id: rowId('contributions', `${result.id} ${indicator}`),
			cells: {
				result: rowId('results', result.id),
				indicator: rowId('indicators', indicator),
				percent: decimal(percent)
			}
		}))
	);
}

function financeOf({ project, rowId }: Place): { [key: string]: string } {
	const cells: { [key: string]: string } = {};
	for (const result of project.results) {
		for (const [year, sources] of Object.entries(result.finance)) {
			for (const [source, thousands] of Object.entries(sources)) {
				if (thousands === 0) continue;
				const key = `${rowId('results', result.id)}/${year}/${codeOf('source', source)}`;
				cells[key] = kopecks(thousands);
			}
		}
	}
	return cells;
}

/** Numbers of the file have at most one digit after the point, so their shortest text is exact. */
function decimal(value: number): string {
	return String(value);
}

function kopecks(thousands: number): string {
	return String(Math.round(thousands * KOPECKS_IN_THOUSAND));
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
