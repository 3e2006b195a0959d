import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { asId, type DocumentId } from '@veche/schema/kernel';
import { append, Desk } from './desk.ts';
import { ADMIN, CHAIR, LEAD, MEMBER, type Office, type Passport } from './office.ts';
import { test } from './people.ts';
import { wireOf } from './wire.ts';

test('a passport is submitted while somebody types, returned, submitted again and approved', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	await office.invite(passport.id, MEMBER);
	const memberPage = await open(MEMBER);
	const wire = await wireOf(memberPage);
	const lead = await new Desk(await open(LEAD)).open(passport);
	const member = await new Desk(memberPage).open(passport);
	const chair = await new Desk(await open(CHAIR)).open(passport);

	await test.step('the lead submits; the words that were on their way are kept and offered', async () => {
		wire.hold();
		await append(member.field('Территория'), ', пригород');
		await lead.step('На рассмотрение', 'Передать');
		wire.release();
		for (const desk of [lead, member, chair]) {
			await expect(desk.save).toHaveText('Только чтение: на рассмотрении');
			await expect(desk.banner).toContainText('Паспорт на рассмотрении с');
			await expect(desk.banner).toContainText('Передал(а) Донникова Полина Эриковна');
			await expect(desk.field('Территория')).toBeHidden();
		}
		await expect(member.page.getByText('Город Светлоречск, пригород')).toHaveCount(1);
		await expect(member.lateWords).toContainText('Не вошли в текст: 1');
		await expect(member.lateWords).toContainText(
			'они на этом устройстве и на сервере, с вашим именем'
		);
		await memberPage.reload();
		await expect(member.lateWords).toContainText('Не вошли в текст: 1');
		const { state, open: openness, content } = await office.truth(passport.id);
		expect([state, openness]).toEqual(['review', 'held']);
		expect(content.fields.territory).toBe('Город Светлоречск');
		expect(await office.kept(passport.id, MEMBER)).toBeGreaterThan(0);
	});

	await test.step('the chair returns it, but not without a reason', async () => {
		await chair.button('Вернуть на доработку').click();
		const dialog = chair.page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click();
		await expect(dialog.getByRole('alert')).toHaveText('Напишите причину.');
		await dialog.getByLabel('Причина').fill('Уточните территорию');
		await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click();
		for (const desk of [lead, member]) {
			await expect(desk.banner).toContainText('Возвращён на доработку');
			await expect(desk.banner).toContainText('Ветлугин Роман Аркадьевич: Уточните территорию');
			await expect(desk.field('Территория')).toHaveValue('Город Светлоречск');
			await desk.saved();
		}
		expect((await office.truth(passport.id)).state).toBe('rework');
	});

	await test.step('the late words are taken in again and stand in the text for everybody', async () => {
		await member.lateWords.getByRole('button', { name: 'Внести снова' }).click();
		await expect(member.lateWords).toBeHidden();
		for (const desk of [lead, member]) {
			await expect(desk.field('Территория')).toHaveValue('Город Светлоречск, пригород');
		}
		await member.saved();
		const { content } = await office.truth(passport.id);
		expect(content.fields.territory).toBe('Город Светлоречск, пригород');
	});

	await test.step('it is submitted again and approved: version 1 for all who look', async () => {
		await lead.step('На рассмотрение', 'Передать');
		await expect(chair.banner).toContainText('Паспорт на рассмотрении с');
		await chair.step('Утвердить', 'Утвердить', 'Протокол № 5');
		for (const desk of [lead, member, chair]) await expectLocked(desk);
		await expectOneHash(office, passport, member.page);
	});
});

test('the chair approves while two people type: each letter is in the version or offered to its writer', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const adminPage = await open(ADMIN);
	const wire = await wireOf(adminPage);
	const lead = await new Desk(await open(LEAD)).open(passport);
	const admin = await new Desk(adminPage).open(passport);
	const chair = await new Desk(await open(CHAIR)).open(passport);

	// One is typing when the decision falls; of the other it is known that his last words come too late.
	wire.hold();
	await append(admin.field('Направление'), ' — поздно');
	const territory = lead.field('Территория');
	await territory.evaluate((field) => {
		field.addEventListener('input', () => {
			if (field instanceof HTMLInputElement) document.body.dataset['typed'] = field.value;
		});
	});
	await territory.press('Control+End');
	const typing = lead.page.keyboard.type(' и слова, которые успели или не успели', { delay: 100 });
	await approveAtLast(chair);
	wire.release();
	await typing;

	for (const desk of [lead, admin, chair]) await expectLocked(desk);
	const { fields } = (await office.truth(passport.id)).content;
	expect(fields.direction).toBe('Образование');
	await expect(admin.lateWords).toContainText('Образование — поздно');
	await expect(admin.lateWords).toContainText('Документ закрыт навсегда');
	await expect(admin.lateWords.getByRole('button', { name: 'Внести снова' })).toBeHidden();
	const download = adminPage.waitForEvent('download');
	await admin.lateWords.getByRole('button', { name: 'Сохранить файлом' }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toContain('Образование — поздно');

	for (const desk of [lead, admin, chair]) {
		const sheet = desk.page.locator('#sheet-main');
		await expect(sheet.getByText(fields.territory, { exact: true })).toBeVisible();
	}
	const typed = (await lead.page.locator('body').getAttribute('data-typed')) ?? '';
	expect(typed.startsWith('Город Светлоречск')).toBe(true);
	if (typed !== fields.territory) await expect(lead.lateWords).toContainText(typed);
	await expectOneHash(office, passport, lead.page);
});

