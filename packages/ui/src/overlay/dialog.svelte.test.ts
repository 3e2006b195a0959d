import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Dialog from './Dialog.svelte';
import Menu from './Menu.svelte';

test('a dialog puts the focus on «Отмена», closes by Escape and gives the focus back', async () => {
	const before = document.createElement('button');
	document.body.append(before);
	before.focus();
	const onconfirm = vi.fn();
	const onclose = vi.fn(() => screen.rerender({ open: false }));
	const screen = await render(Dialog, {
		locale: 'ru',
		open: true,
		title: 'Утвердить паспорт?',
		confirm: 'Утвердить',
		children: createRawSnippet(() => ({ render: () => '<p>Навсегда</p>' })),
		onconfirm,
		onclose
	});
	await expect.element(screen.getByRole('button', { name: 'Отмена' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	expect(onclose).toHaveBeenCalledOnce();
	expect(onconfirm).not.toHaveBeenCalled();
	await expect.element(before).toHaveFocus();
	before.remove();
});

test('a menu is walked by arrows, skips nothing and says why a line cannot be chosen', async () => {
	const onselect = vi.fn();
	const items = [
		{ id: 'print', label: 'Печать' },
		{ id: 'reject', label: 'Отклонить', reason: 'решает председатель' },
		{ id: 'revise', label: 'Новая редакция' }
	];
	const screen = await render(Menu, { label: 'Ещё', items, onselect });
	await userEvent.click(screen.getByRole('button', { name: 'Ещё' }));
	await expect.element(screen.getByRole('menuitem').first()).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(onselect).not.toHaveBeenCalled();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(onselect.mock.calls).toEqual([['revise']]);
	await expect.element(screen.getByRole('button', { name: 'Ещё' })).toHaveFocus();
});
