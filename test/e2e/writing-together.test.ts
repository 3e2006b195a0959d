import { expect } from '@playwright/test';
import { plainText } from '@veche/schema/rich-text';
import { append, Desk } from './desk.ts';
import { ADMIN, LEAD, MEMBER, type Office, type Passport } from './office.ts';
import { test } from './people.ts';
import { wireOf } from './wire.ts';

const MEMBER_NAME = 'Стрижова Алла Ренатовна';
const TASKS = [
	'Создать учебные мастерские в школах',
	'Познакомить школьников с предприятиями города'
] as const;

async function tasksOnDisk(office: Office, { id }: Passport): Promise<readonly string[]> {
	const { content } = await office.truth(id);
	return content.tasks.map(({ text }) => text);
}

test('[SYS-1] lead, administrator and an invited member on a tablet write fields, rows and text at once', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const lead = await new Desk(await open(LEAD)).open(passport);
	const admin = await new Desk(await open(ADMIN)).open(passport);
	const member = await new Desk(await open(MEMBER, 'tablet')).open(passport);
	await expect(member.save).toHaveText('Только чтение: у вас нет права правки');

	await test.step('the lead invites the member, who gets fields without reloading', async () => {
		await lead.button('Ещё').click();
		await lead.page.getByRole('menuitem', { name: 'Соавторы' }).click();
		const dialog = lead.page.getByRole('dialog', { name: 'Соавторы паспорта' });
		await dialog.getByLabel('Кого пригласить').fill('стрижова');
		await dialog.getByRole('option', { name: MEMBER_NAME }).click();
		await dialog.getByRole('button', { name: 'Пригласить' }).click();
		await expect(dialog.getByRole('listitem').filter({ hasText: MEMBER_NAME })).toBeVisible();
		await dialog.getByRole('button', { name: 'Закрыть' }).click();
		await expect(member.field('Территория')).toBeVisible();
		await member.saved();
	});

	await test.step('each sees who is here and in which field', async () => {
		const here = lead.page.getByRole('list', { name: 'Сейчас в документе' });
		await expect(here.getByRole('img', { name: MEMBER_NAME })).toBeVisible();
		await expect(here.getByRole('img', { name: 'Клеверова Ия Сергеевна' })).toBeVisible();
		await member.field('Территория').tap();
		const ring = lead.page.locator('.ring', { has: lead.field('Территория') });
		await expect(ring).toContainText(`правит ${MEMBER_NAME}`);
		await admin.goal.click();
		await expect(lead.page.locator('.ring', { has: lead.goal })).toContainText(
			'правит Клеверова Ия Сергеевна'
		);
	});

	await test.step('all of them type at the same time', async () => {
		await lead.goal.press('Control+Home');
		await admin.goal.press('Control+End');
		await Promise.all([
			lead.goal.pressSequentially('Итог: ', { delay: 15 }),
			admin.goal.pressSequentially(' (проверено)', { delay: 15 }),
			member.field('Территория').fill('Город и пригород'),
			member.button('Добавить задачу').tap()
		]);
		await Promise.all([
			append(lead.field('Направление'), ' и труд'),
			append(admin.field('Задача 1, Текст'), ' города'),
			member.page.keyboard.type('Найти наставников', { delay: 15 })
		]);
	});

	const goal =
		'Итог: Увеличить к 30 июня 2028 года долю выпускников девятых классов, выбравших специальность из перечня востребованных в городе, с 18 до 35 процентов (проверено)';
	const tasks = [`${TASKS[0]} города`, TASKS[1], 'Найти наставников'];
	for (const desk of [lead, admin, member]) {
		await desk.saved();
		await expect(desk.goal).toHaveText(goal);
		await expect(desk.field('Территория')).toHaveValue('Город и пригород');
		await expect(desk.field('Направление')).toHaveValue('Образование и труд');
		await desk.expectTasks(tasks);
	}
	const { content } = await office.truth(passport.id);
	expect(plainText(content.goal)).toBe(goal);
	expect(content.fields.territory).toBe('Город и пригород');
	expect(content.fields.direction).toBe('Образование и труд');
	expect(content.tasks.map(({ text }) => text)).toEqual(tasks);
});