test('a step for a text that has changed meanwhile is refused in words and taken after reading', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const lead = await new Desk(await open(LEAD)).open(passport);
	const chair = await new Desk(await open(CHAIR)).open(passport);
	// Between the chair's press and its arrival the lead changes something.
	await chair.page.route(
		'**/transitions',
		async (route) => {
			await lead.field('Территория').fill('Весь район');
			await lead.saved();
			await route.continue();
		},
		{ times: 1 }
	);
	await chair.button('Утвердить').click();
	const dialog = chair.page.getByRole('dialog');
	const confirm = dialog.getByRole('button', { name: 'Утвердить', exact: true });
	await confirm.click();
	await expect(dialog.getByRole('alert')).toHaveText(
		'Пока вы читали, текст изменился. Он уже обновлён на экране: прочитайте его и повторите.'
	);
	await expect(chair.page.locator('#sheet-main').getByText('Весь район')).toBeVisible();
	expect((await office.truth(passport.id)).state).toBe('draft');
	await confirm.click();
	await expectLocked(chair);
	const { content, version } = await office.truth(passport.id);
	expect([content.fields.territory, version]).toEqual(['Весь район', 1]);
});

test('what came too late for a version is offered to the next revision, which takes its place', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const adminPage = await open(ADMIN);
	const wire = await wireOf(adminPage);
	const lead = await new Desk(await open(LEAD)).open(passport);
	const admin = await new Desk(adminPage).open(passport);
	wire.hold();
	await append(admin.field('Направление'), ' и труд');
	await office.step(passport.id, CHAIR, 'approve');
	wire.release();
	for (const desk of [lead, admin]) await expectLocked(desk);
	await expect(admin.lateWords).toContainText('Образование и труд');

	await lead.step('Новая редакция', 'Создать');
	await expect(lead.page).not.toHaveURL(new RegExp(passport.id));
	await lead.saved();
	await expect(lead.field('Направление')).toHaveValue('Образование');
	await expect(admin.banner).toContainText('Версия 1 действует с');
	await admin.banner.getByRole('link', { name: 'К новой редакции' }).click();
	await admin.saved();
	await admin.lateWords.getByRole('button', { name: 'Внести снова' }).click();
	for (const desk of [lead, admin]) {
		await expect(desk.field('Направление')).toHaveValue('Образование и труд');
	}
	await expect(admin.lateWords).toBeHidden();
	await admin.saved();

	const id = asId<DocumentId>(new URL(lead.page.url()).pathname.split('/').at(-1) ?? '');
	await office.step(id, CHAIR, 'approve');
	await expect(lead.banner).toContainText('Версия 2 действует с');
	const [first, newest] = await office.versions(id);
	expect([first?.no, newest?.no]).toEqual([1, 2]);
	expect(newest?.previousSha256).toBe(first?.sha256);
	await lead.open(passport);
	await expect(lead.banner).toContainText('Версия 1 заменена и больше не действует');
	const { state, content } = await office.truth(passport.id);
	expect([state, content.fields.direction]).toEqual(['superseded', 'Образование']);
	expect((await office.truth(id)).content.fields.direction).toBe('Образование и труд');
});

/** Approves a text that somebody writes in: «прочитайте и повторите» is followed until it is done. */
async function approveAtLast(desk: Desk): Promise<void> {
	await desk.button('Утвердить').click();
	const dialog = desk.page.getByRole('dialog');
	await expect(async () => {
		const confirm = dialog.getByRole('button', { name: 'Утвердить', exact: true });
		if (await confirm.isVisible()) await confirm.click({ timeout: 500 });
		await expect(dialog).toBeHidden({ timeout: 500 });
	}).toPass();
}

/** The page of somebody who has version 1 before himself: its text only, its banner, no field. */
async function expectLocked({ page, save, banner }: Desk): Promise<void> {
	await expect(save).toHaveText('Только чтение: утверждено, версия 1');
	await expect(banner).toContainText(/Версия 1 действует с .* и закрыта для правок/);
	await expect(banner).toContainText('Утвердил(а) Ветлугин Роман Аркадьевич.');
	await expect(page.locator('[data-path="fields/territory"]')).toBeHidden();
}

/** Page of the version, list of versions, print view, download and API name one hash, that of the content. */
async function expectOneHash(office: Office, { id, path }: Passport, page: Page): Promise<void> {
	const { state, open, version } = await office.truth(id);
	expect({ state, open, version }).toEqual({ state: 'approved', open: 'locked', version: 1 });
	const versions = await office.versions(id);
	expect(versions).toHaveLength(1);
	const hash = versions[0]?.sha256 ?? '';
	expect(hash).toMatch(/^[0-9a-f]{64}$/);

	await page.goto(`${path}/versions`);
	await expect(page.getByText('Цепочка версий цела')).toBeVisible();
	await expect(page.getByText(hash)).toBeVisible();
	await page.getByRole('link', { name: 'Версия 1' }).click();
	await expect(page.getByText(hash)).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Скачать содержание' }).click();
	const content = await readFile(await (await download).path());
	expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
	await page.goto(`${path}/print`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(`SHA-256 содержания: ${hash}`)).toBeVisible();
}
