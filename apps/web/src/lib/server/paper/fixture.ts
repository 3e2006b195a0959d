import type { RichText, RichTextNode } from '@veche/schema/kernel';
import { richTextOf } from '@veche/schema/rich-text';
import type { Sheet } from '#lib/document-sheet/sheet.ts';
import type { PaperSource } from './paper-of.ts';

/** Papers of an invented office for tests. */

const text = (words: string, ...marks: readonly string[]): RichTextNode => ({
	type: 'text',
	text: words,
	...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {})
});
const p = (...content: readonly RichTextNode[]): RichTextNode => ({ type: 'paragraph', content });
const cell = (words: string, attrs: { readonly [key: string]: number } = {}): RichTextNode => ({
	type: 'tableCell',
	attrs,
	content: [p(text(words))]
});

/** Everything that a text of the office may hold. */
export const RICH: RichText = {
	type: 'doc',
	content: [
		{ type: 'heading', attrs: { level: 1 }, content: [text('О сроках')] },
		p(text('Обычный, '), text('жирный', 'bold'), text(' и '), text('наклонный', 'italic', 'bold')),
		{
			type: 'orderedList',
			attrs: { start: 3 },
			content: [
				{ type: 'listItem', content: [p(text('третий'))] },
				{
					type: 'listItem',
					content: [
						p(text('четвёртый')),
						{ type: 'bulletList', content: [{ type: 'listItem', content: [p(text('внутри'))] }] }
					]
				}
			]
		},
		{ type: 'blockquote', content: [p(text('цитата'))] },
		{
			type: 'table',
			content: [
				{
					type: 'tableRow',
					content: ['Год', 'Сумма'].map((words) => ({ ...cell(words), type: 'tableHeader' }))
				},
				{ type: 'tableRow', content: [cell('2026', { rowspan: 2 }), cell('1')] },
				{ type: 'tableRow', content: [cell('2')] },
				{ type: 'tableRow', content: [cell('Итого 3', { colspan: 2 })] }
			]
		},
		p(text('Строка'), { type: 'hardBreak' }, text('после переноса, '), {
			type: 'text',
			text: 'приказ',
			marks: [{ type: 'link', attrs: { href: 'https://gov.example/1?a=1&b=2' } }]
		})
	]
};

const MEETING = {
	id: 'm',
	no: 4,
	date: '2026-11-23',
	body: {
		id: 'b',
		name: 'Муниципальный проектный комитет',
		kind: 'committee',
		quorum: 'more_than_half'
	}
} as const;

export const PEOPLE = {
	chair: { fullName: 'Ветров Олег Ильич', post: 'глава города' },
	secretary: { fullName: 'Осокина Мария Ивановна', post: 'начальник отдела' },
	lead: { fullName: 'Донникова Полина Эриковна', post: 'заместитель начальника управления' },
	guest: { fullName: 'Ясеньков Марк Устинович', post: 'директор МКУ «Тёплый дом»' }
} as const;

/** Minutes of a meeting with one item. */
export function minutesSheet(heard: RichText, signed: boolean): Sheet {
	const row = { order: 'a', itemId: 'i' };
	const signature = { actingFor: null, at: '2026-11-24T09:00:00.000Z' };
	return {
		kind: 'minutes',
		view: {
			fields: { place: 'Зал заседаний', form: 'hall' },
			items: [
				{
					id: 'i',
					order: 'a',
					no: 1,
					title: 'О паспорте',
					kind: '',
					speaker: 'lead',
					outcome: '',
					heard
				}
			],
			speeches: [{ ...row, id: 's', personId: 'chair', text: richTextOf('Поддержал') }],
			decisions: [
				{
					...row,
					id: 'd',
					no: '1.1',
					kind: 'note',
					executor: 'lead',
					due: '2026-12-25',
					text: richTextOf('Утвердить')
				}
			]
		},
		meeting: MEETING,
		number: signed ? 4 : null,
		participants: [
			{ personId: 'chair', role: 'chair', voting: true, attendance: 'hall', reason: '' },
			{ personId: 'secretary', role: 'secretary', voting: true, attendance: 'remote', reason: '' },
			{ personId: 'lead', role: 'member', voting: true, attendance: 'absent', reason: 'отпуск' },
			{ personId: 'guest', role: 'guest', voting: false, attendance: 'remote', reason: '' }
		],
		signatures: signed
			? [
					{ ...signature, role: 'chair', personId: 'chair' },
					{ ...signature, role: 'secretary', personId: 'secretary' }
				]
			: [],
		extractFor: null
	};
}

/** An extract of the signed minutes, as the server cuts it. */
export function extractSheet(heard: RichText): Sheet {
	const sheet = minutesSheet(heard, true);
	if (sheet.kind !== 'minutes') return sheet;
	const participants = sheet.participants
		.filter(({ role }) => role !== 'guest')
		.map((one) => (one.role === 'member' ? { ...one, personId: '', reason: '' } : one));
	return { ...sheet, participants, extractFor: '00000000-0000-4000-8000-000000000007' };
}

