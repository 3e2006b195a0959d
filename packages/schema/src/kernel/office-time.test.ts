import { describe, expect, it } from 'vitest';
import { officeDate, officeTime } from './office-time.ts';

describe('moments in the time of the office', () => {
	it.each([
		['2026-12-31T20:59:59.000Z', '2026-12-31', '23:59'],
		['2026-12-31T21:00:00.000Z', '2027-01-01', '00:00'],
		['2026-09-21T06:30:00.000Z', '2026-09-21', '09:30']
	])('%s is %s, %s', (moment, date, time) => {
		expect(officeDate(new Date(moment))).toBe(date);
		expect(officeTime(new Date(moment))).toBe(time);
	});
});
