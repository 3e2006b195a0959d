import { describe, expect, it } from 'vitest';
import { filterOf, narrow, searchOf } from './filter.ts';

const quay = {
	regNo: 'МП-01-2025',
	title: 'Благоустройство набережной реки Светлой',
	shortTitle: 'Набережная Светлой',
	leader: 'Хвощёва Лидия Романовна',
	phase: 'implementation'
};
const school = {
	regNo: 'МП-02-2025',
	title: 'Строительство школы',
	shortTitle: 'Школа «Северная»',
	leader: 'Камышов Данила Егорович',
	phase: 'preparation'
};
const lines = [quay, school];

describe('the filter of the register', () => {
	it.each([
		['', '', lines],
		['хвощева', '', [quay]],
		['НАБЕРЕЖН свет', '', [quay]],
		['мп-02', '', [school]],
		['набережная камышов', '', []],
		['', 'preparation', [school]],
		['набережная', 'preparation', []]
	] as const)('«%s» in phase «%s»', (text, phase, expected) => {
		expect(narrow(lines, { text, phase })).toEqual(expected);
	});

	it('lives in the address and comes back from it', () => {
		const filter = { text: 'Хвощёва & Ко', phase: 'implementation' } as const;
		expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter);
		expect(searchOf({ text: '  ', phase: '' })).toBe('');
	});

	it('takes no phase that does not exist', () => {
		expect(filterOf(new URLSearchParams('phase=<script>')).phase).toBe('');
	});
});
