import { expect, type Locator, type Page } from '@playwright/test';
import { setField as setAgendaField } from '@veche/schema/agenda';
import { setField as setMinutesField } from '@veche/schema/minutes';
import { setField } from '@veche/schema/passport';
import type { Doc } from 'yjs';
import { append, Desk } from './desk.ts';
import { ADMIN, CHAIR, LEAD, MEMBER, SECRETARY, type Office } from './office.ts';
import { test } from './people.ts';
import { inHours, openMinutes, planSitting, type Paper } from './sitting.ts';

test.use({ serviceWorkers: 'allow' });

/** How often words stand in the text of a document. */
async function timesIn(office: Office, { id }: Paper, words: string): Promise<number> {
	return JSON.stringify((await office.truth(id)).content).split(words).length - 1;
}

/** A document that one person writes offline, and what another writes into it meanwhile. */
interface Work {
	readonly paper: Paper;
	readonly desk: Desk;
	/** Section of the rich text in which he writes; on a tablet the only one shown. */
	readonly section: string;
	readonly text: Locator;
	readonly meanwhile: (doc: Doc) => void;
	readonly by: string;
}

test('[O-01] [SYS-4] a passport, an agenda and minutes open again without a connection, are written on and come together once', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const { agenda } = await planSitting(office, { date: '2028-06-12', time: '10:00' });
	const past = await planSitting(office, { date: '2028-06-19', time: '10:00' });
	const minutes = await openMinutes(office, past);
	const lead = new Desk(await open(LEAD));
	const tablet = new Desk(await open(MEMBER, 'tablet'));
	const other = new Desk(await tablet.page.context().newPage());
	const works: readonly Work[] = [
		{
			...{ paper: passport, desk: lead, section: '2', text: lead.goal },
			...{ by: ADMIN, meanwhile: (doc) => setField(doc, 'territory', 'Из города') }
		},
		{
			...{ paper: agenda, desk: tablet, section: '1', text: tablet.field('Проект решения') },
			...{ by: SECRETARY, meanwhile: (doc) => setAgendaField(doc, 'place', 'Из города') }
		},
		{
			...{ paper: minutes, desk: other, section: '1', text: other.field('Слушали') },
			...{ by: SECRETARY, meanwhile: (doc) => setMinutesField(doc, 'place', 'Из города') }
		}
	];
	const networks = [lead, tablet].map(({ page }) => page.context());
	const setOffline = (offline: boolean) =>
		Promise.all(networks.map((network) => network.setOffline(offline)));
	const each = (step: (work: Work) => Promise<void>) => Promise.all(works.map(step));

	await each(async ({ desk, paper }) => {
		desk.page.on('dialog', (dialog) => void dialog.accept());
		await desk.open(paper);
		await desk.keptOnDevice();
	});
	await setOffline(true);
	await each(async ({ desk, section, text, paper, by, meanwhile }) => {
		await desk.show(section);
		await append(text, ' первое');
		await expect(desk.save).toHaveText('Нет связи: правки на этом устройстве (1)');
		await desk.page.reload();
		await expect(desk.save).toHaveText('Нет связи: правки на этом устройстве (1)');
		await desk.show(section);
		await append(text, ' второе');
		await expect(desk.save).toHaveText(/Нет связи: правки на этом устройстве \([2-3]\)/);
		await office.edit(paper.id, by, meanwhile);
	});
	await setOffline(false);
	await each(async ({ desk, section, text, paper }) => {
		await desk.saved();
		await expect(desk.banner).toBeHidden();
		await desk.page.reload();
		await desk.saved();
		await desk.show(section);
		await expect(text).toHaveText(/ первое второе$/);
		for (const words of ['первое', 'второе', 'Из города']) {
			expect(await timesIn(office, paper, words), words).toBe(1);
		}
	});
});

test('[O-03] what the next meeting needs opens for the first time without a connection, and words written there come in', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const soon = inHours(3);
	const sitting = await planSitting(office, soon, [passport.id]);
	const { agenda } = sitting;
	const minutes = await openMinutes(office, await planSitting(office, soon));
	const page = await open(MEMBER, 'tablet');
	const desk = await new Desk(page).open(agenda);
	await page.goto('/');
	// What was opened before is brought as it stands by then.
	await office.edit(agenda.id, SECRETARY, (doc) => setAgendaField(doc, 'place', 'Малый зал'));
	await test.step('the device is made ready in a quiet moment', async () => {
		for (const { path } of [sitting, agenda, minutes, passport]) await keptAhead(page, path);
	});
	await page.context().setOffline(true);

	await test.step('by the pages: the meeting, its agenda, and words in it', async () => {
		await page.goto('/meetings');
		const link = (path: string) => page.getByRole('main').locator(`a[href="${path}"]`).first();
		await link(sitting.path).click();
		await link(agenda.path).click();
		await expect(desk.save).toHaveText('Нет связи: правок на устройстве нет');
		await expect(desk.field('Место')).toHaveValue('Малый зал');
		await desk.show('1');
		await append(desk.field('Проект решения'), ' без связи');
		await expect(desk.save).toHaveText('Нет связи: правки на этом устройстве (1)');
	});
	await test.step('minutes and a passport by their addresses: the whole text', async () => {
		page.on('dialog', (dialog) => void dialog.accept());
		await page.goto(minutes.path);
		await expect(desk.save).toHaveText('Нет связи: правок на устройстве нет');
		await desk.show('1');
		await append(desk.field('Слушали'), 'Доклад без связи');
		await page.goto(passport.path);
		await expect(page.locator('#sheet-main').getByText('Город Светлоречск')).toBeVisible();
		await expect(desk.banner).toContainText('Вы видите текст, который был на этом устройстве');
	});

	await test.step('with a connection each comes in where it was written', async () => {
		await page.context().setOffline(false);
		for (const paper of [minutes, agenda]) {
			await desk.open(paper);
			await desk.saved();
			expect(await timesIn(office, paper, 'без связи')).toBe(1);
		}
	});
});

