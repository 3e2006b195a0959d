import { expect, type Page } from '@playwright/test';
import { append, Desk } from './desk.ts';
import { ADMIN, LEAD, MEMBER } from './office.ts';
import { signInAs } from './demo-places.ts';
import { test } from './people.ts';
import { wireOf } from './wire.ts';

test.use({ serviceWorkers: 'allow' });

test('a right that is taken back while its holder types makes him a reader at once, and none of his words vanish', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	await office.invite(passport.id, MEMBER);
	const page = await open(MEMBER);
	const wire = await wireOf(page);
	const member = await new Desk(page).open(passport);
	const lead = await new Desk(await open(LEAD)).open(passport);
	await append(member.field('Территория'), ', пригород');
	await member.saved();

	await lead.button('Ещё').click();
	await lead.page.getByRole('menuitem', { name: 'Соавторы' }).click();
	const dialog = lead.page.getByRole('dialog', { name: 'Соавторы паспорта' });
	// The last words are on their way when the right is withdrawn.
	wire.hold();
	await append(member.field('Направление'), ' — не успел');
	await dialog.getByRole('button', { name: 'Убрать: Стрижова Алла Ренатовна' }).click();
	await expect(dialog.getByText('Соавторов пока нет.')).toBeVisible();
	await expect(member.field('Направление')).toBeHidden({ timeout: 2500 });
	wire.release();

	await expect(member.save).toHaveText('Только чтение: у вас нет права правки');
	await expect(page.locator('#sheet-main').getByText('Город Светлоречск, пригород')).toBeVisible();
	const ownWords = page.getByRole('tabpanel').filter({ hasText: 'Не вошли в текст: 1' });
	await expect(ownWords).toContainText('Образование — не успел');
	await expect(lead.field('Территория')).toHaveValue('Город Светлоречск, пригород');
	await expect(lead.field('Направление')).toHaveValue('Образование');
	const { fields } = (await office.truth(passport.id)).content;
	expect(fields.territory).toBe('Город Светлоречск, пригород');
	expect(fields.direction).toBe('Образование');
});

test('a session that ends while one types keeps the words until its holder has signed in again', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const wire = await wireOf(page);
	const lead = await new Desk(page).open(passport);
	wire.hold();
	await lead.field('Территория').fill('До конца сеанса');
	const headers = { origin: new URL(page.url()).origin };
	expect((await page.request.delete('/api/v1/session', { headers })).ok()).toBe(true);
	await expect(lead.banner).toContainText('Сеанс завершён');
	await expect(lead.banner).toContainText('Правок на этом устройстве: 1, они целы.');
	wire.release();

	const [tab] = await Promise.all([
		page.waitForEvent('popup'),
		lead.banner.getByRole('link', { name: 'Войти' }).click()
	]);
	await tab.getByLabel('Электронная почта').fill(`${LEAD}@svetlorechensk.example`);
	await tab.getByLabel('Пароль', { exact: true }).fill(process.env['VECHE_E2E_PASSWORD'] ?? '');
	await tab.getByRole('button', { name: 'Войти', exact: true }).click();
	await expect(tab.getByRole('heading', { name: /^Ждёт вас/ })).toBeVisible();
	await lead.banner.getByRole('button', { name: 'Я вошёл, продолжить' }).click();
	await lead.saved();
	await expect(lead.field('Территория')).toHaveValue('До конца сеанса');
	expect((await office.truth(passport.id)).content.fields.territory).toBe('До конца сеанса');
});

