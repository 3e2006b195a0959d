import type { Role } from '@veche/schema/people';
import { describe, expect, it } from 'vitest';
import { byDuty } from './duties.ts';

const person = (name: string, role: Role) => ({ name, role });

describe('people of a demo by duty', () => {
	it('shows the first of each role at once and keeps the rest', () => {
		const groups = byDuty([
			person('глава', 'chair'),
			person('первый', 'member'),
			person('второй', 'member'),
			person('руководитель', 'lead')
		]);
		expect(groups.map(({ duty }) => duty)).toEqual(['committee', 'projects']);
		expect(groups[0]?.first.map(({ name }) => name)).toEqual(['глава', 'первый']);
		expect(groups[0]?.rest.map(({ name }) => name)).toEqual(['второй']);
	});

	it('loses nobody', () => {
		const everybody: Role[] = [
			'chair',
			'administrator',
			'office_head',
			'regional_office',
			'expert'
		];
		const groups = byDuty(everybody.map((role) => person(role, role)));
		expect(groups.flatMap(({ first, rest }) => [...first, ...rest])).toHaveLength(5);
	});
});
