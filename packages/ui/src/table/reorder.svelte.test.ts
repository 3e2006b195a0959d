import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OrderedRows from './OrderedRows.svelte';

async function show() {
	const screen = await render(OrderedRows, { rows: ['а', 'б', 'в'] });
	const order = () =>
		[...screen.container.querySelectorAll('.name')].map((name) => name.textContent).join('');
	const handle = (name: string) =>
		screen.getByRole('button', { name: new RegExp(`^Переставить: ${name}`) });
	return { order, handle };
}

test('arrows move a row, the focus stays on its handle and stops at the end', async () => {
	const { order, handle } = await show();
	handle('а').element().focus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
	await expect.poll(order).toBe('бва');
	await expect.element(handle('а')).toHaveFocus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.poll(order).toBe('бав');
});

test('a row that is dragged below another one lands there', async () => {
	const { order, handle } = await show();
	const from = handle('а').element();
	const target = handle('в').element().getBoundingClientRect();
	const point = { bubbles: true, pointerId: 1, button: 0, clientX: target.x + 5 };
	// A synthetic pointer cannot be captured; the handle gets its events directly.
	from.setPointerCapture = () => {};
	from.dispatchEvent(
		new PointerEvent('pointerdown', { ...point, clientY: from.getBoundingClientRect().y + 5 })
	);
	from.dispatchEvent(new PointerEvent('pointermove', { ...point, clientY: target.bottom + 5 }));
	from.dispatchEvent(new PointerEvent('pointerup', { ...point, clientY: target.bottom + 5 }));
	await expect.poll(order).toBe('бва');
});
