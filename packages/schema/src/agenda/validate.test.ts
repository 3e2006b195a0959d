import { describe, expect, it } from 'vitest';
import type { KnownPeople } from '../people/index.ts';
import { richTextOf } from '../rich-text/index.ts';
import { uuid } from '../kernel/fixture.ts';
import {
	CO_SPEAKER,
	FIRST,
	GUEST,
	INVITED,
	MATERIAL,
	PASSPORT,
	SECOND,
	soundAgenda,
	SPEAKER
} from './fixture.ts';
import { placeName } from './messages.ts';
import { completeness, isTime, whereabouts } from './required.ts';
import { validateAgenda, type AgendaContext } from './validate.ts';
import type { AgendaItemRow, AgendaView, MaterialRow } from './view.ts';
import { agendaEntries, totalMinutes } from './view.ts';

const fields = (change: Partial<AgendaView['fields']>): AgendaView => {
	const view = soundAgenda();
	return { ...view, fields: { ...view.fields, ...change } };
};
const item = (at: number, change: Partial<AgendaItemRow>): AgendaView => {
	const view = soundAgenda();
	return { ...view, items: view.items.map((row, n) => (n === at ? { ...row, ...change } : row)) };
};
const material = (change: Partial<MaterialRow>): AgendaView => {
	const view = soundAgenda();
	return { ...view, materials: view.materials.map((row) => ({ ...row, ...change })) };
};
/** «AG-03 blocking path» of everything that the rules find. */
const found = (view: AgendaView, context: AgendaContext = {}): readonly string[] =>
	validateAgenda(view, context).map((f) => `${f.rule} ${f.severity} ${f.path}`);

const everybody = (...closed: readonly string[]): KnownPeople =>
	new Map(
		[SPEAKER, CO_SPEAKER, GUEST].map((id) => [
			id,
			{ fullName: 'Осокина Мария Ивановна', external: false, active: !closed.includes(id) }
		])
	);
const DOCUMENTS = new Map([[PASSPORT, { versions: [1, 2] }]]);

describe('an agenda that can be approved', () => {
	it('has no finding at all', () => {
		const context = { today: '2026-11-16', people: everybody(), documents: DOCUMENTS };
		expect(validateAgenda(soundAgenda(), context)).toEqual([]);
		expect(completeness(soundAgenda())).toMatchObject({ percent: 100 });
	});
});

describe('what an approval needs', () => {
	it.each(['', '23.11.2026', '2026-02-30'])('[AG-01] «%s» is no date', (date) => {
		expect(found(fields({ date }))).toEqual(['AG-01 blocking fields/date']);
	});

	it('[AG-02] an agenda has at least one item', () => {
		const view = { ...soundAgenda(), items: [], materials: [], invited: [] };
		expect(found(view)).toEqual(['AG-02 blocking items']);
	});

	it.each(['', '  ', 'уточняется'])('[AG-03] «%s» is no title', (title) => {
		expect(found(item(0, { title }))).toEqual([`AG-03 blocking items/${FIRST}/title`]);
	});

	it('[AG-04] an item has a speaker', () => {
		expect(found(item(1, { speaker: '' }))).toEqual([`AG-04 blocking items/${SECOND}/speaker`]);
	});

	it('[AG-04] a speaker is known and active', () => {
		const line = `AG-04 blocking items/${FIRST}/speaker`;
		expect(found(item(0, { speaker: uuid(99) }), { people: everybody() })).toEqual([line]);
		expect(found(soundAgenda(), { people: everybody(SPEAKER) })).toContain(line);
	});
});

describe('terms', () => {
	it.each([
		['2026-11-16', []],
		['2026-11-17', ['AG-06 warning fields/date']],
		['2026-11-18', ['AG-06 warning fields/date']],
		['2026-11-19', ['AG-05 warning fields/date', 'AG-06 warning fields/date']],
		['2026-11-24', ['AG-05 warning fields/date', 'AG-06 warning fields/date']]
	])('[AG-05] [AG-06] approved on %s for Monday the 23rd', (today, lines) => {
		expect(found(soundAgenda(), { today })).toEqual(lines);
	});

	it('[AG-05] [AG-06] the terms are settings of the body; without materials there is no term for them', () => {
		const today = '2026-11-20';
		expect(found(soundAgenda(), { today, leadDays: { agenda: 1, materials: 1 } })).toEqual([]);
		const bare = { ...item(1, { kind: 'organisational' }), materials: [] };
		expect(found(bare, { today })).toEqual(['AG-05 warning fields/date']);
	});
});

