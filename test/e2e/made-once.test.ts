import { expect, type Page } from '@playwright/test';
import { SECRETARY } from './office.ts';
import { test } from './people.ts';

/** The server does what the form asks, and the answer to the first sending does not arrive. */
async function loseAnswer(page: Page, action: RegExp): Promise<() => number> {
	let sent = 0;
	await page.route(action, async (route) => {
		sent += 1;
		if (sent > 1) return route.continue();
		await route.fetch({ maxRedirects: 0 });
		return route.abort('connectionreset');
	});
	return () => sent;
}

test('a meeting whose answer was lost is planned once, and the form keeps what was typed', async ({
	open
}) => {
	const page = await open(SECRETARY);
	const sent = await loseAnswer(page, /\/meetings\?\/plan/);
	await page.goto('/meetings?year=2028&new');
	await page.getByLabel('Дата', { exact: true }).fill('2028-03-14');
	await page.getByLabel('Место', { exact: true }).fill('Зал на набережной');
	const plan = page.getByRole('button', { name: 'Назначить', exact: true });
	await plan.click();
	await expect(page.getByRole('status').filter({ hasText: 'Ответ не пришёл' })).toBeVisible();
	await expect(page.getByLabel('Место', { exact: true })).toHaveValue('Зал на набережной');
	await plan.click();
	await expect(page.getByRole('heading', { level: 1, name: /^Заседание № \d+$/ })).toBeVisible();
	expect(sent()).toBe(2);
	await page.goto('/meetings?year=2028');
	await expect(page.getByText('Зал на набережной')).toHaveCount(1);
});

test('posts are added one after another by one form, each once though an answer is lost', async ({
	open
}) => {
	const page = await open(SECRETARY);
	await page.goto('/bodies');
	await page.getByRole('link', { name: 'Муниципальный проектный комитет' }).click();
	const title = page.locator('#post-title');
	const add = page.getByRole('button', { name: 'Добавить должность' });
	await expect(add).toBeVisible();
	const enter = async () => {
		await title.fill('Начальник отдела мостов');
		// Long after whatever else is asked of this body.
		await page.locator('#post-from').fill('2199-12-01');
	};
	await loseAnswer(page, /\?\/addPost/);
	await enter();
	await add.click();
	await expect(page.getByRole('status').filter({ hasText: 'Ответ не пришёл' })).toBeVisible();
	await add.click();
	await expect(title).toHaveValue('');
	await enter();
	await add.click();
	await expect(title).toHaveValue('');
	await expect(page.getByText('Начальник отдела мостов')).toHaveCount(2);
});
