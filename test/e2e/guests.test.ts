import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { addRow as addAgendaRow, readAgenda } from '@veche/schema/agenda';
import type { DocumentId, MeetingId } from '@veche/schema/kernel';
import { addRow, readMinutes, rowText } from '@veche/schema/minutes';
import { richTextOf, writeRichText } from '@veche/schema/rich-text';
import { personId } from '../../apps/web/demo/names.ts';
import { seriousFaults } from '../support/axe.ts';
import { CHAIR, SECRETARY, type Office } from './office.ts';
import { test } from './people.ts';
import { openMinutes, planSitting, type Sitting } from './sitting.ts';

/** Somebody from outside with an account and no role in the committee. */
const INVITED = 'ezhevikin';
const OTHERS = 'О ходе ремонта школы';
const OWN = 'О благоустройстве набережной';

const opener = (page: Page) => page.locator('header summary').filter({ hasText: 'Уведомления' });
const told = (page: Page, words: string) =>
	page
		.getByRole('region', { name: 'Уведомления' })
		.getByRole('listitem')
		.filter({ hasText: `${words}, не прочитано` })
		.first();

/** A second item, to which somebody from outside is invited. */
async function inviteToItem(office: Office, { agenda }: Sitting): Promise<void> {
	await office.edit(agenda.id, SECRETARY, (doc) => {
		const [first] = readAgenda(doc).items;
		const id = randomUUID();
		const cells = { title: OWN, kind: 'other', minutes: '10', speaker: first?.speaker ?? '' };
		addAgendaRow(doc, 'items', { id, cells }, Math.random);
		const invited = { itemId: id, personId: personId(INVITED) };
		addAgendaRow(doc, 'invited', { id: randomUUID(), cells: invited }, Math.random);
	});
}

/** Marks everybody, writes to each item what was heard and decided, and both sign. */
async function sign(office: Office, meetingId: MeetingId, minutes: DocumentId): Promise<void> {
	const meeting: { readonly participants: readonly { personId: string; role: string }[] } =
		await office.get(`/api/v1/meetings/${meetingId}`);
	const members = meeting.participants.filter(({ role }) => role !== 'guest');
	await office.put(SECRETARY, `/api/v1/meetings/${meetingId}/attendance`, {
		items: members.map((one) => ({ personId: one.personId, attendance: 'hall' }))
	});
	await office.edit(minutes, SECRETARY, (doc) => {
		for (const { id, title } of readMinutes(doc).items) {
			const heard = rowText(doc, { root: 'items', row: id, key: 'heard' });
			if (heard !== null) writeRichText(heard, richTextOf(`Доклад: ${title}`));
			const cells = { itemId: id, kind: 'note', executor: '', due: '' };
			const texts = { text: richTextOf(`Одобрено: ${title}`) };
			addRow(doc, 'decisions', { id: randomUUID(), cells, texts }, Math.random);
		}
	});
	await office.step(minutes, SECRETARY, 'submit');
	await office.step(minutes, SECRETARY, 'sign');
	await office.step(minutes, CHAIR, 'sign');
}

test('[VLAD-4v] [MT-05] whoever is invited to an item is told, sees it, and gets the extract of the signed minutes @tablet', async ({
	office,
	open
}, { project }) => {
	const date = project.name === 'tablet' ? '2027-05-20' : '2027-05-19';
	const sitting = await planSitting(office, { date, time: '10:00' });
	await inviteToItem(office, sitting);
	const guest = await open(INVITED);
	await guest.goto('/');
	await opener(guest).click();

	const minutes = await openMinutes(office, sitting);
	const invited = told(guest, 'Повестка утверждена, вы приглашены');
	await expect(invited).toBeVisible({ timeout: 3000 });
	await invited.getByRole('link').click();
	await expect(guest).toHaveURL(new RegExp(`${sitting.path}$`));
	const main = guest.getByRole('main');
	await expect(main).toContainText(OWN);
	await expect(main).not.toContainText(OTHERS);

	await sign(office, sitting.id, minutes.id);
	await opener(guest).click();
	const signed = told(guest, 'Протокол подписан, для вас есть выписка');
	await expect(signed).toBeVisible({ timeout: 3000 });
	await signed.getByRole('link').click();
	await expect(main).toContainText('ВЫПИСКА ИЗ ПРОТОКОЛА');
	await expect(main).toContainText('члены комитета — 13 из 13');
	await expect(main).toContainText(/КВОРУМ:\s+имеется/);
	await expect(main).toContainText(`Одобрено: ${OWN}`);
	await expect(main).not.toContainText(OTHERS);
	expect(await seriousFaults(guest)).toEqual([]);
	const coming = guest.waitForEvent('download');
	await guest.getByRole('link', { name: 'Скачать PDF' }).click();
	expect((await coming).suggestedFilename()).toMatch(
		/^Выписка из протокола .*, вопрос 2, версия 1/
	);
	const whole = await guest.request.get(`/documents/${minutes.id}`);
	expect(whole.status()).toBe(403);

	const secretary = await open(SECRETARY);
	await secretary.goto(sitting.path);
	await secretary.getByText('Выписки (1)').click();
	await secretary.getByRole('link', { name: /Ежевикин/ }).click();
	await expect(secretary.getByRole('main')).toContainText(`Одобрено: ${OWN}`);
	await secretary.getByRole('link', { name: 'К заседанию' }).click();
	await expect(secretary).toHaveURL(new RegExp(`${sitting.path}$`));
});
