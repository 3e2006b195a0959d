import { expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { CHAIR, LEAD } from './office.ts';
import { test } from './people.ts';

for (const device of ['desktop', 'tablet'] as const) {
	test(`${device}: a finding comes while one types, leads to its field and goes when it is mended`, async ({
		office,
		open
	}) => {
		const passport = await office.passport();
		const page = await open(LEAD, device === 'tablet' ? device : undefined);
		const lead = await new Desk(page).open(passport);
		const filled = (count: number) =>
			page.getByText(new RegExp(`^${count} из\\s101$`)).filter({ visible: true });
		await expect(filled(101)).toBeVisible();

		await lead.field('Краткое наименование').fill('');
		await expect(filled(100)).toBeVisible();
		await lead.saved();
		expect((await office.truth(passport.id)).completeness.filled).toBe(100);
		await lead.field('Окончание').fill('2026-11-30');
		await lead.saved();
		const { findings } = await office.truth(passport.id);
		const blocking = findings.filter(({ severity }) => severity === 'blocking');
		expect(blocking.length).toBeGreaterThan(0);

		const checks = page.getByRole('button', { name: /Проверки/ }).filter({ visible: true });
		if ((await checks.count()) > 0) await checks.first().click();
		const group = page.locator('section.blocking');
		await expect(group.getByRole('heading')).toHaveText(`Мешает отправке — ${blocking.length}`);
		const entry = group
			.getByRole('listitem')
			.filter({ hasText: 'Результат 1: срок 25.08.2027 вне проекта' });
		await entry.getByRole('button', { name: 'Перейти к полю' }).click();
		await expect(lead.field('Результат 1, Срок')).toBeFocused();
		await expect(lead.field('Результат 1, Срок')).toHaveAttribute('aria-invalid', 'true');

		await lead.show('1');
		await lead.field('Окончание').fill('2028-06-30');
		await lead.field('Краткое наименование').fill('Мастер города');
		await expect(filled(101)).toBeVisible();
		await expect(group).toBeHidden();
		await lead.saved();
		const mended = await office.truth(passport.id);
		expect(mended.completeness.filled).toBe(101);
		expect(mended.findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
	});
}

for (const device of ['desktop', 'tablet'] as const) {
	test(`${device}: the first section is written while the others still wait, and a finding leads to them`, async ({
		office,
		open
	}) => {
		const passport = await office.passport();
		const page = await open(LEAD, device === 'tablet' ? device : undefined);
		await page.addInitScript(() => {
			window.requestIdleCallback = () => 0;
		});
		const lead = await new Desk(page).open(passport);
		await lead.field('Окончание').fill('2026-11-30');
		await lead.saved();
		const cells = page.locator('[data-path^="results/"]');
		await expect(cells).toHaveCount(0);
		if (device === 'desktop') await expect(page.locator('#sheet-results')).toBeVisible();
		else await expect(page.locator('#sheet-results')).toBeHidden();

		const checks = page.getByRole('button', { name: /Проверки/ }).filter({ visible: true });
		if ((await checks.count()) > 0) await checks.first().click();
		const entry = page.getByRole('listitem').filter({ hasText: 'Результат 1: срок' });
		await entry.getByRole('button', { name: 'Перейти к полю' }).click();
		await expect(lead.field('Результат 1, Срок')).toBeFocused();
		await expect(page.locator('#sheet-results')).toBeHidden();
	});
}

test('a passport with findings that stop it is not submitted: the dialog says which and leads to them @tablet', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const lead = await new Desk(page).open(passport);
	await lead.field('Окончание').fill('2026-11-30');
	await lead.saved();
	await lead.button('На рассмотрение').click();
	const dialog = page.getByRole('dialog', { name: 'Передать паспорт' });
	await dialog.getByRole('button', { name: 'Передать' }).click();
	await expect(dialog.getByRole('alert')).toHaveText(
		/^Есть замечания, которые мешают: \d+\. Исправьте их и повторите\.$/
	);
	const { state, findings } = await office.truth(passport.id);
	expect(state).toBe('draft');
	const message = findings.find(({ severity }) => severity === 'blocking')?.message ?? '?';
	await expect(dialog.getByRole('listitem').filter({ hasText: message })).toBeVisible();
	await dialog.getByRole('button', { name: 'Показать замечания' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.locator('section.blocking')).toContainText(message);
});

test('a step that another has taken already is refused in words, and the page shows what is true', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	await office.step(passport.id, LEAD, 'submit');
	const page = await open(CHAIR);
	const chair = await new Desk(page).open(passport);
	await chair.button('Утвердить').click();
	const dialog = page.getByRole('dialog', { name: 'Утвердить паспорт' });
	await expect(dialog).toBeVisible();
	// Between his press and its arrival the passport is returned from another window.
	await page.route(
		'**/transitions',
		async (route) => {
			await office.step(passport.id, CHAIR, 'return', 'Уточните сроки');
			await office.step(passport.id, LEAD, 'submit');
			await office.step(passport.id, CHAIR, 'reject', 'Не к сроку');
			await route.continue();
		},
		{ times: 1 }
	);
	await dialog.getByRole('button', { name: 'Утвердить', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText(
		'Сейчас документ в состоянии «Отклонён», это действие в нём невозможно.'
	);
	await dialog.getByRole('button', { name: 'Отмена' }).click();
	await expect(chair.banner).toContainText('Паспорт отклонён');
	await expect(chair.banner).toContainText('Не к сроку');
	await expect(chair.button('Утвердить')).toBeHidden();
	expect((await office.truth(passport.id)).state).toBe('rejected');
});