/** Waits until a page lies on the device, with the text behind it. */
async function keptAhead(page: Page, path: string): Promise<void> {
	const isKept = (at: string) => caches.match(at).then((found) => found !== undefined);
	await expect(async () => expect(await page.evaluate(isKept, path)).toBe(true)).toPass();
}

test('[O-04] words written without a connection while the text was held or locked are offered, kept on the server once and never in the text', async ({
	office,
	open
}) => {
	const page = await open(LEAD);
	const network = page.context();
	await network.grantPermissions(['clipboard-read', 'clipboard-write']);
	const held = await office.passport();
	const locked = await office.passport();
	const cases = [
		{ paper: held, desk: new Desk(page), says: 'Документ закрыли для правок, пока вы писали' },
		{
			paper: locked,
			desk: new Desk(await network.newPage()),
			says: 'Документ закрыт навсегда, ваши правки в него не вошли'
		}
	];
	for (const { paper, desk } of cases) {
		desk.page.on('dialog', (dialog) => void dialog.accept());
		await desk.open(paper);
		await desk.keptOnDevice();
	}
	await network.setOffline(true);
	for (const { desk } of cases) {
		await desk.field('Территория').fill('Поздно, без связи');
		await expect(desk.save).toHaveText('Нет связи: правки на этом устройстве (1)');
	}
	await office.step(held.id, LEAD, 'submit');
	await office.step(locked.id, CHAIR, 'approve');
	await network.setOffline(false);

	for (const { paper, desk, says } of cases) {
		await expectOffered(desk, says);
		await expect.poll(() => office.kept(paper.id, LEAD)).toBe(1);
		await desk.page.bringToFront();
		await desk.lateWords.getByRole('button', { name: /^Копировать/ }).click();
		const copied = await desk.page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe('Поздно, без связи');
	}
	await network.setOffline(true);
	for (const { desk } of cases) await expect(desk.save).toHaveText(/Нет связи/);
	await network.setOffline(false);
	for (const { paper, desk, says } of cases) {
		await expectOffered(desk, says);
		await desk.page.reload();
		await expectOffered(desk, says);
		expect(await office.kept(paper.id, LEAD)).toBe(1);
		expect(await timesIn(office, paper, 'Поздно')).toBe(0);
	}
});

test('[O-09] two tabs of one text without a connection hold what was typed in both, also when one is closed', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const first = await new Desk(page).open(passport);
	const second = await new Desk(await page.context().newPage()).open(passport);
	await second.keptOnDevice();
	await page.context().setOffline(true);
	await first.field('Территория').fill('Из первой');
	await second.field('Направление').fill('Из второй');
	for (const desk of [first, second]) {
		await expect(desk.field('Территория')).toHaveValue('Из первой');
		await expect(desk.field('Направление')).toHaveValue('Из второй');
	}
	await page.close();
	second.page.on('dialog', (dialog) => void dialog.accept());
	await second.page.reload();
	await expect(second.field('Территория')).toHaveValue('Из первой');
	await expect(second.field('Направление')).toHaveValue('Из второй');
	await second.page.context().setOffline(false);
	await second.saved();
	const { territory, direction } = (await office.truth(passport.id)).content.fields;
	expect([territory, direction]).toEqual(['Из первой', 'Из второй']);
});

/** The text that counts, closed, and beside it one's own words with what became of them. */
async function expectOffered(desk: Desk, says: string): Promise<void> {
	await expect(desk.save).toHaveText(/^\s*Только чтение/);
	await expect(desk.page.locator('#sheet-main').getByText('Город Светлоречск')).toBeVisible();
	await expect(desk.lateWords).toContainText('Не вошли в текст: 1');
	await expect(desk.lateWords).toContainText('Поздно, без связи');
	await expect(desk.lateWords).toContainText(says);
	await expect(desk.lateWords).toContainText('на этом устройстве и на сервере, с вашим именем');
}
