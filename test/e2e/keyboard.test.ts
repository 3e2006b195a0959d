import { expect, type CDPSession, type Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { ADMIN, LEAD } from './office.ts';
import { test } from './people.ts';

/** So many stops are more than any way on the page needs. */
const MOST_STOPS = 120;

test('a row is added, filled and moved, and the passport is submitted, by the keyboard alone', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const { page } = await new Desk(await open(LEAD)).open(passport);
	const { keyboard } = page;

	await test.step('a new row has the cursor, and typing goes on in it', async () => {
		await tabTo(page, 'Добавить задачу');
		await keyboard.press('Enter');
		await expect(page.getByLabel('Задача 3, Текст')).toBeFocused();
		await keyboard.type('Набрано с клавиатуры');
	});

	await test.step('its handle moves it with the arrows and keeps the focus', async () => {
		await tabTo(page, /^Переставить: Задача 3/, 'Shift+Tab');
		await keyboard.press('ArrowUp');
		await expect(page.getByLabel('Задача 2, Текст')).toHaveValue('Набрано с клавиатуры');
		await keyboard.press('ArrowUp');
		await expect(page.getByLabel('Задача 1, Текст')).toHaveValue('Набрано с клавиатуры');
		await expect(page.getByRole('button', { name: /^Переставить: Задача 1/ })).toBeFocused();
	});

	await test.step('a person is chosen from the list', async () => {
		await tabTo(page, 'Администратор', 'Shift+Tab');
		await keyboard.type('ромашина');
		await keyboard.press('ArrowDown');
		await keyboard.press('Enter');
		await expect(page.getByLabel('Администратор', { exact: true })).toHaveValue(/^Ромашина/);
	});

	await test.step('the step is asked about, Escape takes it back, Enter confirms it', async () => {
		await tabTo(page, 'На рассмотрение', 'Shift+Tab');
		await keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await expect(dialog).toBeVisible();
		await keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(page.getByRole('button', { name: 'На рассмотрение' })).toBeFocused();
		await keyboard.press('Enter');
		await expect(dialog).toBeVisible();
		await tabTo(page, 'Передать', 'Shift+Tab');
		await keyboard.press('Enter');
		await expect(page.locator('[data-save]')).toHaveText('Только чтение: на рассмотрении');
	});

	const { state, content } = await office.truth(passport.id);
	expect(state).toBe('review');
	expect(content.tasks[0]?.text).toBe('Набрано с клавиатуры');
});

test('shortcuts of the text work on the Russian layout, and undo takes back only what is one’s own', async ({
	office,
	open
}) => {
	const passport = await office.passport('empty');
	const lead = await new Desk(await open(LEAD)).open(passport);
	const admin = await new Desk(await open(ADMIN)).open(passport);
	const keys = await lead.page.context().newCDPSession(lead.page);

	await lead.goal.click();
	await shortcut(keys, 'и', 'KeyB');
	await lead.page.keyboard.type('Важно');
	await shortcut(keys, 'и', 'KeyB');
	await shortcut(keys, 'ш', 'KeyI');
	await lead.page.keyboard.type(' быстро');
	await shortcut(keys, 'ш', 'KeyI');
	await expect(lead.goal.locator('strong')).toHaveText('Важно');
	await expect(admin.goal.locator('strong')).toHaveText('Важно');
	await expect(admin.goal.locator('em')).toHaveText('быстро');

	await admin.goal.press('Control+End');
	await admin.page.keyboard.type(' и вместе');
	await expect(lead.goal).toContainText('Важно быстро и вместе');
	await shortcut(keys, 'я', 'KeyZ');
	await expect(lead.goal).not.toContainText('быстро');
	await expect(lead.goal).toContainText('и вместе');
	await expect(admin.goal).not.toContainText('быстро');
	await lead.saved();
	const { goal } = (await office.truth(passport.id)).content;
	expect(JSON.stringify(goal)).toContain('и вместе');
	expect(JSON.stringify(goal)).not.toContain('быстро');
});

/** Walks on until the stop with this name has the focus; fails when the way is too long. */
async function tabTo(
	page: Page,
	name: string | RegExp,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	const wanted = page
		.getByRole('button', { name, exact: true })
		.or(page.getByRole('combobox', { name, exact: true }));
	for (let stop = 0; stop < MOST_STOPS; stop += 1) {
		await page.keyboard.press(key);
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`${key} does not lead to «${String(name)}»`);
}

/** Ctrl with a key of the Russian layout: the browser gives the Cyrillic letter and the place on the board. */
async function shortcut(keys: CDPSession, key: string, code: string): Promise<void> {
	const windowsVirtualKeyCode = code.charCodeAt(code.length - 1);
	const event = { key, code, windowsVirtualKeyCode, modifiers: 2 };
	await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
	await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
