import { expect } from '@playwright/test';
import { plainText } from '@veche/schema/rich-text';
import { append, Desk } from './desk.ts';
import { ADMIN, LEAD } from './office.ts';
import { test } from './people.ts';
import { wireOf } from './wire.ts';

const GOAL_END = 'с 18 до 35 процентов';

test.use({ serviceWorkers: 'allow' });

test('what is typed without a connection stays on the device and joins what others wrote meanwhile @tablet', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const lead = await new Desk(await open(LEAD)).open(passport);
	const admin = await new Desk(await open(ADMIN)).open(passport);
	const network = lead.page.context();

	await test.step('the head and the banner count the edits, the fields say where they are', async () => {
		await network.setOffline(true);
		await expect(lead.save).toHaveText('Нет связи: правок на устройстве нет');
		await lead.field('Территория').fill('Оба берега');
		await expect(lead.save).toHaveText('Нет связи: правки на этом устройстве (1)');
		await append(lead.goal, ' без связи');
		await lead.button('Добавить задачу').click();
		await lead.page.keyboard.type('Задача из поездки');
		await expect(lead.save).toHaveText(/^\s*Нет связи: правки на этом устройстве \([3-9]\)\s*$/);
		await expect(lead.banner).toContainText(/Связи нет с \d\d:\d\d. Можно работать дальше/);
		await expect(lead.banner).toContainText('Не выходите из системы до этого.');
		await expect(lead.page.getByText(/^на\s+устройстве, \d\d:\d\d$/).first()).toBeVisible();
		await expect(lead.button('На рассмотрение')).toHaveAttribute('aria-disabled', 'true');
	});

	await test.step('meanwhile another writes on, in the same text and elsewhere', async () => {
		await admin.goal.press('Control+Home');
		await admin.page.keyboard.type('Цель: ');
		await admin.field('Направление').fill('Труд');
		await append(admin.field('Задача 1, Текст'), ' города');
		await admin.saved();
		const { fields, tasks } = (await office.truth(passport.id)).content;
		expect([fields.territory, tasks.length]).toEqual(['Город Светлоречск', 2]);
	});

	await test.step('the connection comes back: nothing is lost, nothing doubled', async () => {
		await network.setOffline(false);
		await lead.saved();
		await expect(lead.banner).toBeHidden();
		const goal = new RegExp(`^Цель: Увеличить .*${GOAL_END} без связи$`);
		const tasks = [
			'Создать учебные мастерские в школах города',
			'Познакомить школьников с предприятиями города',
			'Задача из поездки'
		];
		for (const desk of [lead, admin]) {
			await expect(desk.field('Территория')).toHaveValue('Оба берега');
			await expect(desk.field('Направление')).toHaveValue('Труд');
			await expect(desk.goal).toHaveText(goal);
			await desk.expectTasks(tasks);
		}
		const { content } = await office.truth(passport.id);
		expect(content.fields.territory).toBe('Оба берега');
		expect(content.fields.direction).toBe('Труд');
		expect(plainText(content.goal)).toMatch(goal);
		expect(content.tasks.map(({ text }) => text)).toEqual(tasks);
	});
});

test('a server that cannot save says so in words and in the banner, and takes everything when it can again', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const wire = await wireOf(page);
	const lead = await new Desk(page).open(passport);
	await wire.breakDown();
	await lead.field('Территория').fill('Правый берег');
	await expect(lead.save).toHaveText('Не сохранено: ошибка сервера, повторяем');
	await expect(lead.banner).toContainText('Сервер не подтверждает сохранение');
	await expect(lead.banner).toContainText('Правок без подтверждения: 1.');
	await wire.mend();
	await lead.banner.getByRole('button', { name: 'Повторить сейчас' }).click();
	await lead.saved();
	await expect(lead.banner).toBeHidden();
	expect((await office.truth(passport.id)).content.fields.territory).toBe('Правый берег');
});
