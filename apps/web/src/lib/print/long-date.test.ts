import { expect, it } from 'vitest';
import { longDate } from './long-date.ts';

it.each([
	['2026-11-23', 'ru', '23 ноября 2026 г.'],
	['2026-03-01', 'en', '1 March 2026'],
	['', 'ru', ''],
	['скоро', 'ru', 'скоро']
] as const)('%s in %s is «%s»', (date, locale, words) => {
	expect(longDate(date, locale).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')).toBe(words);
});