describe('place and time', () => {
	it.each([
		[{ time: '' }, ['time']],
		[{ time: '25:00' }, ['time']],
		[{ form: '' }, ['form']],
		[{ form: 'hall', place: '', link: '' }, ['place']],
		[{ form: 'remote', place: '', link: '' }, ['link']],
		[{ form: 'mixed', place: '', link: '' }, ['place', 'link']],
		[{ form: 'absentee', place: '', link: '' }, []]
	])('[AG-07] %j lacks %j', (change, keys) => {
		expect(found(fields(change))).toEqual(keys.map((key) => `AG-07 warning fields/${key}`));
	});

	it.each([
		['9:30', true],
		['09:30', true],
		['23:59', true],
		['24:00', false],
		['10.00', false],
		['10:60', false]
	])('«%s» is a time: %s', (time, expected) => {
		expect(isTime(time)).toBe(expected);
	});

	it('a form says where the meeting is found', () => {
		expect(['hall', 'remote', 'mixed', 'absentee', ''].map(whereabouts)).toEqual([
			['place'],
			['link'],
			['place', 'link'],
			[],
			['place']
		]);
	});
});

describe('minutes of time', () => {
	it.each([
		['', 'info'],
		['0', 'warning'],
		['481', 'warning'],
		['1.5', 'warning'],
		['-5', 'warning'],
		['десять', 'warning']
	])('[AG-08] «%s» gets %s', (minutes, severity) => {
		expect(found(item(0, { minutes }))).toEqual([`AG-08 ${severity} items/${FIRST}/minutes`]);
	});

	it('[AG-08] [VLAD-6e] are added up, and a sum above the setting is told', () => {
		expect(totalMinutes(item(0, { minutes: 'много' }))).toBe(20);
		expect(totalMinutes(soundAgenda())).toBe(30);
		expect(found(soundAgenda(), { maxMinutes: 30 })).toEqual([]);
		expect(found(soundAgenda(), { maxMinutes: 29 })).toEqual(['AG-08 info items']);
	});
});

describe('materials and the invited', () => {
	it('[AG-09] an item about a document has one', () => {
		expect(found({ ...soundAgenda(), materials: [] })).toEqual([`AG-09 warning items/${SECOND}`]);
	});

	it.each([
		[{ documentId: '' }, 'documentId'],
		[{ documentId: uuid(99) }, 'documentId'],
		[{ version: '3' }, 'version'],
		[{ version: '2.0' }, 'version']
	])('[AG-09] %j is named', (change, key) => {
		expect(found(material(change), { documents: DOCUMENTS })).toEqual([
			`AG-09 warning materials/${MATERIAL}/${key}`
		]);
	});

	it('[AG-09] a text that has no version yet may be a material', () => {
		expect(found(material({ version: '' }), { documents: DOCUMENTS })).toEqual([]);
	});

	it('[AG-10] [VLAD-4v] co-speakers and the invited are known and active', () => {
		expect(found(soundAgenda(), { people: everybody(CO_SPEAKER, GUEST) })).toEqual([
			`AG-10 warning items/${SECOND}/co:${CO_SPEAKER}`,
			`AG-10 warning invited/${INVITED}/personId`
		]);
	});
});

describe('wording', () => {
	it.each([
		['О паспорте', true],
		['Об отчёте', true],
		['Обо всём', true],
		['Отчёт', false],
		['об отчёте', false],
		['Обсуждение отчёта', false]
	])('[AG-11] «%s» is worded as a title: %s', (title, expected) => {
		expect(found(item(0, { title }))).toEqual(expected ? [] : [`AG-11 info items/${FIRST}/title`]);
	});

	it('[AG-12] a decision is proposed for every item', () => {
		expect(found(item(0, { draftDecision: richTextOf('') }))).toEqual([
			`AG-12 info items/${FIRST}/draftDecision`
		]);
	});

	it('puts what stops an approval first and says each in a sentence', () => {
		const view = { ...item(0, { title: '', speaker: '', minutes: 'x' }), materials: [] };
		const findings = validateAgenda(view, { today: '2026-11-23', maxMinutes: 1 });
		const weights = findings.map(({ severity }) =>
			['blocking', 'warning', 'info'].indexOf(severity)
		);
		expect(weights).toEqual(weights.toSorted());
		for (const { message } of findings) {
			expect(message.ru).toMatch(/^[А-ЯЁ].*[.]$/u);
			expect(message.en).toMatch(/^[A-Z0-9].*[.]$/u);
		}
	});

	it('speaks of places as people do', () => {
		const view = soundAgenda();
		const names = [
			'fields/date',
			`items/${SECOND}/speaker`,
			`items/${SECOND}`,
			`items/${SECOND}/co:${CO_SPEAKER}`,
			`materials/${MATERIAL}/version`,
			`invited/${INVITED}/personId`,
			`items/${uuid(99)}/title`,
			'constructor/x'
		].map((path) => placeName(view, path).ru);
		expect(names).toEqual([
			'дата',
			'вопрос 2, докладчик',
			'вопрос 2',
			'вопрос 2, содокладчик',
			'вопрос 2, версия',
			'вопрос 2, лицо',
			'вопрос, название',
			'вопрос'
		]);
		expect(placeName(view, `items/${FIRST}/title`).en).toBe('item 1, title');
	});
});

describe('the agenda item by item', () => {
	it('has the materials and the invited of each', () => {
		const lines = agendaEntries(soundAgenda()).map(({ item: { no }, materials, invited }) => [
			no,
			materials.length,
			invited.length
		]);
		expect(lines).toEqual([
			[1, 0, 0],
			[2, 1, 1]
		]);
	});
});
