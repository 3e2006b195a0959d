import { expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { CHAIR, LEAD } from './office.ts';
import { test } from './people.ts';

test('what the lead submits waits on the chair’s open page, and what the chair returns waits for the lead @tablet', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const { title } = await office.head(passport.id);
	const chair = await open(CHAIR);
	await chair.goto('/');
	const waits = (what: string) =>
		chair
			.getByRole('listitem')
			.filter({ has: chair.locator(`a[href="/documents/${passport.id}"]`) })
			.filter({ hasText: what });
	await expect(chair.getByRole('heading', { name: /^Ждёт вас/ })).toBeVisible();
	await expect(waits('Утвердить')).toHaveCount(0);
	await office.step(passport.id, LEAD, 'submit');
	await expect(waits('Утвердить')).toContainText(title, { timeout: 3000 });
	await waits('Утвердить')
		.getByRole('link', { name: /^Открыть/ })
		.click();
	await new Desk(chair).ready();
	await office.step(passport.id, CHAIR, 'return', 'Уточните срок');

	const lead = await open(LEAD);
	await lead.goto('/');
	const returned = lead
		.getByRole('listitem')
		.filter({ hasText: 'Доработать: вам вернули' })
		.filter({ hasText: 'Уточните срок' });
	await expect(returned.first()).toBeVisible();
	await chair.goto('/');
	await expect(chair.getByRole('region', { name: 'Недавние документы' })).toContainText(title);
});
