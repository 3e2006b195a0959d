import { describe, expect, it } from 'vitest';
import { dateWords, daysBetween, epochDay, formatDate, isIsoDate, yearsBetween } from './dates.ts';
import { sayFinding } from './finding.ts';
import { isId } from './ids.ts';
import { initials, shortName } from './names.ts';
import { fillCount, sayCount } from './plural.ts';
import { fill, lowerCase, say } from './text.ts';

describe('dates', () => {
	it.each([
		['2026-11-23', true],
		['2028-02-29', true],
		['2027-02-29', false],
		['2026-02-30', false],
		['2026-13-01', false],
		['2026-1-1', false],
		['1000-01-01', true],
		['0999-12-31', false],
		['0000-01-01', false],
		['23.11.2026', false],
		['', false],
		['2026-11-23T00:00', false]
	])('«%s» is a date: %s', (text, expected) => {
		expect(isIsoDate(text)).toBe(expected);
	});

	it('counts days over a leap day and shows a date as people write it', () => {
		expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
		expect(epochDay('1970-01-02')).toBe(1);
		expect(formatDate('2028-06-30', 'ru')).toBe('30.06.2028');
		expect(formatDate('летом', 'ru')).toBe('летом');
		expect(formatDate('2028-06-03', 'en')).toBe('3 Jun 2028');
		expect(formatDate('2028-13-03', 'en')).toBe('2028-13-03');
	});

	it.each([
		['2026-12-01', '2028-06-30', ['2026', '2027', '2028']],
		['2026-12-01', '2026-12-01', ['2026']],
		['2026-12-02', '2026-12-01', []],
		['', '2026-12-01', []],
		['2026-12-01', 'потом', []]
	])('years from %s to %s', (start, end, expected) => {
		expect(yearsBetween(start, end)).toEqual(expected);
	});

	it('never gives more years than a table can show', () => {
		expect(yearsBetween('1000-01-01', '9999-12-31')).toHaveLength(30);
	});
});

describe('words', () => {
	const DAYS = {
		one: { ru: '{count} день', en: '{count} day' },
		few: { ru: '{count} дня', en: '{count} days' },
		many: { ru: '{count} дней', en: '{count} days' }
	};

	it.each([
		[1, 'день', 'day'],
		[2, 'дня', 'days'],
		[5, 'дней', 'days'],
		[11, 'дней', 'days'],
		[14, 'дней', 'days'],
		[21, 'день', 'days'],
		[112, 'дней', 'days'],
		[0, 'дней', 'days']
	])('[I-02] %i %s, %s', (count, ru, en) => {
		expect(sayCount(DAYS, 'ru', { count })).toBe(`${count} ${ru}`);
		expect(fillCount(DAYS, { count })).toEqual({ ru: `${count} ${ru}`, en: `${count} ${en}` });
	});

	it('[I-03] a part of a message is said in the language of the message', () => {
		const message = { ru: 'Не заполнено: {place}, {no}.', en: 'Not filled in: {place}, {no}.' };
		const place = { ru: 'Срок', en: 'Date' };
		expect(fill(message, { place: lowerCase(place), no: 2 })).toEqual({
			ru: 'Не заполнено: срок, 2.',
			en: 'Not filled in: date, 2.'
		});
		const finding = { rule: 'P-01', severity: 'blocking', path: 'goal', message } as const;
		const expected = dateWords('2028-06-30');
		expect(sayFinding({ ...finding, expected }, 'en')).toEqual({
			...finding,
			message: message.en,
			expected: '30 Jun 2028'
		});
		expect(sayFinding(finding, 'ru')).toEqual({ ...finding, message: message.ru });
	});

	it.each([
		['Хвощёва Лидия Романовна', 'Хвощёва\u00A0Л.\u00A0Р.', 'ЛХ'],
		['Ли', 'Ли', 'Л'],
		['  ', '', '']
	])('shortens «%s»', (name, short, letters) => {
		expect(shortName(name)).toBe(short);
		expect(initials(name)).toBe(letters);
	});

	it('fills the parts of a message in the language of the reader, and only the known ones', () => {
		const message = { ru: 'Осталось {n} из {m}', en: '{n} of {m} left' };
		expect(say(message, 'ru', { n: 2, m: 5 })).toBe('Осталось 2 из 5');
		expect(say(message, 'en', { n: 2 })).toBe('2 of {m} left');
	});

	it.each([
		['00000000-0000-4000-8000-000000000001', true],
		['00000000-0000-4000-8000-00000000000A', false],
		['00000000-0000-4000-8000-00000000000', false],
		["' or 1=1 --", false],
		[null, false],
		[7, false]
	])('%j is an id: %s', (value, expected) => {
		expect(isId(value)).toBe(expected);
	});
});
