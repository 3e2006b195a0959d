import { describe, expect, it } from 'vitest';
import { accountState, isEmail } from './account.ts';

const NOW = new Date('2026-11-28T09:00:00Z');
const later = new Date(NOW.getTime() + 1);
const open = { email: 'a@b.ru', blockedAt: null, hasPassword: false, linkUntil: null };

describe('the state of an account', () => {
	it.each([
		[{ ...open, hasPassword: true }, 'active'],
		[{ ...open, hasPassword: true, linkUntil: later }, 'active'],
		[{ ...open, hasPassword: true, blockedAt: NOW }, 'blocked'],
		[{ ...open, linkUntil: later }, 'invited'],
		[{ ...open, linkUntil: NOW }, 'waiting'],
		[open, 'waiting'],
		[{ ...open, email: null }, 'none']
	] as const)('[AC-03] %j: %s', (facts, expected) => {
		expect(accountState(facts, NOW)).toBe(expected);
	});

	it.each([
		['a@b.ru', true],
		['иван.петров@город.рф', true],
		['a+b@mail.city.example', true],
		['', false],
		['a@b', false],
		['a b@c.ru', false],
		['<a@b.ru>', false],
		["a'--@b.ru", false],
		['a@b.ru\n', false],
		['a@b@c.ru', false],
		[`${'a'.repeat(200)}@b.ru`, false]
	])('[AC-02] %j as an e-mail: %s', (text, expected) => {
		expect(isEmail(text)).toBe(expected);
	});
});
