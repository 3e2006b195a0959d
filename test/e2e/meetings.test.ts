import { expect, type Locator, type Page } from '@playwright/test';
import { asId, type DocumentId } from '@veche/schema/kernel';
import { seriousFaults } from '../support/axe.ts';
import { append, Desk } from './desk.ts';
import { CHAIR, MEMBER, SECRETARY } from './office.ts';
import { test } from './people.ts';
import { openMinutes, planSitting } from './sitting.ts';

const OTHER_MEMBER = 'polozov';
const DEPUTY = 'lazoreva';

/** The items of an agenda or of minutes that is being written, by their cells. */
const titles = (page: Page): Locator =>
	page.locator('[data-path^="items/"][data-path$="/title"]:is(textarea, input)');
const decisions = (page: Page): Locator =>
	page.locator('.ProseMirror[contenteditable][data-path^="decisions/"]');

async function choosePerson(field: Locator, begin: string, name: RegExp): Promise<void> {
	await field.fill(begin);
	await field.page().getByRole('option', { name }).first().click();
}

/** Plans a meeting by the form and opens its agenda; gives the address of the meeting's page. */
async function planned(page: Page, date: string): Promise<string> {
	await page.goto('/meetings?year=2027&new');
	await page.getByLabel('Дата', { exact: true }).fill(date);
	await page.getByLabel('Время', { exact: true }).fill('10:00');
	await page.getByLabel('Место', { exact: true }).fill('Зал заседаний');
	await page.getByRole('button', { name: 'Назначить', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: /^Заседание № \d+$/ })).toBeVisible();
	return new URL(page.url()).pathname;
}

