import { describe, expect, it } from 'vitest';
import type { KnownPeople } from '../people/index.ts';
import { richTextOf } from '../rich-text/index.ts';
import { uuid } from '../kernel/fixture.ts';
import {
	ASSIGNMENT,
	DECISION,
	EXECUTOR,
	FIRST,
	MEMBER,
	SECOND,
	soundMinutes,
	SPEAKER,
	SPEECH
} from './fixture.ts';
import { placeName } from './messages.ts';
import { completeness } from './required.ts';
import { validateMinutes, type KnownParticipant, type MinutesContext } from './validate.ts';
import type { DecisionRow, MinutesItemRow, MinutesView, SpeechRow } from './view.ts';

const NOTHING = richTextOf('');
const items = (change: Partial<MinutesItemRow>, id: string = FIRST): MinutesView => {
	const view = soundMinutes();
	const changed = view.items.map((row) => (row.id === id ? { ...row, ...change } : row));
	return { ...view, items: changed };
};
const decision = (id: string, change: Partial<DecisionRow>): MinutesView => {
	const view = soundMinutes();
	const changed = view.decisions.map((row) => (row.id === id ? { ...row, ...change } : row));
	return { ...view, decisions: changed };
};
const speech = (change: Partial<SpeechRow>): MinutesView => {
	const view = soundMinutes();
	return { ...view, speeches: view.speeches.map((row) => ({ ...row, ...change })) };
};
/** «MN-02 blocking path» of everything that the rules find. */
const found = (view: MinutesView, context: MinutesContext = {}): readonly string[] =>
	validateMinutes(view, context).map((f) => `${f.rule} ${f.severity} ${f.path}`);

const PEOPLE: KnownPeople = new Map(
	[SPEAKER, MEMBER, EXECUTOR].map((id) => [
		id,
		{ fullName: 'Полозов Глеб Эдуардович', external: false, active: true }
	])
);
const there = (personId: string, attendance: string | null, role = 'member'): KnownParticipant => ({
	personId,
	role,
	attendance
});
const AGENDA = [
	{ id: FIRST, title: 'О приостановлении проекта' },
	{ id: SECOND, title: 'О ходе исполнения поручений' }
];

describe('minutes that can be signed', () => {
	it('have no finding at all', () => {
		const context = {
			today: '2026-09-24',
			date: '2026-09-21',
			people: PEOPLE,
			participants: [
				there(MEMBER, 'hall'),
				there(SPEAKER, 'remote'),
				there(EXECUTOR, null, 'guest')
			],
			agendaItems: AGENDA
		};
		expect(validateMinutes(soundMinutes(), context)).toEqual([]);
		expect(completeness(soundMinutes())).toMatchObject({ percent: 100 });
	});
});

describe('place and form', () => {
	it.each([
		[{ place: '' }, ['MN-01 blocking fields/place']],
		[{ form: '' }, ['MN-01 blocking fields/form']],
		[{ form: 'absentee', place: '' }, []]
	])('[MN-01] %j', (change, lines) => {
		const view = soundMinutes();
		expect(found({ ...view, fields: { ...view.fields, ...change } })).toEqual(lines);
	});
});

describe('an item', () => {
	it('[MN-02] was heard', () => {
		expect(found(items({ heard: richTextOf('___') }))).toEqual([
			`MN-02 blocking items/${FIRST}/heard`
		]);
	});

	it('[MN-02] was decided', () => {
		expect(found({ ...soundMinutes(), decisions: [] })).toEqual([
			`MN-02 blocking items/${FIRST}/decisions`
		]);
	});

	it.each(['withdrawn', 'postponed'])('[MN-02] or is %s, and then has no decision', (outcome) => {
		const bare = { ...items({ outcome, heard: NOTHING }), speeches: [], decisions: [] };
		expect(found(bare)).toEqual([]);
		expect(found(items({ outcome, heard: NOTHING }))).toEqual([
			`MN-02 blocking items/${FIRST}/outcome`
		]);
	});

	it('[MN-02] with an outcome that nobody knows was considered', () => {
		expect(found(items({ outcome: 'x', heard: NOTHING }))).toEqual([
			`MN-02 blocking items/${FIRST}/heard`
		]);
	});
});

describe('a speech', () => {
	it.each([
		[{ personId: '' }, 'personId'],
		[{ text: NOTHING }, 'text']
	])('[MN-03] has a speaker and words', (change, key) => {
		expect(found(speech(change))).toEqual([`MN-03 blocking speeches/${SPEECH}/${key}`]);
	});

	it('[MN-07] comes from somebody who takes part and is not absent', () => {
		const line = [`MN-07 warning speeches/${SPEECH}/personId`];
		expect(found(soundMinutes(), { participants: [there(MEMBER, 'remote')] })).toEqual([]);
		expect(found(soundMinutes(), { participants: [there(MEMBER, 'absent')] })).toEqual(line);
		expect(found(soundMinutes(), { participants: [there(SPEAKER, 'hall')] })).toEqual(line);
		const [named] = validateMinutes(soundMinutes(), { participants: [], people: PEOPLE });
		expect(named?.message.ru).toMatch(/Полозов\s+Г\.\s+Э\. нет среди участников/u);
	});
});

