import { describe, expect, it } from 'vitest';
import { passwordFaults } from './password.ts';

const OWNER = { email: 'a.donnikova@svetlorechensk.example', fullName: 'Донникова Алла Юрьевна' };

describe('rules of a new password', () => {
	it.each([
		['', ['short', 'common']],
		['семь гор', ['short']],
		['Набережная 7', []],
		['три гуся пошли купаться', []],
		['correct horse battery staple', []],
		['😀'.repeat(11), ['short', 'common']],
		['я'.repeat(129), ['long', 'common']],
		['Vq8'.repeat(43), ['long', 'common']],
		['aaaaaaaaaaaa', ['common']],
		['123456789012', ['common']],
		['qwertyuiopasdf', ['common']],
		['йцукенгшщзхъ', ['common']],
		['1qaz2wsx3edc', ['common']],
		['987654321qwerty', ['common']],
		['abc12abc12abc12', ['common']],
		['Password2026!', ['common']],
		['P@ssw0rdP@ssw0rd', ['common']],
		['Администратор1', ['common']],
		['ПарольПароль1', ['common']],
		['Светлореченск', []],
		['svetlorechensk1', ['personal']],
		['donnikova2026', ['personal']],
		['Донникова1987', ['personal']],
		['донникова любит старую набережную', []]
	])('[AC-01] %j: %j', (password, faults) => {
		expect(passwordFaults(password, OWNER)).toEqual(faults);
	});

	it('[AC-01] an owner without an e-mail and any text at all are judged as well', () => {
		const nobody = { email: null, fullName: '' };
		for (const text of ['\u0000\ud800'.repeat(7), '('.repeat(20), `' or 1=1 -- drop`]) {
			expect(() => passwordFaults(text, nobody)).not.toThrow();
		}
		expect(passwordFaults(`' or 1=1 -- drop`, nobody)).toEqual([]);
	});
});
