import type * as Y from 'yjs';
import type { RichText } from '../kernel/index.ts';
import { writeRichText, type KnownParts } from '../rich-text/index.ts';
import {
	byKey,
	cellsOf,
	editsOf,
	initDocument,
	keyed,
	mapOf,
	readText,
	rowsReader,
	scalar,
	setIn,
	type RowsRootOf
} from '../rows/index.ts';
import { PASSPORT_SCHEMA_VERSION, PASSPORT_SHAPE } from './roots.ts';
import type {
	BasisRow,
	ContributionRow,
	ControlPointRow,
	IndicatorRow,
	PassportFields,
	PassportView,
	ProgrammeLinkRow,
	ResultRow,
	RiskRow,
	TaskRow,
	TeamRow
} from './view.ts';

export type { NewRow, RemovedRow } from '../rows/index.ts';

export type RowsRoot = RowsRootOf<typeof PASSPORT_SHAPE>;
export type TextRoot = 'goal' | 'functioning';
export type FieldKey = keyof PassportFields;

export const { setField, addRow, setCell, removeRow, restoreRow, moveRow, removedRows, isRowKey } =
	editsOf(PASSPORT_SHAPE);

/** Reads a passport as plain data. Never throws: what is not of the expected type reads as empty. */
export function readPassport(doc: Y.Doc, known?: KnownParts): PassportView {
	const results = readResults(doc, known);
	return {
		fields: readFields(doc),
		goal: readText(doc, 'goal', known),
		functioning: readText(doc, 'functioning', known),
		tasks: readTasks(doc, known),
		programmeLinks: readProgrammeLinks(doc, known),
		basis: readBasis(doc, known),
		indicators: readIndicators(doc, known),
		results,
		controlPoints: readControlPoints(doc, known),
		finance: readFinance(doc, new Set(results.map(({ id }) => id))),
		team: readTeam(doc, known),
		risks: readRisks(doc, known),
		contributions: readContributions(doc, known)
	};
}

/** Marks a new, empty Y.Doc as a passport; only the server does this, once, before the document exists. */
export function initPassport(doc: Y.Doc): void {
	initDocument(doc, 'passport', PASSPORT_SCHEMA_VERSION);
}

/** Sets a cell of the finance matrix, kopecks by `<resultId>/<year>/<source>`; '' empties it. */
export function setFinance(doc: Y.Doc, key: string, value: string, origin?: unknown): void {
	setIn(doc, 'finance', key, { value, origin });
}

/** Writes a text into an empty rich text root; only for texts that the server makes. */
export function seedText(doc: Y.Doc, root: TextRoot, text: RichText): void {
	doc.transact(() => writeRichText(doc.getXmlFragment(root), text));
}

function readFields(doc: Y.Doc): PassportFields {
	const field = cellsOf(doc, 'fields');
	return {
		shortTitle: field('shortTitle'),
		start: field('start'),
		end: field('end'),
		curator: field('curator'),
		leader: field('leader'),
		admin: field('admin'),
		level: field('level'),
		type: field('type'),
		direction: field('direction'),
		nationalGoal: field('nationalGoal'),
		parentProject: field('parentProject'),
		territory: field('territory'),
		declaredTotal: field('declaredTotal')
	};
}

/** A reader of one collection. */
type ReadRows<T> = (doc: Y.Doc, known?: KnownParts) => readonly T[];

const readTasks: ReadRows<TaskRow> = rowsReader('tasks', (cell) => ({ text: cell('text') }));

const readProgrammeLinks: ReadRows<ProgrammeLinkRow> = rowsReader('programmeLinks', (cell) => ({
	kind: cell('kind'),
	name: cell('name')
}));

const readBasis: ReadRows<BasisRow> = rowsReader('basis', (cell) => ({ text: cell('text') }));

const readIndicators: ReadRows<IndicatorRow> = rowsReader('indicators', (cell, row) => ({
	name: cell('name'),
	level: cell('level'),
	kind: cell('kind'),
	direction: cell('direction'),
	unit: cell('unit'),
	okei: cell('okei'),
	accounting: cell('accounting'),
	baseValue: cell('baseValue'),
	baseYear: cell('baseYear'),
	method: cell('method'),
	source: cell('source'),
	frequency: cell('frequency'),
	responsible: cell('responsible'),
	weight: cell('weight'),
	plan: keyed(row, 'plan:', /^\d{4}$/),
	months: keyed(row, 'month:', /^\d{4}-\d{2}$/)
}));

const readResults: ReadRows<ResultRow> = rowsReader('results', (cell, row) => ({
	name: cell('name'),
	task: cell('task'),
	unit: cell('unit'),
	baseValue: cell('baseValue'),
	baseYear: cell('baseYear'),
	type: cell('type'),
	characteristic: cell('characteristic'),
	date: cell('date'),
	responsible: cell('responsible'),
	plan: keyed(row, 'plan:', /^\d{4}$/)
}));

const readControlPoints: ReadRows<ControlPointRow> = rowsReader('controlPoints', (cell, row) => ({
	name: cell('name'),
	result: cell('result'),
	kind: cell('kind'),
	start: cell('start'),
	planDate: cell('planDate'),
	forecastDate: cell('forecastDate'),
	factDate: cell('factDate'),
	responsible: cell('responsible'),
	document: cell('document'),
	level: cell('level'),
	predecessors: Object.keys(keyed(row, 'pred:', /^[0-9a-f-]{36}$/)).sort()
}));

const readTeam: ReadRows<TeamRow> = rowsReader('team', (cell) => ({
	role: cell('role'),
	person: cell('person'),
	post: cell('post'),
	directManager: cell('directManager'),
	employment: cell('employment'),
	from: cell('from'),
	to: cell('to')
}));

const readRisks: ReadRows<RiskRow> = rowsReader('risks', (cell) => ({
	name: cell('name'),
	probability: cell('probability'),
	impact: cell('impact'),
	measure: cell('measure'),
	owner: cell('owner'),
	due: cell('due')
}));

const readContributions: ReadRows<ContributionRow> = rowsReader('contributions', (cell) => ({
	result: cell('result'),
	indicator: cell('indicator'),
	percent: cell('percent'),
	rating: cell('rating')
}));

/** Cells of live results only: money of a removed row leaves the view with it and comes back with it. */
function readFinance(doc: Y.Doc, live: ReadonlySet<string>): { [key: string]: string } {
	const cells: { [key: string]: string } = {};
	for (const [key, value] of [...mapOf(doc, 'finance').entries()].sort(byKey)) {
		const text = scalar(value);
		if (text === '' || !live.has(key.slice(0, 36))) continue;
		if (/^.{36}\/\d{4}\/(FB|OB|MB|VB)$/.test(key)) cells[key] = text;
	}
	return cells;
}

export const PASSPORT_ROW_ROOTS: readonly RowsRoot[] = [
	'tasks',
	'programmeLinks',
	'basis',
	'indicators',
	'results',
	'controlPoints',
	'team',
	'risks',
	'contributions'
];
