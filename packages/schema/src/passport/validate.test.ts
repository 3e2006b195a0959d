import { describe, expect, it } from 'vitest';
import { richTextOf } from '../rich-text/index.ts';
import { uuid } from '../kernel/fixture.ts';
import { CURATOR, INDICATOR, POINT, RESULT, RISK, soundPassport } from './fixture.ts';
import { completeness, isFilled, requiredPlaces, unfinishedSections } from './required.ts';
import { placeName } from './place-name.ts';
import { validatePassport, type PassportContext } from './validate.ts';
import type { PassportView } from './view.ts';

type Row<Root extends keyof PassportView> = PassportView[Root] extends readonly (infer T)[]
	? T
	: never;

const fields = (change: Partial<PassportView['fields']>): PassportView => {
	const view = soundPassport();
	return { ...view, fields: { ...view.fields, ...change } };
};
const first = <Root extends 'results' | 'indicators' | 'controlPoints' | 'team' | 'risks'>(
	root: Root,
	change: Partial<Row<Root>>
): PassportView => {
	const view = soundPassport();
	return { ...view, [root]: view[root].map((row, n) => (n === 0 ? { ...row, ...change } : row)) };
};
/** «P-07 blocking path» of everything that the rules find. */
const found = (view: PassportView, context: PassportContext = {}): readonly string[] =>
	validatePassport(view, context).map((f) => `${f.rule} ${f.severity} ${f.path}`);

describe('P-01, completeness', () => {
	it('[P-01] [REG-30kh.1] a passport in which all is filled has no finding at all', () => {
		expect(validatePassport(soundPassport(), {})).toEqual([]);
		expect(completeness(soundPassport())).toMatchObject({ percent: 100 });
		expect(unfinishedSections(completeness(soundPassport()))).toEqual([]);
	});

	it.each(['shortTitle', 'start', 'end', 'curator', 'leader', 'admin', 'level', 'type'] as const)(
		'[P-01] an empty field «%s» is named',
		(key) => {
			expect(found(fields({ [key]: '' }))).toContain(`P-01 blocking fields/${key}`);
		}
	);

	it.each([
		['', false],
		['  ', false],
		['___', false],
		['…', false],
		['--', false],
		['xxx руб.', false],
		['сумма уточняется', false],
		['Уточнено', true],
		['?? человек', false],
		['?', true],
		['0', true],
		['Есть', true]
	])('[P-01] «%s» counts as filled: %s', (text, expected) => {
		expect(isFilled(text)).toBe(expected);
	});

	it.each([
		['goal', { ...soundPassport(), goal: richTextOf(' ') }],
		['tasks', { ...soundPassport(), tasks: [] }],
		['fields/start', fields({ start: 'весной' })],
		[`indicators/${INDICATOR}/responsible`, first('indicators', { responsible: '' })],
		[`results/${RESULT}/name`, first('results', { name: '…' })],
		[`controlPoints/${POINT}/document`, first('controlPoints', { document: '' })],
		[`controlPoints/${POINT}/result`, first('controlPoints', { result: uuid(99) })],
		[`controlPoints/${POINT}/planDate`, first('controlPoints', { planDate: '31.02.2027' })],
		[`team/${uuid(71)}/employment`, first('team', { employment: '' })],
		[`risks/${RISK}/owner`, first('risks', { owner: '' })]
	])('[P-01] what is missing at %s is named with its place', (path, view) => {
		expect(found(view)).toContain(`P-01 blocking ${path}`);
	});

	it('[P-01] a place that a sharper rule names is not named twice', () => {
		const bare = { ...soundPassport(), indicators: [], results: [], controlPoints: [] };
		const paths = validatePassport(bare, {}).map(({ path }) => path);
		expect(paths).toEqual([...new Set(paths)]);
		const undated = first('results', { date: '', plan: {}, unit: '', type: '', responsible: '' });
		const named = validatePassport(undated, {}).map(({ path }) => path);
		expect(named).toEqual([...new Set(named)]);
	});

	it('[P-01] percent is the filled part of the required places, rounded down', () => {
		const required = requiredPlaces(soundPassport()).length;
		const done = completeness(fields({ level: '', type: '' }));
		expect(done).toMatchObject({ filled: required - 2, required });
		expect(done.percent).toBe(Math.floor(((required - 2) * 100) / required));
		expect(unfinishedSections(done)).toEqual(['main']);
	});

	it('speaks of places as people do', () => {
		const view = soundPassport();
		expect(placeName(view, `indicators/${INDICATOR}/method`).ru).toBe('показатель 1, методика');
		expect(placeName(view, `indicators/${INDICATOR}/plan:2027`).ru).toBe(
			'показатель 1, план на 2027 год'
		);
		expect(placeName(view, `finance/${view.results[0]?.id}/2027/MB`).ru).toBe(
			'финансирование, результат 1, 2027 год, местный бюджет'
		);
		expect(placeName(view, 'fields/leader').ru).toBe('руководитель');
		expect(placeName(view, `indicators/${INDICATOR}`).ru).toBe('показатель 1');
		// Somebody's row that did not get into the text.
		expect(placeName({ ...view, indicators: [] }, `indicators/${INDICATOR}`).ru).toBe('показатель');
		expect(placeName(view, 'tasks').ru).toBe('задача (нужна хотя бы одна строка)');
		expect(placeName(view, 'constructor').ru).toBe('constructor (нужна хотя бы одна строка)');
	});
});

