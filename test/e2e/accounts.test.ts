import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { test } from './people.ts';

const ADMINISTRATOR = 'trostnikov';
const PASSWORD = 'три гуся пошли купаться';

interface Newcomer {
	readonly id: string;
	readonly email: string;
	readonly page: Page;
}

/** Enters a person, opens his link in a browser of his own and sets the password there. */
async function newcomer(request: APIRequestContext, browser: Browser): Promise<Newcomer> {
	const email = `${randomUUID()}@new.example`;
	const data = { fullName: 'Новоселов Иван', post: 'инженер', email };
	const { id }: { readonly id: string } = await (
		await request.post('/api/v1/people', { data })
	).json();
	const { url }: { readonly url: string } = await (
		await request.post(`/api/v1/people/${id}/link`)
	).json();
	const page = await (await browser.newContext()).newPage();
	await page.goto(url);
	await setPassword(page, PASSWORD);
	await expect(page).toHaveURL(/\/$/);
	return { id, email, page };
}

async function setPassword(page: Page, password: string): Promise<void> {
	await page.getByLabel('Новый пароль').fill(password);
	await page.getByRole('button', { name: 'Задать пароль и войти' }).click();
}

async function signIn(page: Page, email: string): Promise<void> {
	const answer = await page.request.post('/api/v1/session', {
		data: { email, password: PASSWORD }
	});
	expect(answer.ok(), await answer.text()).toBe(true);
}

test('an account is given by a link, blocked under its writer’s hands, and nothing typed is lost', async ({
	office,
	open,
	browser
}) => {
	const passport = await office.passport();
	const admin = await open(ADMINISTRATOR);
	await admin.goto('/people?new');
	const email = `${randomUUID()}@new.example`;
	await admin.getByLabel('Фамилия, имя, отчество').fill('Новоселов Иван Петрович');
	await admin.getByLabel('Должность').fill('инженер');
	await admin.getByLabel('Электронная почта').fill(email);
	await admin.getByRole('button', { name: 'Добавить', exact: true }).click();
	await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Новоселов Иван Петрович');
	await expect(admin.getByText('Нужна ссылка')).toBeVisible();
	await admin.getByRole('button', { name: 'Выдать ссылку для пароля' }).click();
	await admin.getByRole('button', { name: 'Копировать' }).click();
	await expect(admin.getByText('Скопировано')).toBeVisible();
	const link = await admin.getByRole('textbox', { name: 'Одноразовая ссылка' }).inputValue();
	const personId = new URL(admin.url()).pathname.split('/').at(-1) ?? '';
	await admin.reload();
	await expect(admin.getByText('Ждёт пароля')).toBeVisible();
	await expect(admin.getByText(link)).toHaveCount(0);

	const page = await (await browser.newContext()).newPage();
	await page.goto(link);
	await expect(page.getByText('Новоселов Иван Петрович')).toBeVisible();
	await setPassword(page, 'йцукенгшщзхъ');
	await expect(page.getByRole('alert')).toContainText('легко угадать');
	await setPassword(page, PASSWORD);
	await expect(page).toHaveURL(/\/$/);

	await office.grant(passport.projectId, personId, 'project_admin');
	const desk = await new Desk(page).open(passport);
	await desk.field('Территория').fill('Левый берег');
	await desk.saved();

	const block = async () => {
		await admin.goto(`/people/${personId}`);
		await admin.getByText('Закрыть вход', { exact: true }).click();
		await admin.getByRole('button', { name: 'Закрыть вход: Новоселов И. П.' }).click();
		await expect(admin.getByText('Вход закрыт, сеансы завершены.')).toBeVisible();
	};
	const unblock = async () => {
		await admin.getByRole('button', { name: 'Открыть вход' }).click();
		await expect(admin.getByText('Вход открыт')).toBeVisible();
	};

	await block();
	await expect(desk.banner).toContainText('Сеанс завершён', { timeout: 2_000 });
	await unblock();
	await signIn(page, email);
	await desk.button('Я вошёл, продолжить').click();
	await desk.saved();

	// What is typed without a connection while the account is being blocked.
	await page.context().setOffline(true);
	await desk.field('Территория').fill('Оба берега');
	await expect(desk.save).toHaveText('Нет связи: правки на этом устройстве (1)');
	await block();
	await page.context().setOffline(false);
	await expect(desk.banner).toContainText('Сеанс завершён');
	await expect(desk.banner).toContainText('Правок на этом устройстве: 1');
	expect((await office.truth(passport.id)).content.fields.territory).toBe('Левый берег');
	const refused = await page.request.post('/api/v1/session', {
		data: { email, password: PASSWORD }
	});
	expect([refused.status(), (await refused.text()).includes('закрыта')]).toEqual([403, true]);
	await unblock();
	await signIn(page, email);
	await desk.button('Я вошёл, продолжить').click();
	await desk.saved();
	expect((await office.truth(passport.id)).content.fields.territory).toBe('Оба берега');
	await page.context().close();
});

