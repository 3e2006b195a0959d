import { describe, expect, it } from 'vitest';
import { cssString } from './css-string.ts';

describe('a text in the style of a page', () => {
	it('keeps Russian words and punctuation', () => {
		expect(cssString('Лист 1 из 4, «Сад» № 2')).toBe('"Лист 1 из 4, «Сад» № 2"');
	});

	it('cannot end the string, the rule or the style', () => {
		expect(cssString('"}</style><b>\\')).toBe('"\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e \\5c "');
	});

	it('keeps the end of a line as a line end of CSS', () => {
		expect(cssString('а\nб')).toBe('"а\\a б"');
	});
});