export function agendaSheet(draftDecision: RichText): Sheet {
	return {
		kind: 'agenda',
		view: {
			fields: { date: '2026-11-23', time: '10:00', place: 'Зал', form: 'mixed', link: '' },
			items: [
				{
					id: 'i',
					order: 'a',
					no: 1,
					title: 'О паспорте',
					kind: 'passport',
					speaker: 'lead',
					coSpeakers: ['chair'],
					minutes: '15',
					accessMark: '',
					draftDecision
				}
			],
			materials: [{ id: 'w', order: 'a', itemId: 'i', documentId: 'doc', version: '2' }],
			invited: []
		},
		meeting: MEETING,
		participants: [
			{ personId: 'chair', role: 'chair', voting: true, attendance: null, reason: '' },
			{ personId: 'lead', role: 'guest', voting: false, attendance: null, reason: '' },
			{ personId: 'guest', role: 'guest', voting: false, attendance: null, reason: '' }
		],
		materials: [{ documentId: 'doc', title: 'Мастер города', version: 2, sha256: 'cd'.repeat(32) }]
	};
}

/** A passport with as many rows of every kind as asked. */
export function passportSheet(rows: number, words: (n: number) => string): Sheet {
	const many = <T>(make: (n: number) => T): readonly T[] =>
		Array.from({ length: rows }, (_, n) => make(n));
	const plan = { '2026': '1', '2027': '2.5' };
	const base = { unit: 'единица', baseValue: '0', baseYear: '2025', responsible: 'lead', plan };
	return {
		kind: 'passport',
		view: {
			fields: {
				shortTitle: 'Мастер города',
				start: '2026-03-01',
				end: '2027-09-30',
				curator: 'chair',
				leader: 'lead',
				admin: '',
				level: 'municipal',
				type: 'social',
				direction: '',
				nationalGoal: '',
				parentProject: '',
				territory: 'Город',
				declaredTotal: '360000000'
			},
			goal: RICH,
			functioning: richTextOf(''),
			tasks: many((n) => ({ id: `t${n}`, order: 'a', text: words(n) })),
			programmeLinks: [{ id: 'l', order: 'a', kind: 'municipal', name: 'Образование' }],
			basis: [],
			indicators: many((n) => ({
				...base,
				id: `i${n}`,
				order: 'a',
				name: words(n),
				level: '',
				kind: 'main',
				direction: 'up',
				okei: '642',
				accounting: 'yearly',
				method: words(n),
				source: '',
				frequency: 'year',
				weight: '',
				months: {}
			})),
			results: many((n) => ({
				...base,
				id: `r${n}`,
				order: 'a',
				name: words(n),
				task: `t${n}`,
				type: 'other',
				characteristic: words(n),
				date: '2027-08-25'
			})),
			controlPoints: many((n) => ({
				id: `c${n}`,
				order: 'a',
				name: words(n),
				result: `r${n}`,
				kind: 'activity',
				start: '',
				planDate: '2027-02-15',
				forecastDate: '2027-02-20',
				factDate: '',
				responsible: 'lead',
				document: words(n),
				level: 'lead',
				predecessors: []
			})),
			finance: Object.fromEntries(many((n) => [`r${n}/2026/MB`, '360000000'])),
			team: many((n) => ({
				id: `m${n}`,
				order: 'a',
				role: 'member',
				person: 'lead',
				post: words(n),
				directManager: '',
				employment: '40',
				from: '2026-03-01',
				to: ''
			})),
			risks: many((n) => ({
				id: `k${n}`,
				order: 'a',
				name: words(n),
				probability: '3',
				impact: '4',
				measure: words(n),
				owner: 'lead',
				due: '2027-03-01'
			})),
			contributions: []
		},
		project: { id: 'p', regNo: 'МП-04-2026', title: 'Ранняя ориентация «Мастер города»' }
	};
}

/** The paper of a sheet, locked as version 2 or still written. */
export function sourceOf(sheet: Sheet, locked: boolean): PaperSource {
	const by = { id: 'chair', ...PEOPLE.chair };
	const at = '2026-11-24T09:00:00.000Z';
	return {
		sheet,
		title: 'Мастер города',
		state: locked ? 'approved' : 'draft',
		headSeq: 17,
		version: locked
			? {
					no: 2,
					state: 'approved',
					sha256: 'ab'.repeat(32),
					documentId: '00000000-0000-4000-8000-000000000001',
					approval: { event: 'approve', by, actingFor: null, at, comment: '' }
				}
			: null,
		people: PEOPLE,
		city: 'Светлореченск',
		officeName: 'Отдел проектного управления',
		demo: false,
		by: PEOPLE.secretary.fullName,
		at: '2026-11-25T06:30:00.000Z',
		origin: 'https://veche.example',
		locale: 'ru'
	};
}
