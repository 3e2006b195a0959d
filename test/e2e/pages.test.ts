import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { faultsOfDark, seriousFaults } from '../support/axe.ts';
import { demoPlaces, signInAs, type DemoPlaces } from './demo-places.ts';

const QUAY = 'МП-01-2025';
const MASTER = 'МП-04-2026';
const SECTOR = 'МП-05-2026';

const DEMO = 'Демонстрационные данные, все лица вымышлены';

let known: Promise<DemoPlaces> | undefined;

async function places(page: Page): Promise<DemoPlaces> {
	await signInAs(page, 'osokina');
	return (known ??= demoPlaces(page.request));
}

test.describe('signing in', () => {
	test('a wrong password, an empty form and a guessing stranger are told so', async ({ page }) => {
		// Failures are counted per account: another run starts from nothing.
		const email = `guess-${Date.now()}@svetlorechensk.example`;
		await page.goto('/sign-in');
		const enter = page.getByRole('button', { name: 'Войти', exact: true });
		await enter.click();
		await expect(page.getByRole('alert')).toContainText('Введите почту');
		await page.getByLabel('Электронная почта').fill(email);
		for (let guess = 0; guess < 8; guess += 1) {
			await page.getByLabel('Пароль', { exact: true }).fill(`пароль ${guess}`);
			await Promise.all([page.waitForResponse(/password/), enter.click()]);
			await expect(page.getByRole('alert')).toContainText('Неверная почта или пароль');
		}
		await page.getByLabel('Пароль', { exact: true }).fill('пароль');
		await enter.click();
		await expect(page.getByRole('alert')).toContainText('Слишком много неудачных попыток');
		await expect(page.getByLabel('Электронная почта')).toHaveValue(email);
	});

	test('leads to the page that was asked for, and to no other site', async ({ page }) => {
		const { project } = await places(page);
		await page.context().clearCookies();
		await page.goto(project(QUAY));
		await page.getByRole('button', { name: 'Войти как председатель Ветлугин' }).click();
		await expect(page).toHaveURL(new RegExp(`${project(QUAY)}$`));

		await page.context().clearCookies();
		await page.goto('/sign-in?next=https://example.org/');
		await page.getByRole('button', { name: 'Войти как председатель Ветлугин' }).click();
		await expect(page.getByRole('heading', { name: /^Ждёт вас/ })).toBeVisible();
		expect(new URL(page.url()).pathname).toBe('/');
	});

	test('ends with signing out: no page opens any more', async ({ page }) => {
		await signInAs(page, 'osokina');
		await page.goto('/projects');
		await page.locator('header summary').filter({ hasText: 'Учётная запись' }).click();
		await page.getByRole('button', { name: 'Выйти' }).click();
		await expect(page).toHaveURL(/\/sign-in$/);
		await page.goto('/projects');
		await expect(page).toHaveURL(/\/sign-in\?next=/);
	});
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('one signs in, finds a project and gives a role', async ({ page }) => {
		await page.goto('/sign-in');
		await page.getByLabel('Электронная почта').fill('osokina@svetlorechensk.example');
		await page.getByLabel('Пароль', { exact: true }).fill(process.env['VECHE_E2E_PASSWORD'] ?? '');
		await page.getByRole('button', { name: 'Войти', exact: true }).click();
		await expect(page).toHaveURL(/\/$/);
		await page.getByRole('link', { name: 'Проекты', exact: true }).click();
		await page.getByLabel('Найти').fill('хвощева');
		await page.getByRole('button', { name: 'Показать' }).click();
		await expect(page.getByRole('row')).toHaveCount(2);
		await page.getByRole('link', { name: 'Набережная Светлой' }).click();
		await page.getByRole('link', { name: 'Изменить состав' }).click();
		await page.getByLabel('Роль', { exact: true }).selectOption('участник проекта');
		await page
			.getByLabel('Кто')
			.first()
			.selectOption({ label: 'Незабудкина Э. Ю., начальник управления образования' });
		await page.getByRole('button', { name: 'Дать роль' }).click();
		await expect(
			page.getByRole('button', { name: 'Завершить роль: участник проекта, Незабудкина' })
		).toBeVisible();
	});
});

