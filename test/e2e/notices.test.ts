import { expect, type Page } from '@playwright/test';
import { seriousFaults } from '../support/axe.ts';
import { signInAs } from './demo-places.ts';
import { Desk } from './desk.ts';
import { CHAIR, LEAD } from './office.ts';
import { test } from './people.ts';

/** Somebody of the office whom no other test tells anything, so that what is unread can be counted. */
const QUIET = 'ivnyakov';

const opener = (page: Page) => page.locator('header summary').filter({ hasText: 'Уведомления' });

/** The line about a document in the open panel of the bell. */
const line = (page: Page, path: string) =>
	page
		.getByRole('region', { name: 'Уведомления' })
		.getByRole('listitem')
		.filter({ has: page.locator(`a[href="${path}"]`) });

const unread = (page: Page, count: number) =>
	expect(opener(page)).toContainText(`непрочитанных: ${count}`);

test('the chair’s bell rings without a reload when the lead submits, and opening the passport silences both windows @tablet', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const chair = await open(CHAIR);
	const second = await chair.context().newPage();
	await chair.goto('/projects');
	await second.goto('/notices');
	await opener(chair).click();
	await expect(line(chair, passport.path)).toHaveCount(0);
	await office.step(passport.id, LEAD, 'submit');
	for (const place of [line(chair, passport.path), second.getByRole('main')]) {
		await expect(place.locator(`a[href="${passport.path}"]`)).toBeVisible({ timeout: 3000 });
	}
	await expect(line(chair, passport.path)).toContainText(
		'Паспорт передан вам на решение, не прочитано'
	);
	expect(await seriousFaults(chair)).toEqual([]);
	await line(chair, passport.path).getByRole('link').click();
	await new Desk(chair).ready();
	const inSecond = second
		.getByRole('main')
		.getByRole('listitem')
		.filter({ has: second.locator(`a[href="${passport.path}"]`) });
	await expect(inSecond).toContainText('Паспорт передан вам на решение');
	await expect(inSecond).not.toContainText('не прочитано');
	await expect(opener(chair)).toBeAttached();
});

test('what is unread is counted and said aloud, and falls in all windows of that person', async ({
	office,
	open
}) => {
	const [first, second] = [await office.passport('empty'), await office.passport('empty')];
	const page = await open(QUIET);
	await page.goto('/notices');
	const readAll = page.getByRole('main').getByRole('button', { name: 'Отметить все прочитанными' });
	if (await readAll.isVisible()) await readAll.click();
	await expect(opener(page)).not.toContainText('непрочитанных');
	const other = await page.context().newPage();
	await other.goto('/meetings');
	await office.invite(first.id, QUIET);
	await office.invite(second.id, QUIET);
	await unread(page, 2);
	await unread(other, 2);
	await expect(
		page.getByRole('status').filter({ hasText: 'Непрочитанных уведомлений: 2' })
	).toBeAttached();
	await opener(other).click();
	await line(other, first.path)
		.getByRole('button', { name: /^Прочитано/ })
		.click();
	await unread(other, 1);
	await unread(page, 1);
	await page.goto(second.path);
	await expect(opener(other)).not.toContainText('непрочитанных');
	await other.keyboard.press('Escape');
	await expect(opener(other)).toBeFocused();
});

test('pages of a project and of the register show at once what somebody else did', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const chair = await open(CHAIR);
	await chair.goto(`/projects/${passport.projectId}`);
	await expect(chair.getByText('Черновик').first()).toBeVisible();
	await office.step(passport.id, LEAD, 'submit');
	await expect(chair.getByText('На рассмотрении').first()).toBeVisible({ timeout: 3000 });
});

test('[O-05] a load that breaks off on a weak network leaves the page as it is, and the news comes with the next one', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const chair = await open(CHAIR);
	await chair.goto(`/projects/${passport.projectId}`);
	await expect(chair.getByText('Черновик').first()).toBeVisible();
	const opened = await chair.evaluateHandle(() => document.body);
	await chair.route('**/__data.json?*', (route) => route.abort());
	const lost = chair.waitForEvent('requestfailed');
	await office.step(passport.id, LEAD, 'submit');
	await lost;
	await expect(chair.getByText('Черновик').first()).toBeVisible();
	await chair.unroute('**/__data.json?*');
	await expect(chair.getByText('На рассмотрении').first()).toBeVisible();
	expect(await opened.evaluate((body) => body.isConnected)).toBe(true);
});

test('a page whose session ended elsewhere leads to the sign-in by itself', async ({ open }) => {
	const page = await open(QUIET);
	await page.goto('/projects');
	await expect(opener(page)).toBeVisible();
	const origin = new URL(page.url()).origin;
	await page.request.delete('/api/v1/session', { headers: { origin } });
	await expect(page).toHaveURL(/\/sign-in/);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the bell opens, leads to all notices, and they are marked there', async ({
		page,
		office
	}) => {
		const passport = await office.passport('empty');
		await office.invite(passport.id, 'kedrin');
		await signInAs(page, 'kedrin');
		await page.goto('/');
		await opener(page).click();
		await line(page, passport.path)
			.getByRole('button', { name: /^Прочитано/ })
			.click();
		await expect(page).toHaveURL(/\/notices$/);
		const own = page
			.getByRole('main')
			.getByRole('listitem')
			.filter({ has: page.locator(`a[href="${passport.path}"]`) });
		await expect(own).toBeVisible();
		await expect(own).not.toContainText('не прочитано');
	});
});
