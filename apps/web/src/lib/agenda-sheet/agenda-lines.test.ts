import { richTextOf } from '@veche/schema/rich-text';
import { expect, it } from 'vitest';
import { agendaSheet, PEOPLE } from '#lib/server/paper/fixture.ts';
import { speaker } from '#lib/shell/speak.ts';
import { agendaLines } from './agenda-lines.ts';

const sheet = agendaSheet(richTextOf(''));
if (sheet.kind !== 'agenda') throw new Error('no agenda');

it('guests of the meeting stand above the items, unless an item names them', () => {
	const lines = agendaLines({ ...sheet, people: PEOPLE }, speaker('ru'));
	expect(lines.at(-1)).toEqual({
		name: 'Приглашены',
		value: 'Ясеньков Марк Устинович, директор МКУ «Тёплый дом»'
	});
	const alone = { ...sheet, participants: [] };
	const names = agendaLines({ ...alone, people: PEOPLE }, speaker('ru')).map(({ name }) => name);
	expect(names).not.toContain('Приглашены');
});

it('dates are in the language of the page', () => {
	const [when] = agendaLines({ ...sheet, people: PEOPLE }, speaker('en'));
	expect(when?.value).toBe('23 Nov 2026, 10:00');
});