describe('a decision', () => {
	it('[MN-04] has words; without a kind it gets a warning', () => {
		expect(found(decision(DECISION, { text: NOTHING }))).toEqual([
			`MN-04 blocking decisions/${DECISION}/text`
		]);
		expect(found(decision(DECISION, { kind: '' }))).toEqual([
			`MN-04 warning decisions/${DECISION}/kind`
		]);
	});

	it.each([
		[{ executor: '' }, 'executor'],
		[{ due: '' }, 'due']
	])('[MN-05] that assigns has an executor and a term', (change, key) => {
		expect(found(decision(ASSIGNMENT, change))).toEqual([
			`MN-05 blocking decisions/${ASSIGNMENT}/${key}`
		]);
		expect(found(decision(ASSIGNMENT, { ...change, kind: 'note' }))).toEqual([]);
	});

	it.each([
		[{ due: 'скоро' }, 'due', {}],
		[{ due: '2026-09-20' }, 'due', { date: '2026-09-21' }],
		[{ executor: uuid(99) }, 'executor', { people: PEOPLE }],
		[
			{},
			'executor',
			{ people: new Map([[EXECUTOR, { fullName: 'А', external: false, active: false }]]) }
		]
	])(
		'[MN-06] has a term from the meeting on and an executor who is known and active',
		(change, key, context) => {
			expect(found(decision(ASSIGNMENT, change), context)).toEqual([
				`MN-06 blocking decisions/${ASSIGNMENT}/${key}`
			]);
		}
	);

	it('[MN-06] may be due on the day of the meeting', () => {
		expect(found(decision(ASSIGNMENT, { due: '2026-09-21' }), { date: '2026-09-21' })).toEqual([]);
	});
});

describe('what stands around the text', () => {
	it('[MN-08] the items are those of the agenda', () => {
		expect(found(soundMinutes(), { agendaItems: AGENDA.slice(0, 1) })).toEqual([
			`MN-08 blocking items/${SECOND}`
		]);
		const more = [...AGENDA, { id: uuid(13), title: 'О разном' }];
		expect(found(soundMinutes(), { agendaItems: more })).toEqual([
			`MN-08 blocking items/${uuid(13)}`
		]);
	});

	it('[MN-09] everybody of the body is marked as present or absent', () => {
		const line = ['MN-09 blocking participants'];
		const participants = [there(MEMBER, 'hall'), there(SPEAKER, null)];
		expect(found(soundMinutes(), { participants })).toEqual(line);
		const marked = [there(MEMBER, 'hall'), there(SPEAKER, 'absent'), there(uuid(9), null, 'guest')];
		expect(found(soundMinutes(), { participants: marked })).toEqual([]);
	});

	it.each([
		['council', 'членов Совета: 1.', 'council members: 1.'],
		['office_body', 'участников Проектного офиса: 1.', 'members of the Project office: 1.'],
		[undefined, 'членов органа: 1.', 'members of the body: 1.']
	])('[MN-09] calls the members of a %s by their name', (bodyKind, ru, en) => {
		const participants = [there(SPEAKER, null)];
		const known = bodyKind === undefined ? {} : { bodyKind };
		const [first] = validateMinutes(soundMinutes(), { participants, ...known });
		expect(first?.message).toEqual({
			ru: `Не отмечено присутствие ${ru}`,
			en: `Attendance is not marked, ${en}`
		});
	});

	it.each([
		['2026-09-24', 3, []],
		['2026-09-25', 3, ['MN-10 warning fields']],
		['2026-09-25', 4, []]
	])(
		'[MN-10] written on %s, with a term of %i working days after Monday the 21st',
		(today, writeDays, lines) => {
			expect(found(soundMinutes(), { today, date: '2026-09-21', writeDays })).toEqual(lines);
		}
	);
});

describe('all rules', () => {
	it('put what stops a submission first and say each in a sentence', () => {
		const bad = { ...speech({ personId: '', text: NOTHING }), fields: { place: '', form: '' } };
		const findings = validateMinutes(
			{ ...bad, decisions: decision(ASSIGNMENT, { kind: '', due: 'x' }).decisions },
			{
				today: '2026-12-01',
				date: '2026-09-21',
				agendaItems: [],
				participants: [there(MEMBER, null)]
			}
		);
		expect(findings.length).toBeGreaterThan(7);
		const weights = findings.map(({ severity }) =>
			['blocking', 'warning', 'info'].indexOf(severity)
		);
		expect(weights).toEqual(weights.toSorted());
		for (const { message } of findings) {
			expect(message.ru).toMatch(/^[А-ЯЁ].*[.]$/u);
			expect(message.en).toMatch(/^[A-Z0-9].*[.]$/u);
		}
	});

	it('name places as people do', () => {
		const view = soundMinutes();
		const paths = [
			'fields/place',
			`items/${FIRST}/heard`,
			`items/${SECOND}`,
			`speeches/${SPEECH}/personId`,
			`decisions/${ASSIGNMENT}/due`,
			`items/${uuid(99)}`,
			'participants',
			'constructor'
		];
		expect(paths.map((path) => placeName(view, path).ru)).toEqual([
			'место',
			'вопрос 1, слушали',
			'вопрос 2',
			'выступление 1, выступивший',
			'решение 1.2, срок',
			'вопрос',
			'присутствие',
			'constructor'
		]);
		expect(placeName(view, `decisions/${ASSIGNMENT}/due`).en).toBe('decision 1.2, due date');
	});

	it('count what is filled', () => {
		expect(completeness(decision(ASSIGNMENT, { due: '' }))).toMatchObject({
			filled: 8,
			required: 9
		});
		expect(completeness({ ...soundMinutes(), decisions: [] }).sections.items).toEqual({
			filled: 3,
			required: 4
		});
	});
});