function documentOf(page: Page): DocumentId {
	return asId<DocumentId>(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

test('[SYS-1] [VLAD-6d] [VLAD-6g] an agenda and then the minutes are written by five at once, offline and back, returned, signed and locked', async ({
	office,
	open
}) => {
	// Five browsers and the whole life of two documents.
	test.slow();
	const secretary = new Desk(await open(SECRETARY));
	const place = await planned(secretary.page, '2027-02-15');

	await test.step('the secretary opens the agenda, and the others join', async () => {
		await secretary.button('Составить повестку').click();
		await secretary.ready();
	});
	const agenda = documentOf(secretary.page);
	const path = `/documents/${agenda}`;
	const chair = await new Desk(await open(CHAIR)).open({ path });
	const tablet = await new Desk(await open(MEMBER, 'tablet')).open({ path });
	const other = await new Desk(await open(OTHER_MEMBER, 'tablet')).open({ path });

	await test.step('an agenda without items is not approved, and the reason is said', async () => {
		await chair.button('Утвердить повестку').click();
		const dialog = chair.page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Утвердить', exact: true }).click();
		await expect(dialog).toContainText('нет ни одного вопроса');
		await dialog.getByRole('button', { name: 'Отмена', exact: true }).click();
	});

	await test.step('three add items at the same moment', async () => {
		await Promise.all([
			secretary.button('Добавить вопрос').click(),
			tablet.button('Добавить вопрос').tap(),
			other.button('Добавить вопрос').tap()
		]);
		for (const desk of [secretary, chair]) await expect(titles(desk.page)).toHaveCount(3);
		for (const [n, title] of ['О ходе ремонта школы', 'Об отчёте', 'О плане'].entries()) {
			await titles(secretary.page).nth(n).fill(title);
		}
		for (const n of [0, 1, 2]) {
			const speaker = secretary.page.getByLabel('Докладчик', { exact: true }).nth(n);
			await choosePerson(speaker, 'стрижова', /Стрижова/);
		}
		await append(chair.page.getByLabel('Проект решения', { exact: true }).first(), 'Одобрить');
		for (const desk of [secretary, chair, tablet, other]) await desk.saved();
	});

	await test.step('an item is moved by the keyboard for everybody', async () => {
		await secretary.button('Выше: Вопрос 3').press('Enter');
		await expect(titles(chair.page).nth(1)).toHaveValue('О плане');
		await secretary.saved();
	});

	await test.step('the chair approves: locked for all, and the minutes are there', async () => {
		await chair.step('Утвердить повестку', 'Утвердить');
		for (const desk of [secretary, chair, tablet, other]) {
			await expect(desk.banner).toContainText('Повестка утверждена');
			await expect(titles(desk.page)).toHaveCount(0);
		}
		expect(await office.versions(agenda)).toHaveLength(1);
	});

	await secretary.page.goto(place);
	await secretary.page.getByRole('link', { name: 'Открыть протокол' }).click();
	await secretary.ready();
	const minutes = documentOf(secretary.page);
	for (const desk of [chair, tablet, other]) await desk.open({ path: `/documents/${minutes}` });
	const deputy = await new Desk(await open(DEPUTY)).open({ path: `/documents/${minutes}` });
	const heard = (desk: Desk) => desk.page.getByLabel('Слушали', { exact: true });

	await test.step('the secretary marks who is there, and the others see it', async () => {
		await secretary.button('Остальные — в зале').click();
		await expect(secretary.button('Остальные — в зале')).toBeHidden();
	});

	await test.step('keys of the secretary: next item, decision, speech, a person by typing', async () => {
		const keys = secretary.page.keyboard;
		await keys.press('Alt+ArrowDown');
		await expect(heard(secretary)).toBeVisible();
		await append(heard(secretary), 'Доклад о ремонте');
		await keys.press('Control+Enter');
		await keys.type('Принять к сведению', { delay: 10 });
		await secretary.page.getByLabel('Решение 1.1, вид', { exact: true }).selectOption('note');
		await keys.press('Control+Shift+Enter');
		const speaker = secretary.page.getByLabel('Выступление 1, кто выступил', { exact: true });
		await expect(speaker).toBeFocused();
		await keys.type('полозов', { delay: 10 });
		await keys.press('Enter');
		await expect(speaker).toHaveValue(/Полозов/);
		await append(secretary.page.getByLabel('Выступление 1, текст', { exact: true }), 'Деньги есть');
		await secretary.saved();
	});

	const item = (desk: Desk, no: number) => desk.show(String(no));
	await test.step('a tablet without a connection writes on, and everything meets afterwards', async () => {
		await item(tablet, 2);
		await item(other, 2);
		const network = tablet.page.context();
		await network.setOffline(true);
		await append(heard(tablet), 'С планшета. ');
		await expect(tablet.save).toHaveText(/Нет связи: правки на этом устройстве/);
		await append(heard(other), 'Из зала. ');
		await other.saved();
		await network.setOffline(false);
		await tablet.saved();
		for (const desk of [tablet, other]) {
			await expect(heard(desk)).toContainText('С планшета.');
			await expect(heard(desk)).toContainText('Из зала.');
		}
		await item(deputy, 2);
		await expect(heard(deputy)).toContainText('С планшета.');
	});

	await test.step('what is missing stops the submission; then it is submitted and held for all', async () => {
		await secretary.button('На подпись').click();
		const dialog = secretary.page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Передать', exact: true }).click();
		await expect(dialog).toContainText('Вопрос 3: не записано, кого и о чём слушали.');
		await dialog.getByRole('button', { name: 'Отмена', exact: true }).click();
		for (const no of [2, 3]) {
			await item(secretary, no);
			if (no === 3) await append(heard(secretary), 'Доклад о плане');
			await secretary.page.keyboard.press('Control+Enter');
			await expect(decisions(secretary.page).last()).toBeFocused();
			await secretary.page.keyboard.type('Утвердить', { delay: 10 });
			await secretary.page
				.getByLabel(`Решение ${no}.1, вид`, { exact: true })
				.selectOption('approve');
		}
		await secretary.step('На подпись', 'Передать');
		for (const desk of [secretary, chair, tablet, other, deputy]) {
			await expect(desk.banner).toContainText('Протокол на подписи с');
			await expect(desk.save).toHaveText('Только чтение: на подписи');
			await expect(heard(desk)).toHaveCount(0);
		}
	});

	await test.step('the chair returns it with a reason, everybody writes again, it is submitted again', async () => {
		await chair.button('Ещё').click();
		await chair.page.getByRole('menuitem', { name: 'Вернуть на доработку' }).click();
		const dialog = chair.page.getByRole('dialog');
		await dialog.getByLabel('Причина').fill('Допишите вопрос 3');
		await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click();
		await expect(secretary.banner).toContainText('Допишите вопрос 3');
		await item(tablet, 3);
		await append(heard(tablet), ' на год');
		await tablet.saved();
		await secretary.step('На подпись', 'Передать');
		await expect(chair.banner).toContainText('Протокол на подписи с');
	});

	await test.step('secretary and chair sign; the second signature locks and gives the number', async () => {
		await secretary.step('Подписать', 'Подписать');
		await expect(chair.banner).toContainText(
			/Подписал\(а\) секретарь\sОсокина\sМ\.\sИ\., ждём председателя/
		);
		await chair.step('Подписать', 'Подписать');
		for (const desk of [secretary, chair, tablet, other, deputy]) {
			await expect(desk.banner).toContainText('Протокол подписан');
			await expect(
				desk.page.getByRole('heading', { name: /Протокол № \d+ от 15\.02\.2027/ }).first()
			).toBeVisible();
		}
		const [version] = await office.versions(minutes);
		expect(version?.no).toBe(1);
		await chair.page.goto(`/documents/${minutes}/versions/1`);
		for (const words of ['С планшета.', 'Из зала.', 'Деньги есть', 'Доклад о плане на год']) {
			await expect(chair.page.getByRole('main')).toContainText(words);
		}
	});

	await test.step('the page of the meeting tells it', async () => {
		await tablet.page.goto(place);
		const meeting = tablet.page.getByRole('main');
		await expect(meeting.getByText('Протокол подписан').first()).toBeVisible();
		await expect(meeting.getByText(/присутствуют 13 из 13; кворум есть/)).toBeVisible();
	});
});

test('a meeting is planned, moved and refused in words @tablet', async ({ open }, { project }) => {
	// Both devices plan in one city: each on a day of its own.
	const day = project.name === 'tablet' ? '19' : '22';
	const page = await open(SECRETARY);
	await planned(page, '2027-03-15');
	await page.getByRole('link', { name: 'Изменить' }).click();
	await page.getByLabel('Дата', { exact: true }).fill('2028-01-17');
	await page.getByLabel('Место', { exact: true }).fill('Малый зал');
	await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
	await expect(page.getByText('Укажите дату этого года.')).toBeVisible();
	await expect(page.getByLabel('Место', { exact: true })).toHaveValue('Малый зал');
	await page.getByLabel('Дата', { exact: true }).fill(`2027-04-${day}`);
	await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
	await expect(page.getByRole('definition').filter({ hasText: `${day}.04.2027` })).toBeVisible();
	await page.goto('/meetings?year=2027');
	await page
		.getByRole('link', { name: new RegExp(`^${day}\\.04\\.2027: Заседание № \\d+`) })
		.click();
	await expect(page.getByRole('definition').filter({ hasText: 'Малый зал' })).toBeVisible();
});

test('[VLAD-6d] [MT-07] [MT-08] the chair moves an approved meeting: all are told, every page says the new day, the agenda what was approved', async ({
	office,
	open
}) => {
	const year = new Date().getFullYear() + 1;
	const sitting = await planSitting(office, { date: `${year}-05-17`, time: '10:00' });
	const minutes = await openMinutes(office, sitting);
	const chair = await open(CHAIR);
	const secretary = await new Desk(await open(SECRETARY)).open(minutes);
	const member = await new Desk(await open(MEMBER, 'tablet')).open(sitting.agenda);
	const list = await member.page.context().newPage();
	await list.goto(`/meetings?year=${year}`);
	await expect(list.locator(`#meeting-${sitting.id}`)).toContainText(`17.05.${year} 10:00`);

	await test.step('by the keyboard; what is wrong is said, and what was typed stays', async () => {
		await chair.goto(sitting.path);
		await chair.getByRole('link', { name: 'Перенести', exact: true }).press('Enter');
		const reason = chair.getByLabel('Причина переноса');
		await reason.fill('В зале ремонт');
		await reason.press('Tab');
		await chair.keyboard.press('Enter');
		await expect(chair.getByRole('alert')).toContainText('Измените то, что переносите.');
		await expect(reason).toHaveValue('В зале ремонт');
		expect(await seriousFaults(chair)).toEqual([]);
		await chair.getByLabel('Дата', { exact: true }).fill(`${year}-05-20`);
		await chair.getByLabel('Время', { exact: true }).fill('14:30');
		await chair.getByLabel('Место', { exact: true }).fill('Малый зал');
		await chair.getByRole('button', { name: 'Перенести', exact: true }).press('Enter');
	});

	const now = `20.05.${year}, 14:30`;
	await test.step('the page of the meeting says when, from when, why and by whom', async () => {
		const told = chair.getByRole('status').filter({ hasText: `перенесено на ${now}` });
		await expect(told).toContainText(`Было: 17.05.${year}, 10:00, Зал заседаний`);
		await expect(told).toContainText('В зале ремонт');
		await expect(told).toContainText('Ветлугин');
		await expect(chair.getByRole('definition').filter({ hasText: now })).toBeVisible();
		expect(await seriousFaults(chair)).toEqual([]);
	});

	await test.step('open windows show it without a reload: list, calendar, bell, agenda, minutes', async () => {
		const row = list.locator(`#meeting-${sitting.id}`);
		await expect(row).toContainText(`20.05.${year} 14:30`, { timeout: 3000 });
		await expect(row).toContainText(`перенесено с 17.05.${year}, 10:00`);
		await expect(
			list.getByRole('link', { name: new RegExp(`^20\\.05\\.${year}: Заседание`) })
		).toHaveCount(1);
		await list.locator('header summary').filter({ hasText: 'Уведомления' }).click();
		const notice = list
			.getByRole('region', { name: 'Уведомления' })
			.getByRole('listitem')
			.filter({ has: list.locator(`a[href="${sitting.path}"]`) })
			.filter({ hasText: 'Заседание перенесено' });
		await expect(notice).toContainText(`20.05.${year}`);
		await expect(member.banner).toContainText(`Заседание перенесено: ${now}, Малый зал`);
		await expect(member.page.getByRole('main')).toContainText(`17.05.${year}, 10:00`);
		await expect(
			secretary.page.getByRole('heading', { name: `Протокол заседания от 20.05.${year}` }).first()
		).toBeVisible();
		await expect(secretary.field('Место')).toHaveValue('Малый зал');
		await secretary.saved();
	});

	await test.step('the version and the paper of the agenda are what was approved', async () => {
		await list.goto(`${sitting.agenda.path}/versions/1`);
		await expect(list.getByRole('main')).toContainText(`17.05.${year}, 10:00`);
		await expect(list.getByRole('main')).toContainText(`Заседание перенесено: ${now}`);
		await list.goto(`${sitting.agenda.path}/print`);
		await expect(list.getByRole('main')).toContainText(`17 мая ${year}`);
	});
});

test('who takes no part plans nothing and sees no meeting', async ({ open }) => {
	const page = await open('trostnikov');
	await page.goto('/meetings?new');
	await expect(page.getByText('Здесь появятся заседания')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Назначить' })).toBeHidden();
});
