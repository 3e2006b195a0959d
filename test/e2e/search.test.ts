import { expect } from '@playwright/test';
import { seriousFaults } from '../support/axe.ts';
import { MEMBER, SECRETARY } from './office.ts';
import { test } from './people.ts';

test('a member finds words of signed minutes while he types, narrows the hits and comes back to them @tablet', async ({
	open
}) => {
	const page = await open(MEMBER);
	await page.goto('/projects');
	await page.getByRole('link', { name: /^Поиск/ }).click();
	const words = page.getByRole('searchbox', { name: 'Найти в документах' });
	await expect(words).toBeFocused();
	await expect(page.getByText('Что ищем?')).toBeVisible();
	// The index follows what was written a moment ago.
	await expect(async () => {
		await words.fill('');
		await words.pressSequentially('поручений', { delay: 20 });
		await expect(page.getByRole('link', { name: 'Протокол № 3 от 21.09.2026' })).toBeVisible({
			timeout: 3000
		});
	}).toPass();
	await expect(words).toBeFocused();
	await expect(words).toHaveValue('поручений');
	await expect(page.locator('mark').first()).toHaveText(/поручени/i);
	await page.getByRole('combobox', { name: 'Документ' }).selectOption('minutes');
	await page.getByRole('combobox', { name: 'Состояние' }).selectOption('signed');
	await expect(page).toHaveURL(/kind=minutes&state=signed/);
	await expect(page.getByRole('link', { name: /^Повестка/ })).toHaveCount(0);
	expect(await seriousFaults(page)).toEqual([]);
	await page.getByRole('link', { name: 'Протокол № 3 от 21.09.2026' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /Протокол № 3/ })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('link', { name: 'Протокол № 3 от 21.09.2026' })).toBeVisible();
	await expect(words).toHaveValue('поручений');
});

test('nothing found, too long a query and the key that leads to the search say what to do', async ({
	open
}) => {
	const page = await open(SECRETARY);
	await page.goto('/meetings');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// The key works once the script of the page has come.
	await expect(async () => {
		await page.keyboard.press('Control+KeyK');
		await expect(page).toHaveURL(/\/search$/, { timeout: 1000 });
	}).toPass();
	const words = page.getByRole('searchbox', { name: 'Найти в документах' });
	await words.fill('абракадабра');
	await expect(page.getByText('Ничего не найдено')).toBeVisible();
	await words.fill('слово '.repeat(50));
	await expect(page.getByRole('alert')).toHaveText('Запрос длиннее 200 знаков. Сократите его.');
});

test('who may read nothing finds nothing', async ({ open }) => {
	const page = await open('trostnikov');
	await page.goto('/search?q=протокол');
	await expect(page.getByText('Ничего не найдено')).toBeVisible();
});
