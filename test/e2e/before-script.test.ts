import { expect, type Page } from '@playwright/test';
import { CHAIR, SECRETARY } from './office.ts';
import { test } from './people.ts';

/** Opens a page whose script is on its way until it is let through; gives what lets it, and waits for its first work. */
async function openWithoutScript(page: Page, path: string): Promise<() => Promise<void>> {
	const gate = Promise.withResolvers<void>();
	const scripts = /\/_app\/.*\.js$/;
	await page.route(scripts, async (route) => {
		await gate.promise;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'domcontentloaded' });
	return async () => {
		const works = page.waitForRequest(/\/live(\?|$)/);
		gate.resolve();
		await works;
		await page.unroute(scripts);
	};
}

test('what is asked in a filter before the script has come stays, and another address is shown', async ({
	open
}) => {
	const page = await open('trostnikov');
	await test.step('people', async () => {
		const letThrough = await openWithoutScript(page, '/people');
		const [words, state] = [page.getByRole('searchbox'), page.getByLabel('Вход')];
		await words.fill('Осокина');
		await state.selectOption('active');
		await letThrough();
		await expect(words).toHaveValue('Осокина');
		await expect(state).toHaveValue('active');
		await page.getByRole('button', { name: 'Показать' }).click();
		await expect(page).toHaveURL(/state=active/);
		await page.goBack();
		await expect(words).toHaveValue('');
		await expect(state).toHaveValue('');
	});
	await test.step('the log of acts', async () => {
		const letThrough = await openWithoutScript(page, '/audit');
		const [thing, from] = [page.getByLabel('Что'), page.getByLabel('С', { exact: true })];
		await thing.selectOption({ index: 1 });
		const chosen = await thing.inputValue();
		await from.fill('2026-11-01');
		await letThrough();
		await expect(thing).toHaveValue(chosen);
		await expect(from).toHaveValue('2026-11-01');
	});
});

test('what is typed and chosen before the script has come is asked when it has', async ({
	open
}) => {
	const page = await open(CHAIR);
	await test.step('in the search', async () => {
		const letThrough = await openWithoutScript(page, '/search');
		await page.getByRole('searchbox').fill('поручений');
		await page.getByRole('combobox', { name: 'Документ' }).selectOption('minutes');
		await letThrough();
		await expect(page).toHaveURL(/kind=minutes/);
		await expect(page.getByRole('searchbox')).toHaveValue('поручений');
		await expect(page.getByRole('combobox', { name: 'Документ' })).toHaveValue('minutes');
		await expect(page.getByRole('link', { name: /^Протокол/ }).first()).toBeVisible();
	});
	await test.step('in the register of projects', async () => {
		const letThrough = await openWithoutScript(page, '/projects');
		await page.getByRole('combobox', { name: 'Фаза' }).selectOption({ index: 1 });
		const phase = await page.getByRole('combobox', { name: 'Фаза' }).inputValue();
		await letThrough();
		await expect(page).toHaveURL(new RegExp(`phase=${phase}`));
		await expect(page.getByRole('combobox', { name: 'Фаза' })).toHaveValue(phase);
	});
});

test('what is chosen in a form that enters something before the script has come stays', async ({
	open
}) => {
	const page = await open(SECRETARY);
	await test.step('a project', async () => {
		const letThrough = await openWithoutScript(page, '/projects?new');
		await page.getByLabel('Полное наименование').fill('Набережная');
		const level = page.getByLabel('Уровень');
		await level.selectOption('regional');
		await letThrough();
		await expect(page.getByLabel('Полное наименование')).toHaveValue('Набережная');
		await expect(level).toHaveValue('regional');
		// Nothing that could get behind what is typed while the script does its first work.
		await expect(page.getByLabel('Краткое наименование')).toHaveAttribute('value', '');
	});
	await test.step('a meeting', async () => {
		const letThrough = await openWithoutScript(page, '/meetings?new');
		const form = page.getByLabel('Форма');
		await form.selectOption('remote');
		await letThrough();
		await expect(form).toHaveValue('remote');
		await expect(page.getByLabel('Ссылка')).toBeVisible();
	});
});
