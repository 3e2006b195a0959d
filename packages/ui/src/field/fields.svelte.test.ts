import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DateField from './DateField.svelte';
import MoneyField from './MoneyField.svelte';
import NumberField from './NumberField.svelte';
import TextField from './TextField.svelte';

const label = 'Поле';
const locale = 'ru';

function input(found: { element(): Element }): HTMLInputElement {
	const element = found.element();
	if (!(element instanceof HTMLInputElement)) throw new Error('not an input');
	return element;
}

test('every keystroke of a text is committed, and a value from another keeps the caret in its place', async () => {
	const oncommit = vi.fn();
	const screen = await render(TextField, { locale, label, value: '', oncommit });
	const field = screen.getByLabelText(label);
	await userEvent.type(field, 'Двор');
	expect(oncommit.mock.calls.map(([value]) => value)).toEqual(['Д', 'Дв', 'Дво', 'Двор']);

	await screen.rerender({ value: 'Двор' });
	input(field).setSelectionRange(2, 2);
	await screen.rerender({ value: 'Двор у школы' });
	expect(input(field).value).toBe('Двор у школы');
	expect(input(field).selectionStart).toBe(2);
});

test('a character that is still being composed is not committed', async () => {
	const oncommit = vi.fn();
	const screen = await render(TextField, { locale, label, value: '', oncommit });
	const field = input(screen.getByLabelText(label));
	field.focus();
	field.dispatchEvent(new CompositionEvent('compositionstart'));
	field.value = 'к';
	field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
	expect(oncommit).not.toHaveBeenCalled();
	field.value = 'くる';
	field.dispatchEvent(new CompositionEvent('compositionend'));
	expect(oncommit.mock.calls).toEqual([['くる']]);
});

test('a number is typed with a Russian comma, stored with a point and grouped when the field is left', async () => {
	const oncommit = vi.fn((value: string) => screen.rerender({ value }));
	const screen = await render(NumberField, { locale, label, value: '', digits: 1, oncommit });
	const field = screen.getByLabelText(label);
	await userEvent.type(field, '1250,');
	await userEvent.type(field, '5');
	expect(oncommit).toHaveBeenLastCalledWith('1250.5');
	input(field).blur();
	await expect.element(field).toHaveValue('1\u00A0250,5');
});

test('what is no number is named, stays in sight and leaves the stored value alone', async () => {
	const oncommit = vi.fn();
	const screen = await render(NumberField, { locale, label, value: '12', oncommit });
	const field = screen.getByLabelText(label);
	await userEvent.fill(field, 'много');
	input(field).blur();
	expect(oncommit).not.toHaveBeenCalled();
	await expect.element(field).toHaveValue('много');
	await expect.element(field).toBeInvalid();
	await expect
		.element(screen.getByRole('alert'))
		.toMatchTextContent('Прежнее значение не изменено');
});

test('money is typed in thousands of roubles and stored in kopecks', async () => {
	const oncommit = vi.fn((value: string) => screen.rerender({ value }));
	const screen = await render(MoneyField, { locale, label, value: '1230000000', oncommit });
	const field = screen.getByLabelText(label);
	await expect.element(field).toHaveValue('12\u00A0300,0');
	await userEvent.fill(field, '12 300,55');
	expect(oncommit).toHaveBeenLastCalledWith('1230055000');
	input(field).blur();
	// No digit of money hides behind rounding.
	await expect.element(field).toHaveValue('12\u00A0300,55');
});

test('a date is committed when it is whole: not with the year 0002 on the way, nor when a part is cleared', async () => {
	const oncommit = vi.fn();
	const screen = await render(DateField, { locale, label, value: '', oncommit });
	const field = screen.getByLabelText(label);
	await userEvent.fill(field, '0002-03-01');
	expect(oncommit).not.toHaveBeenCalled();
	await userEvent.fill(field, '2027-03-01');
	expect(oncommit.mock.calls).toEqual([['2027-03-01']]);
});

test('a value that another has changed is washed, one that the person types is not', async () => {
	const screen = await render(TextField, { locale, label, value: 'Двор' });
	const field = input(screen.getByLabelText(label));
	field.focus();
	await screen.rerender({ value: 'Двор у школы' });
	expect(field.style.backgroundColor).toBe('');
	field.blur();
	await screen.rerender({ value: 'Двор у парка' });
	expect(field.style.backgroundColor).toBe('var(--acc-wash)');
	await expect.poll(() => field.style.backgroundColor, { timeout: 5000 }).toBe('');
});
