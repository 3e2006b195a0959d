import { expect, type Page } from '@playwright/test';
import { personId } from '../../apps/web/demo/names.ts';
import { append, Desk } from './desk.ts';
import { ADMIN, GUEST, LEAD, MEMBER } from './office.ts';
import { signInAs } from './demo-places.ts';
import { test } from './people.ts';
import { planSitting } from './sitting.ts';
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
	// They will not be saved, so nothing says that they are being saved.
	await expect(page.getByText('Открываем…')).toBeVisible();
	wire.release();

	await expect(member.save).toHaveText('Только чтение: у вас нет права правки');
	await expect(page.locator('#sheet-main').getByText('Город Светлоречск, пригород')).toBeVisible();
	await expect(member.lateWords).toContainText('Не вошли в текст: 1');
	await expect(member.lateWords).toContainText('Образование — не успел');
	await expect(lead.field('Территория')).toHaveValue('Город Светлоречск, пригород');
	await expect(lead.field('Направление')).toHaveValue('Образование');
	const { fields } = (await office.truth(passport.id)).content;
	expect(fields.territory).toBe('Город Светлоречск, пригород');
	expect(fields.direction).toBe('Образование');
});

test('a membership that ends while the member types takes the text away at once, and his words stay on the device', async ({
	office,
	open
}) => {
	const { agenda } = await planSitting(office, { date: '2028-07-10', time: '10:00' });
	const endMembership = await office.admit(GUEST);
	const page = await open(GUEST);
	const wire = await wireOf(page);
	const member = await new Desk(page).open(agenda);
	await append(member.field('Проект решения'), ' И записать.');
	await member.saved();
	wire.hold();
	await append(member.field('Проект решения'), ' Не успел.');
	await endMembership();
	await expect(member.field('Проект решения')).toBeHidden();
	await expect(page.getByText('Нет доступа', { exact: true })).toBeVisible();
	await expect(member.banner).toContainText('Правок на этом устройстве: 1, они целы.');
	wire.release();
	const content = JSON.stringify((await office.truth(agenda.id)).content);
	expect(content).toContain(' И записать.');
	expect(content).not.toContain('Не успел');
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
		// The document says that there is no connection as well, until it is left.
		await expect(page).toHaveURL(/\/projects$/);
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

test('[O-06] signing out with unsent work warns; what is kept goes to the server at the next sign-in, to nobody else', async ({
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

test('[O-02] [O-06] the next person at a shared tablet finds neither pages nor texts of the one before, only his own', async ({
	office,
	open
}) => {
	const [hers, his] = [await office.passport(), await office.passport()];
	const page = await open(LEAD, 'tablet');
	const desk = await new Desk(page).open(hers);
	await desk.keptOnDevice();
	// The session has run out; nobody has signed out here.
	await page.context().clearCookies();
	await signInAs(page, ADMIN);
	await desk.open(his);
	await desk.keptOnDevice();
	await expect
		.poll(() => page.evaluate(whatIsHere))
		.toEqual([
			expect.stringMatching(new RegExp(`^veche/${personId(ADMIN)}/${his.id}/`)),
			`veche-pages-${personId(ADMIN)}`
		]);
	await page.context().setOffline(true);
	await page.goto(hers.path);
	await expect(page.getByText('Этой страницы на устройстве нет.')).toBeVisible();
	await page
		.getByRole('link', { name: 'Паспорт проекта «Мастер города»', exact: true })
		.first()
		.click();
	await expect(desk.save).toHaveText('Нет связи: правок на устройстве нет');
	await expect(desk.field('Территория')).toHaveValue('Город Светлоречск');
});

/** Texts and pages on this device, whoever they belong to. */
async function whatIsHere(): Promise<readonly string[]> {
	const texts = (await indexedDB.databases()).map(({ name = '' }) => name);
	const pages = (await caches.keys()).filter((name) => name.startsWith('veche-pages-'));
	return [...texts.filter((name) => name.startsWith('veche/')), ...pages];
}

async function askToSignOut(page: Page) {
	await page.locator('header summary').filter({ hasText: 'Учётная запись' }).click();
	await page.getByRole('button', { name: 'Выйти' }).click();
	const question = page.getByRole('dialog', { name: 'Выйти, не дождавшись отправки?' });
	await expect(question).toBeVisible();
	return question;
}
