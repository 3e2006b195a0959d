import { describe, expect, it } from 'vitest';
import { pageStyle } from './page-margins.ts';

describe('margins of a printed page', () => {
	it('count the sheets in the words of the language', () => {
		const style = pageStyle({ foot: ['Паспорт'], top: null, locale: 'ru' });
		expect(style).toContain('content:"Лист " counter(page) " из " counter(pages)');
		expect(style).not.toContain('@top-center');
	});

	it('let no text of a document out of its string', () => {
		const style = pageStyle({ foot: ['</style>', 'б"}'], top: 'в;}', locale: 'ru' });
		expect(style).not.toContain('</style>');
		expect(style).toContain('"\\3c \\2f style\\3e " "\\a" "б\\22 \\7d "');
	});
});
