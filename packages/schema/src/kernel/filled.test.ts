import { expect, it } from 'vitest';
import { isWritten } from './filled.ts';

it.each([
	['', false],
	['…', false],
	['Уточняется', false],
	['будет уточнено позже', false],
	['ХХХ', false],
	['Принять к сведению, что срок уточняется', true],
	['срок уточняется', true],
	['№ 3', true]
])('«%s» says something: %s', (text, expected) => {
	expect(isWritten(text)).toBe(expected);
});
