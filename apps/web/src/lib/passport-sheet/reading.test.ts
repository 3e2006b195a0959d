import { describe, expect, it } from 'vitest';
import type { ControlPointRow, PassportView, ResultRow } from '@veche/schema/passport';
import { moneyTable, nameAndPost, planYears, pointNumbers } from './reading.ts';

const emptyResult: ResultRow = {
	id: 'r',
	order: 'a',
	name: '',
	task: '',
	unit: '',
	baseValue: '',
	baseYear: '',
	type: '',
	characteristic: '',
	date: '',
	responsible: '',
	plan: {}
};

const emptyPoint: ControlPointRow = {
	id: 'p',
	order: 'a',
	name: '',
	result: '',
	kind: '',
	start: '',
	planDate: '',
	forecastDate: '',
	factDate: '',
	responsible: '',
	document: '',
	level: '',
	predecessors: []
};

function passport(some: Partial<PassportView>): PassportView {
	return {
		fields: {
			shortTitle: '',
			start: '2026-03-01',
			end: '2027-09-30',
			curator: '',
			leader: '',
			admin: '',
			level: '',
			type: '',
			direction: '',
			nationalGoal: '',
			parentProject: '',
			territory: '',
			declaredTotal: ''
		},
		goal: { type: 'doc', content: [] },
		functioning: { type: 'doc', content: [] },
		tasks: [],
		programmeLinks: [],
		basis: [],
		indicators: [],
		results: [],
		controlPoints: [],
		finance: {},
		team: [],
		risks: [],
		contributions: [],
		...some
	};
}

describe('numbers of control points', () => {
	it('count within their result, in the order of the rows', () => {
		const view = passport({
			results: [
				{ ...emptyResult, id: 'r1' },
				{ ...emptyResult, id: 'r2' }
			],
			controlPoints: [
				{ ...emptyPoint, id: 'a', result: 'r2' },
				{ ...emptyPoint, id: 'b', result: 'r1' },
				{ ...emptyPoint, id: 'c', result: 'r2' },
				{ ...emptyPoint, id: 'd', result: '' }
			]
		});
		expect([...pointNumbers(view)]).toEqual([
			['a', '2.1'],
			['b', '1.1'],
			['c', '2.2'],
			['d', '0.1']
		]);
	});
});

describe('years of a plan', () => {
	it('are those of the term and any other that holds a value', () => {
		const rows = [{ plan: { '2029': '5', '2024': '' } }];
		expect(planYears(passport({}), rows)).toEqual(['2026', '2027', '2029']);
	});
});

describe('the money table', () => {
	const view = passport({
		results: [
			{ ...emptyResult, id: 'r1', name: 'Площадка' },
			{ ...emptyResult, id: 'r2', name: 'Без денег' }
		],
		finance: {
			'r1/2026/MB': '360000000',
			'r1/2027/MB': '0',
			'r1/2026/OB': '100000',
			'gone/2026/MB': '999'
		}
	});

	it('tells a typed zero from no value and leaves sources without an amount out', () => {
		const [first] = moneyTable(view, 'ru').results;
		expect(first?.rows).toEqual([
			{ source: 'OB', amounts: ['1,0', '—'], total: '1,0' },
			{ source: 'MB', amounts: ['3\u00A0600,0', '0,0'], total: '3\u00A0600,0' }
		]);
	});

	it('adds up what stands in live results only', () => {
		const table = moneyTable(view, 'ru');
		expect(table.results).toHaveLength(1);
		expect(table.byYear).toEqual(['3\u00A0601,0', '0,0']);
		expect(table.grand).toBe('3\u00A0601,0');
	});
});

describe('a name with a post', () => {
	it('is a dash for nobody and has no comma without a post', () => {
		const people = { a: { fullName: 'Хвощёва Лидия Романовна', post: '' } };
		expect(nameAndPost(people, 'a')).toBe('Хвощёва Лидия Романовна');
		expect(nameAndPost(people, 'b')).toBe('—');
	});
});
