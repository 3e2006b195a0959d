import { describe, expect, it } from 'vitest';
import { dayOf, timeOf } from './moments.ts';

describe('a moment in the words of the office', () => {
	it('is told in the time of the office, not of the machine', () => {
		expect(dayOf('2026-09-21T21:30:00.000Z', 'ru')).toBe('22.09.2026');
		expect(timeOf('2026-09-21T21:30:00.000Z')).toBe('00:30');
	});
});