test.describe('projects', () => {
	test('the register narrows while one types and says what to do when nothing is found', async ({
		page
	}) => {
		await signInAs(page, 'osokina');
		await page.goto('/projects');
		await page.getByLabel('Найти').fill('школа');
		await expect(page.getByRole('row')).toHaveCount(2);
		await page.getByLabel('Найти').fill('Марс');
		await expect(page.getByText('Ничего не найдено')).toBeVisible();
		await expect(page).toHaveURL(/q=/);
		await page.getByRole('link', { name: 'Сбросить' }).click();
		await expect(page.getByRole('row').filter({ hasText: QUAY })).toBeVisible();
		await expect(page.getByLabel('Найти')).toHaveValue('');
	});

	test('a new project gets a number, a lead and a passport, and the lead loses the role again', async ({
		page
	}) => {
		await signInAs(page, 'osokina');
		await page.goto('/projects?new');
		await page.getByLabel('Полное наименование').fill('Ремонт <b>лестницы</b> у вокзала');
		await page.getByLabel('Краткое наименование').fill('Лестница');
		await page.getByRole('button', { name: 'Внести в реестр' }).click();
		await expect(page.getByRole('heading', { name: 'Лестница' })).toBeVisible();
		await expect(page.getByText('Ремонт <b>лестницы</b> у вокзала')).toBeVisible();
		await expect(page.getByText('Назначьте его на странице участников')).toBeVisible();
		const address = page.url();

		await page.getByRole('link', { name: 'Изменить состав' }).click();
		await page
			.getByLabel('Кто')
			.selectOption({ label: 'Можжевелов Я. Т., начальник отдела информационных технологий' });
		await page.getByLabel('Роль', { exact: true }).selectOption('руководитель проекта');
		await page.getByRole('button', { name: 'Дать роль' }).click();
		await expect(page.getByRole('button', { name: 'Завершить роль: руководитель' })).toBeVisible();

		await signInAs(page, 'mozzhevelov');
		await page.goto(address);
		await page.getByRole('button', { name: 'Создать паспорт' }).click();
		await expect(page).toHaveURL(/\/documents\//);

		await signInAs(page, 'osokina');
		await page.goto(`${address}/people`);
		await page.getByRole('button', { name: 'Завершить роль: руководитель' }).click();
		await expect(page.getByText('Ролей пока нет')).toBeVisible();
	});

	test('what is refused says so in a sentence and keeps what was typed', async ({ page }) => {
		await signInAs(page, 'osokina');
		await page.goto('/projects?new');
		await page.getByLabel('Полное наименование').fill('   ');
		await page.getByLabel('Краткое наименование').fill('Тишина');
		await page.getByRole('button', { name: 'Внести в реестр' }).click();
		await expect(page.getByRole('alert')).toContainText('Полное наименование');
		await expect(page.getByLabel('Краткое наименование')).toHaveValue('Тишина');
	});

	test('a page that does not exist says what to do', async ({ page }) => {
		await signInAs(page, 'osokina');
		const response = await page.goto('/projects/00000000-0000-4000-8000-000000000000');
		expect(response?.status()).toBe(404);
		await expect(page.getByText('Такого проекта нет.')).toBeVisible();
		await page.getByRole('link', { name: 'К реестру проектов' }).click();
		await expect(page).toHaveURL(/\/projects$/);
	});
});

test.describe('versions', () => {
	test('the downloaded content has the hash that the page shows', async ({ page }) => {
		const { passport } = await places(page);
		await page.goto(`${passport(QUAY, 'approved')}/versions`);
		await expect(page.getByText('Цепочка версий цела')).toBeVisible();
		await page.getByRole('link', { name: 'Версия 2' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Скачать содержание' }).click();
		const bytes = await readFile(await (await download).path());
		const hash = createHash('sha256').update(bytes).digest('hex');
		await expect(page.getByText(hash)).toBeVisible();
	});
});

test.describe('comparison', () => {
	test('the locked passport leads to what changed since the version before', async ({ page }) => {
		const at = await places(page);
		await page.goto(at.passport(QUAY, 'approved'));
		await page.getByRole('link', { name: 'Сравнить', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Сравнение' })).toBeVisible();
		await expect(page.getByText(/^Изменений: [1-9]/)).toBeVisible();
		await expect(page.locator('ins').first()).toBeVisible();
		await page.getByRole('combobox', { name: 'Было' }).selectOption('3');
		await page.getByRole('button', { name: 'Сравнить' }).click();
		await expect(page.getByText('Различий нет')).toBeVisible();
	});
});

test.describe('print', () => {
	test('a version carries its mark of approval and hash, and no interface', async ({ page }) => {
		const { passport } = await places(page);
		await page.goto(`${passport(QUAY, 'approved')}/print`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('УТВЕРЖДЁН')).toBeVisible();
		await expect(page.getByText('SHA-256 содержания:')).toBeVisible();
		await expect(page.locator('.draft-mark')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Печать' })).toBeHidden();
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByText(DEMO)).toBeVisible();
	});

	test('a draft is marked on every sheet and has no mark of approval filled in', async ({
		page
	}) => {
		const { passport } = await places(page);
		await page.goto(`${passport(SECTOR, 'rework')}/print`);
		await page.emulateMedia({ media: 'print' });
		const mark = page.locator('.draft-mark');
		await expect(mark).toHaveAttribute('data-words', 'ПРОЕКТ');
		await expect(mark).toHaveCSS('position', 'fixed');
		await expect(page.getByText('20___ г.')).toBeVisible();
	});
});

test('the language is chosen before and after signing in', async ({ page }) => {
	await page.goto('/sign-in');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await signInAs(page, 'osokina');
	await page.goto('/me');
	await page.getByRole('button', { name: 'Русский' }).click();
	await expect(page.getByRole('heading', { name: 'Мой профиль' })).toBeVisible();
});

const PAGES: readonly (readonly [string, (at: DemoPlaces) => string])[] = [
	['my day', () => '/'],
	['the notices', () => '/notices'],
	['the register', () => '/projects'],
	['the form of a new project', () => '/projects?new'],
	['a project', ({ project }) => project(QUAY)],
	['the people of a project', ({ project }) => `${project(MASTER)}/people`],
	['the versions', ({ passport }) => `${passport(QUAY, 'approved')}/versions`],
	['a version', ({ passport }) => `${passport(QUAY, 'approved')}/versions/3`],
	['the print view', ({ passport }) => `${passport(SECTOR, 'rework')}/print`],
	['the profile', () => '/me'],
	['the people of the office', () => '/people'],
	['the form of a new person', () => '/people?new'],
	['the log of acts', () => '/audit?check=1'],
	['the meetings of a year', () => '/meetings?year=2026'],
	['the bodies', () => '/bodies'],
	['a body', ({ body }) => body],
	['the settings of a body', ({ body }) => `${body}/settings`],
	['the form of a cancellation', ({ meeting }) => `${meeting(4)}?cancel`],
	['the form of a meeting', () => '/meetings?year=2026&new'],
	['a meeting', ({ meeting }) => meeting(4)],
	['an approved agenda', ({ paper }) => paper('agenda', 3)],
	['two versions compared', ({ passport }) => `${passport(QUAY, 'approved')}/compare?from=1&to=3`],
	['the search', () => '/search?q=набережная'],
	['a version of minutes', ({ paper }) => `${paper('minutes', 3)}/versions/1`],
	['the agenda in print', ({ paper }) => `${paper('agenda', 3)}/print`],
	['the minutes in print', ({ paper }) => `${paper('minutes', 3)}/print`]
];

for (const [name, path] of PAGES) {
	test(`${name}: axe finds nothing serious, and the demo says that it is one @tablet`, async ({
		page,
		hasTouch
	}) => {
		const at = await places(page);
		await page.goto(path(at));
		await expect(page.getByText(DEMO).first()).toBeVisible();
		await expect(page.getByText('Здесь ничего нет')).toHaveCount(0);
		expect(await seriousFaults(page)).toEqual([]);
		// On a tablet the colours are the same.
		if (hasTouch !== true) expect(await faultsOfDark(page), 'dark').toEqual([]);
	});
}

test('a person, his one-time link and its page: axe finds nothing serious @tablet', async ({
	page
}) => {
	await signInAs(page, 'trostnikov');
	const data = { fullName: 'Проверкин Адрес', email: `axe-${Date.now()}@new.example` };
	const created = await page.request.post('/api/v1/people', { data });
	const { id }: { readonly id: string } = await created.json();
	await page.goto(`/people/${id}`);
	await page.getByRole('button', { name: 'Выдать ссылку для пароля' }).click();
	const link = page.getByRole('textbox', { name: 'Одноразовая ссылка' });
	await expect(link).toBeVisible();
	await page.getByText('Закрыть вход', { exact: true }).click();
	expect(await seriousFaults(page)).toEqual([]);
	const address = await link.inputValue();
	await page.context().clearCookies();
	await page.goto(address);
	await expect(page.getByLabel('Новый пароль')).toBeVisible();
	expect(await seriousFaults(page)).toEqual([]);
	await page.goto(`/account/${'x'.repeat(43)}`);
	await expect(page.getByText('Эта ссылка не подходит')).toBeVisible();
	expect(await seriousFaults(page)).toEqual([]);
});

test('the page of signing in: axe finds nothing serious @tablet', async ({ page }) => {
	await page.goto('/sign-in');
	await expect(page.getByText(DEMO)).toBeVisible();
	expect(await seriousFaults(page)).toEqual([]);
});