test('leaving with words that are not on the server is asked about; staying loses nothing', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const lead = await new Desk(await open(LEAD)).open(passport);
	const { page } = lead;
	const away = page.getByRole('link', { name: 'Проекты', exact: true });
	const question = page.getByRole('dialog', { name: 'Уйти со страницы?' });

	await test.step('the page asks, and stays when told so', async () => {
		await lead.keptOnDevice();
		await page.context().setOffline(true);
		await lead.field('Территория').fill('Не отправлено');
		await expect(lead.save).toHaveText('Нет связи: правки на этом устройстве (1)');
		await away.click();
		await expect(question).toContainText('Не на сервере: 1.');
		await question.getByRole('button', { name: 'Отмена' }).click();
		await expect(question).toBeHidden();
		await expect(lead.field('Территория')).toHaveValue('Не отправлено');
	});

	await test.step('who leaves all the same is told that there is no connection, and finds his words again', async () => {
		await away.click();
		await question.getByRole('button', { name: 'Уйти' }).click();
		await expect(
			page.getByText(/^(Нет связи|Связи нет. Эта страница показана)/).first()
		).toBeVisible();
		await page.goBack();
		await expect(lead.field('Территория')).toHaveValue('Не отправлено');
		await expect(lead.save).toHaveText('Нет связи: правки на этом устройстве (1)');
	});

	await test.step('closing the tab brings the question of the browser', async () => {
		const asked = page.waitForEvent('dialog');
		await page.close({ runBeforeUnload: true });
		const browserAsks = await asked;
		expect(browserAsks.type()).toBe('beforeunload');
		await browserAsks.dismiss();
		await expect(lead.field('Территория')).toHaveValue('Не отправлено');
	});

	await test.step('with a connection nobody is asked: it is sent first, then the page goes', async () => {
		await page.context().setOffline(false);
		await lead.saved();
		await lead.field('Территория').fill('Отправлено');
		await away.click();
		await expect(page).toHaveURL(/\/projects$/);
		expect((await office.truth(passport.id)).content.fields.territory).toBe('Отправлено');
	});
});

test('signing out with unsent work warns; what is kept goes to the server at the next sign-in, to nobody else', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const wire = await wireOf(page);
	const lead = await new Desk(page).open(passport);
	wire.hold();
	await lead.field('Территория').fill('Оставлено на устройстве');
	await expect(lead.save).toHaveText('Сохраняем…');
	const question = await askToSignOut(page);
	await expect(question).toContainText('Проверка: 1');
	await expect(question.getByRole('checkbox')).toBeChecked();
	// Who has answered here is not asked by the browser once more.
	const askedAgain: string[] = [];
	page.on('dialog', (dialog) => {
		askedAgain.push(dialog.type());
		void dialog.accept();
	});
	await question.getByRole('button', { name: 'Выйти' }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	expect(askedAgain).toEqual([]);
	wire.release();

	await test.step('another person on this device does not see it', async () => {
		await signInAs(page, ADMIN);
		const admin = await new Desk(page).open(passport);
		await expect(admin.field('Территория')).toHaveValue('Город Светлоречск');
		await page.context().clearCookies();
	});

	await signInAs(page, LEAD);
	await lead.open(passport);
	await expect(lead.field('Территория')).toHaveValue('Оставлено на устройстве');
	await lead.saved();
	const { fields } = (await office.truth(passport.id)).content;
	expect(fields.territory).toBe('Оставлено на устройстве');
});

test('what one does not want to keep is gone from the device after signing out @tablet', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const wire = await wireOf(page);
	const lead = await new Desk(page).open(passport);
	wire.hold();
	await lead.field('Территория').fill('Не нужно');
	await expect(lead.save).toHaveText('Сохраняем…');
	const question = await askToSignOut(page);
	await question.getByRole('checkbox').uncheck();
	await question.getByRole('button', { name: 'Выйти' }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	wire.release();
	await signInAs(page, LEAD);
	await lead.open(passport);
	await expect(lead.field('Территория')).toHaveValue('Город Светлоречск');
	await expect(page.getByText('Не вошли в текст')).toBeHidden();
	expect((await office.truth(passport.id)).content.fields.territory).toBe('Город Светлоречск');
});

async function askToSignOut(page: Page) {
	await page.locator('header summary').filter({ hasText: 'Учётная запись' }).click();
	await page.getByRole('button', { name: 'Выйти' }).click();
	const question = page.getByRole('dialog', { name: 'Выйти, не дождавшись отправки?' });
	await expect(question).toBeVisible();
	return question;
}