test('rows are added, moved, removed and brought back by several people without loss', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	await office.invite(passport.id, MEMBER);
	const lead = await new Desk(await open(LEAD)).open(passport);
	const admin = await new Desk(await open(ADMIN)).open(passport);
	const member = await new Desk(await open(MEMBER, 'tablet')).open(passport);

	await test.step('two add a row at the same place at once: both are there, in one order for all', async () => {
		await Promise.all([
			lead.button('Добавить задачу').click(),
			member.button('Добавить задачу').tap()
		]);
		await Promise.all([
			lead.page.keyboard.type('Строка руководителя'),
			member.page.keyboard.type('Строка члена комитета')
		]);
		await Promise.all([lead.saved(), member.saved()]);
		const onDisk = await tasksOnDisk(office, passport);
		expect([...onDisk].sort()).toEqual(
			[...TASKS, 'Строка руководителя', 'Строка члена комитета'].sort()
		);
		for (const desk of [lead, admin, member]) await desk.expectTasks(onDisk);
	});

	await test.step('one moves a row while another writes in it', async () => {
		const before = await tasksOnDisk(office, passport);
		await Promise.all([
			admin.button('Ниже: Задача 1').click(),
			append(lead.field('Задача 1, Текст'), ' и колледжах')
		]);
		const after = [before[1] ?? '', `${before[0]} и колледжах`, ...before.slice(2)];
		for (const desk of [lead, admin, member]) await desk.expectTasks(after);
		await Promise.all([lead.saved(), admin.saved()]);
		expect(await tasksOnDisk(office, passport)).toEqual(after);
	});

	await test.step('a row is removed while somebody writes in it: he is told and brings it back', async () => {
		const before = await tasksOnDisk(office, passport);
		await append(lead.field('Задача 2, Текст'), ' Срочно.');
		await member.button('Удалить: Задача 2').tap();
		const notice = lead.page.getByRole('status').filter({ hasText: 'удалил(а) строку' });
		await expect(notice).toContainText(`Стрижова А. Р. удалил(а) строку «${before[1]} Срочно.»`);
		await expect(lead.tasks).toHaveCount(before.length - 1);
		await member.saved();
		expect(await tasksOnDisk(office, passport)).toEqual(before.filter((_, n) => n !== 1));

		await notice.getByRole('button', { name: 'Вернуть' }).click();
		const after = before.map((text, n) => (n === 1 ? `${text} Срочно.` : text));
		for (const desk of [lead, admin, member]) await desk.expectTasks(after);
		await lead.saved();
		expect(await tasksOnDisk(office, passport)).toEqual(after);
	});
});

test('a value typed by two at once is one value for all, and the same after a reload', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const pages = [await open(LEAD), await open(ADMIN)] as const;
	const wires = [await wireOf(pages[0]), await wireOf(pages[1])] as const;
	const lead = await new Desk(pages[0]).open(passport);
	const admin = await new Desk(pages[1]).open(passport);
	// Neither knows of the other's value when he types his own.
	for (const wire of wires) wire.hold();
	await lead.field('Национальная цель').fill('Цель руководителя');
	await admin.field('Национальная цель').fill('Цель администратора');
	for (const wire of wires) wire.release();
	await Promise.all([lead.saved(), admin.saved()]);
	const { content } = await office.truth(passport.id);
	const value = content.fields.nationalGoal;
	expect(['Цель руководителя', 'Цель администратора']).toContain(value);
	for (const desk of [lead, admin]) {
		await expect(desk.field('Национальная цель')).toHaveValue(value);
		await desk.page.reload();
		await desk.ready();
		await expect(desk.field('Национальная цель')).toHaveValue(value);
	}
});

test('the head says «Сохраняем…» until the server has answered, then «Сохранено» with the time @tablet', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const wire = await wireOf(page);
	const lead = await new Desk(page).open(passport);
	wire.hold();
	await lead.field('Территория').fill('Левый берег');
	await expect(lead.save).toHaveText('Сохраняем…');
	expect((await office.truth(passport.id)).content.fields.territory).toBe('Город Светлоречск');
	wire.release();
	await expect(lead.save).toHaveText(/^\s*Сохранено · \d\d:\d\d\s*$/);
	expect((await office.truth(passport.id)).content.fields.territory).toBe('Левый берег');
});