describe('P-02, the goal', () => {
	it.each([
		['Охватить 1 200 школьников до 30 июня 2027 года', true],
		['Снизить срок с 7 до 4 дней к 2027 году', true],
		['Сделать город чище к 2027 году', false],
		['Сделать город чище до 30 июня 2027 года', false],
		['Сделать город чище до 30.06.2027', false],
		['Охватить 1 200 школьников', false],
		['Охватить 1 200 школьников к 2031 году', false],
		['Открыть 4 мастерские 2027 года постройки', true],
		['Сделать город лучше', false]
	])('[P-02] «%s» is measurable: %s', (goal, expected) => {
		const findings = found({ ...soundPassport(), goal: richTextOf(goal) });
		expect(findings.includes('P-02 warning goal')).toBe(!expected);
	});

	it('[P-02] an empty goal is a matter of completeness, not of measure', () => {
		expect(found({ ...soundPassport(), goal: richTextOf('') })).toEqual(['P-01 blocking goal']);
	});
});

describe('P-06, results', () => {
	it.each([
		['unit', { unit: '' }],
		['type', { type: 'уточняется' }],
		['responsible', { responsible: '' }],
		['plan:2027', { plan: {} }],
		['plan:2027', { plan: { '2027': 'много' } }],
		['date', { date: '' }],
		['date', { date: '2026-11-30' }],
		['date', { date: '2027-07-01' }]
	])('[P-06] a result without a sound %s is refused', (key, change) => {
		expect(found(first('results', change))).toContain(`P-06 blocking results/${RESULT}/${key}`);
	});

	it.each(['2026-12-01', '2027-06-30'])('[P-06] a result may be due on the bound %s', (date) => {
		expect(found(first('results', { date })).filter((line) => line.startsWith('P-06'))).toEqual([]);
	});

	it('[P-06] a passport has at least one result', () => {
		expect(found({ ...soundPassport(), results: [], finance: {} })).toContain(
			'P-06 blocking results'
		);
	});
});

describe('P-14, risks', () => {
	it.each([
		[
			{ probability: '3', impact: '4', measure: '', due: '' },
			`P-14 blocking risks/${RISK}/measure`
		],
		[{ probability: '3', impact: '4', measure: 'М', due: '' }, `P-14 blocking risks/${RISK}/due`],
		[
			{ probability: '4', impact: '4', measure: 'М', due: '2027-07-01' },
			`P-14 blocking risks/${RISK}/due`
		],
		[{ probability: '1', impact: '1', due: '2027-07-01' }, `P-14 blocking risks/${RISK}/due`]
	])('[P-14] %j is refused', (change, line) => {
		expect(found(first('risks', change))).toContain(line);
	});

	it.each([
		{ probability: '3', impact: '4', measure: 'М', due: '2027-06-30' },
		{ probability: '11', impact: '1', measure: '', due: '' },
		{ probability: '', impact: '5', measure: 'М', due: '' }
	])('[P-14] %j is allowed', (change) => {
		expect(found(first('risks', change)).filter((line) => line.startsWith('P-14'))).toEqual([]);
	});

	it('[P-14] a passport without risks gets a warning', () => {
		expect(found({ ...soundPassport(), risks: [] })).toEqual(['P-14 warning risks']);
	});
});

describe('P-15 and P-16', () => {
	it.each([
		['Мастер города', 'Мастер города', true],
		['Мастер города', 'мастер  ГОРОДА!', true],
		['Тёплый дом', 'Теплый дом', true],
		['Мастер города', 'Набережная Светлой', false],
		['', '', false]
	])('[P-15] «%s» is almost «%s»: %s', (title, other, expected) => {
		const findings = found(soundPassport(), { title, otherTitles: [other] });
		expect(findings).toEqual(expected ? ['P-15 warning fields/shortTitle'] : []);
	});

	it('[P-16] a passport without a programme gets a warning', () => {
		const lines = ['P-16 warning programmeLinks'];
		expect(found({ ...soundPassport(), programmeLinks: [] })).toEqual(lines);
		const unnamed = [{ id: uuid(62), order: '', kind: 'municipal', name: '__' }];
		expect(found({ ...soundPassport(), programmeLinks: unnamed })).toEqual(lines);
	});
});

describe('all rules', () => {
	it('puts the findings that stop a submission first and says each in a sentence', () => {
		const view = { ...fields({ leader: CURATOR, end: '' }), risks: [], programmeLinks: [] };
		const findings = validatePassport(view, {});
		const weights = findings.map(({ severity }) =>
			['blocking', 'warning', 'info'].indexOf(severity)
		);
		expect(weights).toEqual(weights.toSorted());
		for (const { message } of findings) {
			expect(message.ru).toMatch(/^[А-ЯЁ].*[.]$/u);
			expect(message.en).toMatch(/^[A-Z0-9].*[.]$/u);
		}
	});
});
