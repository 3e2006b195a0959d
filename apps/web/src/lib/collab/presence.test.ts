import { expect, it } from 'vitest';
import { presentPeople } from './presence.ts';

const self = { clientId: 1, personId: 'me' };
const user = (id: string, name: string) => ({ user: { id, name, color: 3 } });

it('shows everybody else once, by name, in the field of the window that is in one', () => {
	const states = new Map<number, unknown>([
		[1, user('me', 'Я')],
		[2, user('b', 'Черемшина Д. О.')],
		[3, { ...user('a', 'Клеверова И. С.'), field: 'fields/end' }],
		[4, { ...user('a', 'Клеверова И. С.'), field: null }]
	]);
	expect(presentPeople(states, self)).toEqual([
		{ id: 'a', name: 'Клеверова И. С.', color: 3, field: 'fields/end' },
		{ id: 'b', name: 'Черемшина Д. О.', color: 3, field: null }
	]);
});

it("does not show oneself in another window, nor a state without the server's name", () => {
	const states = new Map<number, unknown>([
		[5, user('me', 'Я')],
		[6, { field: 'goal' }],
		[7, null]
	]);
	expect(presentPeople(states, self)).toEqual([]);
});
