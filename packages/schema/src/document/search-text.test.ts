import { expect, it } from 'vitest';
import { richTextOf } from '../rich-text/index.ts';
import { searchText } from './search-text.ts';

it('[F-01] gives the words of fields, rows and rich texts, and neither ids, dates nor codes', () => {
	const view = {
		fields: { title: 'О ремонте', start: '2026-01-01', kind: 'note', total: '' },
		rows: [
			{
				id: '0c1f2a34-0000-4000-8000-000000000000',
				order: 'a0xONYEf',
				name: 'Набережная',
				text: richTextOf('Две\nстроки')
			}
		]
	};
	expect(searchText(view)).toBe('О ремонте\nНабережная\nДве\nстроки');
});

it('[F-01] keeps a word whole that is half bold', () => {
	const text = {
		type: 'doc',
		content: [
			{
				type: 'paragraph',
				content: [
					{ type: 'text', text: 'пере' },
					{ type: 'text', text: 'права', marks: [{ type: 'bold' }] },
					{ type: 'hardBreak' },
					{ type: 'text', text: 'дальше' }
				]
			}
		]
	};
	expect(searchText({ goal: text })).toBe('переправа дальше');
});