test('a session that is ended elsewhere closes its open window; a new password ends the rest', async ({
	office,
	open,
	browser
}) => {
	const passport = await office.passport();
	const admin = await open(ADMINISTRATOR);
	const { id, email, page } = await newcomer(admin.request, browser);
	await office.grant(passport.projectId, id, 'project_admin');
	const other = await (await browser.newContext()).newPage();
	await signIn(other, email);
	const desk = await new Desk(other).open(passport);

	await page.goto('/me');
	await expect(page.getByText('этот сеанс')).toHaveCount(1);
	await page.getByRole('button', { name: /^Завершить сеанс: Chrom/ }).click();
	await expect(page.getByText('Сеанс завершён')).toBeVisible();
	await expect(desk.banner).toContainText('Сеанс завершён', { timeout: 2_000 });

	await signIn(other, email);
	await other.goto('/me');
	await page.getByLabel('Старый пароль').fill(PASSWORD);
	await page.getByLabel('Новый пароль').fill('у старой мельницы тихо');
	await page.getByRole('button', { name: 'Сменить пароль' }).click();
	await expect(page.getByText('Пароль сменён')).toBeVisible();
	await expect(other).toHaveURL(/\/sign-in/);
	await expect(other.getByText('Сеанс завершён.')).toBeVisible();

	await page.getByRole('button', { name: 'Выйти на всех устройствах' }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	for (const one of [page, other]) await one.context().close();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('an account is given, its password set and the log read', async ({ open, browser }) => {
		const admin = await open(ADMINISTRATOR);
		const plain = await (
			await browser.newContext({
				javaScriptEnabled: false,
				storageState: await admin.context().storageState()
			})
		).newPage();
		await plain.goto('/people?new');
		await plain.getByLabel('Фамилия, имя, отчество').fill('Простов Без Скрипта');
		await plain.getByLabel('Электронная почта').fill(`${randomUUID()}@new.example`);
		await plain.getByRole('button', { name: 'Добавить', exact: true }).click();
		await plain.getByRole('button', { name: 'Выдать ссылку для пароля' }).click();
		const link = await plain.getByRole('textbox', { name: 'Одноразовая ссылка' }).inputValue();
		const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await guest.goto(link);
		await setPassword(guest, PASSWORD);
		await expect(guest).toHaveURL(/\/$/);
		await guest.goto(link);
		await expect(guest.getByRole('alert')).toContainText('пароль уже задан');
		await plain.goto('/audit');
		await plain.getByLabel('Что').selectOption({ label: 'Учётные записи' });
		await plain.getByRole('button', { name: 'Показать' }).click();
		await expect(plain.getByText('Задан пароль по ссылке').first()).toBeVisible();
		await plain.getByRole('link', { name: 'Проверить цепочку' }).click();
		await expect(plain.getByText(/Цепочка записей цела: \d+ запис/)).toBeVisible();
		for (const one of [plain, guest]) await one.context().close();
	});
});

test('[AC-07] a role of the office comes to an open window from the person’s page, and leaves it with its end', async ({
	open,
	browser
}) => {
	const admin = await open(ADMINISTRATOR);
	const { id, page } = await newcomer(admin.request, browser);
	await page.goto('/bodies');
	const committee = page.getByRole('link', { name: 'Муниципальный проектный комитет' });
	const log = page.locator('header a[href="/audit"]');
	await expect(page.getByText('Органов, которые вам видны, нет')).toBeVisible();
	await admin.goto(`/people/${id}`);
	await admin.getByLabel('Роль', { exact: true }).selectOption('office_curator');
	await admin.getByRole('button', { name: 'Дать роль' }).click();
	await expect(admin.getByText('Записано. Права изменились.')).toBeVisible();
	await expect(committee).toBeVisible();
	await expect(log).toBeAttached();
	await admin.getByText('Завершить', { exact: true }).click();
	await admin.getByRole('button', { name: 'Завершить роль' }).click();
	await expect(committee).toBeHidden();
	await expect(log).not.toBeAttached();
	await page.context().close();
});
