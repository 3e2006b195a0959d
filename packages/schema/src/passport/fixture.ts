import { uuid } from '../kernel/fixture.ts';
import { richTextOf } from '../rich-text/index.ts';
import type { PassportView } from './view.ts';

export const CURATOR = uuid(1);
export const LEAD = uuid(2);
export const ADMIN = uuid(3);
export const INDICATOR = uuid(11);
export const RESULT = uuid(21);
export const POINT = uuid(31);
export const RISK = uuid(41);

/** A small passport in which no rule finds anything: the base of the tables of cases. */
export function soundPassport(): PassportView {
	return {
		fields: {
			shortTitle: 'Мастер города',
			start: '2026-12-01',
			end: '2027-06-30',
			curator: CURATOR,
			leader: LEAD,
			admin: ADMIN,
			level: 'municipal',
			type: 'social',
			direction: '',
			nationalGoal: '',
			parentProject: '',
			territory: '',
			declaredTotal: '1230000000'
		},
		goal: richTextOf('Охватить 1 200 школьников профориентацией до 30 июня 2027 года'),
		functioning: richTextOf(''),
		tasks: [{ id: uuid(61), order: 'a0aaaaaa', text: 'Оборудовать мастерские' }],
		programmeLinks: [{ id: uuid(62), order: 'a0aaaaaa', kind: 'municipal', name: 'Образование' }],
		basis: [],
		indicators: [
			{
				id: INDICATOR,
				order: 'a0aaaaaa',
				name: 'Доля школьников',
				level: 'MP',
				kind: 'main',
				direction: 'up',
				unit: '%',
				okei: '744',
				accounting: 'yearly',
				baseValue: '10',
				baseYear: '2026',
				method: 'Отчёт управления образования',
				source: '',
				frequency: 'year',
				responsible: LEAD,
				weight: '',
				plan: { '2026': '10', '2027': '35.5' },
				months: {}
			}
		],
		results: [
			{
				id: RESULT,
				order: 'a0aaaaaa',
				name: 'Созданы мастерские',
				task: uuid(61),
				unit: 'ед.',
				baseValue: '',
				baseYear: '',
				type: 'purchase',
				characteristic: '',
				date: '2027-05-31',
				responsible: LEAD,
				plan: { '2027': '4' }
			}
		],
		controlPoints: [
			{
				id: POINT,
				order: 'a0aaaaaa',
				name: 'Подписан контракт',
				result: RESULT,
				kind: 'control_point',
				start: '',
				planDate: '2027-05-20',
				forecastDate: '',
				factDate: '',
				responsible: LEAD,
				document: 'контракт',
				level: 'lead',
				predecessors: []
			}
		],
		finance: { [`${RESULT}/2027/MB`]: '1000000000', [`${RESULT}/2027/OB`]: '230000000' },
		team: [
			teamRow(CURATOR, 'curator', 71),
			teamRow(LEAD, 'lead', 72),
			teamRow(ADMIN, 'project_admin', 73)
		],
		risks: [
			{
				id: RISK,
				order: 'a0aaaaaa',
				name: 'Срыв поставки',
				probability: '3',
				impact: '3',
				measure: '',
				owner: LEAD,
				due: ''
			}
		],
		contributions: []
	};
}

function teamRow(person: string, role: string, n: number): PassportView['team'][number] {
	return {
		id: uuid(n),
		order: `a0aaaaa${n % 10}`,
		role,
		person,
		post: '',
		directManager: '',
		employment: '30',
		from: '2026-12-01',
		to: '2027-06-30'
	};
}
