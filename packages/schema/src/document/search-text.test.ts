import { expect, it } from 'vitest';
import { soundAgenda } from '../agenda/fixture.ts';
import { soundMinutes } from '../minutes/fixture.ts';
import { soundPassport } from '../passport/fixture.ts';
import { searchText } from './search-text.ts';

it('[F-01] gives what a person reads in a passport, choices by their names, and no codes', () => {
	const text = searchText('passport', soundPassport());
	expect(text.split('\n').slice(0, 12)).toEqual([
		'Мастер города',
		'муниципальный',
		'социальный',
		'Охватить 1 200 школьников профориентацией до 30 июня 2027 года',
		'Оборудовать мастерские',
		'муниципальная программа',
		'Образование',
		'Доля школьников',
		'муниципальный проект',
		'основной',
		'возрастание',
		'годовой'
	]);
	expect(text).not.toMatch(/[a-z]|744|2026-12-01|1230000000|\n\n/i);
});

it('[F-01] gives the words of an agenda and of minutes without ids, dates and numbers of rows', () => {
	expect(searchText('agenda', soundAgenda()).split('\n')).toEqual([
		'Зал заседаний',
		'смешанная',
		'https://video.example/4',
		'О ходе исполнения поручений',
		'контроль поручений',
		'Принять к сведению',
		'Об утверждении паспорта проекта «Мастер города»',
		'паспорт',
		'открытый',
		'Утвердить паспорт'
	]);
	expect(searchText('minutes', soundMinutes())).not.toMatch(/[a-z]/i);
});

it('[F-01] keeps a word whole that is half bold, and the words of lists and tables apart', () => {
	const text = (...content: readonly object[]) => ({ type: 'paragraph', content });
	const cell = (words: string) => ({
		type: 'tableCell',
		content: [text({ type: 'text', text: words })]
	});
	const goal = {
		type: 'doc',
		content: [
			text(
				{ type: 'text', text: 'пере' },
				{ type: 'text', text: 'права', marks: [{ type: 'bold' }] },
				{ type: 'hardBreak' },
				{ type: 'text', text: 'дальше' }
			),
			{ type: 'bulletList', content: [{ type: 'listItem', content: [text()] }] },
			{ type: 'table', content: [{ type: 'tableRow', content: [cell('мост'), cell('сваи')] }] }
		]
	};
	const found = searchText('passport', { goal });
	expect(found.split(/\s+/)).toEqual(['переправа', 'дальше', 'мост', 'сваи']);
});
