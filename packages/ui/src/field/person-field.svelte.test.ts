import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PersonField from './PersonField.svelte';

const PEOPLE = [
	{ id: 'a', fullName: 'Донникова Полина Эриковна', post: 'заместитель начальника управления' },
	{ id: 'b', fullName: 'Хвощёва Лидия Романовна', post: 'заместитель начальника управления' },
	{ id: 'c', fullName: 'Клеверова Ия Сергеевна', post: 'специалист-эксперт' }
];

async function show(value: string) {
	const oncommit = vi.fn();
	const screen = await render(PersonField, {
		locale: 'ru',
		label: 'Куратор',
		value,
		people: PEOPLE,
		oncommit
	});
	return { oncommit, screen, field: screen.getByRole('combobox', { name: 'Куратор' }) };
}

test('a person is found by the beginning of a name or post and chosen by keyboard', async () => {
	const { oncommit, screen, field } = await show('c');
	await userEvent.fill(field, 'замест');
	await expect.element(screen.getByRole('option').nth(1)).toMatchTextContent('Хвощёва');
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(oncommit.mock.calls).toEqual([['b']]);
	await expect.element(field).toHaveAttribute('aria-expanded', 'false');
});

test('ё and е are one letter, and Escape brings the stored person back', async () => {
	const { oncommit, screen, field } = await show('c');
	await userEvent.fill(field, 'хвоще');
	expect(screen.getByRole('option').elements()).toHaveLength(1);
	await userEvent.keyboard('{Escape}');
	await expect.element(field).toHaveValue('Клеверова Ия Сергеевна');
	expect(oncommit).not.toHaveBeenCalled();
});

test('a name that is not in the list is told, not swallowed; an emptied field clears the person', async () => {
	const { oncommit, screen, field } = await show('c');
	await userEvent.fill(field, 'Неизвестный');
	field.element().blur();
	await expect.element(screen.getByRole('alert')).toMatchTextContent('Такого человека');
	await expect.element(field).toHaveValue('Неизвестный');
	expect(oncommit).not.toHaveBeenCalled();
	await userEvent.fill(field, '');
	field.element().blur();
	expect(oncommit.mock.calls).toEqual([['']]);
});
