import { describe, expect, it } from 'vitest';
import { contentsOf, type Place } from './contents.ts';

const PLACES: readonly Place[] = [
	{ id: 'main', no: null, name: 'Заседание', missing: false },
	{ id: 'first', no: 1, name: 'О поручениях', missing: false },
	{ id: 'second', no: 2, name: 'О рисках', missing: true }
];
const placeOf = (path: string): string => path.split('/')[0] ?? '';

describe('the contents of a document', () => {
	it('show of every place the worst finding, and before it what is missing', () => {
		const findings = [
			{ path: 'second/title', severity: 'blocking' },
			{ path: 'first/title', severity: 'warning' },
			{ path: 'first/speaker', severity: 'info' }
		] as const;
		const sections = contentsOf(PLACES, { findings, present: [], placeOf });
		expect(sections.map(({ state }) => state)).toEqual(['done', 'warning', 'part']);
	});

	it('show a person where he writes, and nobody who only looks', () => {
		const lead = { id: 'l', name: 'Осокина М. И.', color: 1 };
		const present = [
			{ ...lead, field: 'second/title' },
			{ ...lead, id: 'g', field: null }
		];
		const sections = contentsOf(PLACES, { findings: [], present, placeOf });
		expect(sections.map(({ people }) => people?.map(({ id }) => id))).toEqual([[], [], ['l']]);
	});
});
