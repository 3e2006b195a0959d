import { describe, expect, it } from 'vitest';
import { passportBadge } from './passport-badge.ts';

describe('the badge of a passport', () => {
	it('names the version that a locked text became', () => {
		expect(passportBadge({ state: 'approved', version: 3 }, 'ru')).toEqual({
			family: 'fixed',
			label: 'Утверждён, версия\u00A03'
		});
	});

	it('has no version while the text is written', () => {
		expect(passportBadge({ state: 'rework', version: null }, 'en')).toEqual({
			family: 'returned',
			label: 'Returned for revision'
		});
	});

	it('shows a state that it does not know as it came', () => {
		expect(passportBadge({ state: 'later', version: null }, 'ru').label).toBe('later');
	});
});
