import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { asId, type DocumentId } from '@veche/schema/kernel';
import { personId } from '../../apps/web/demo/names.ts';
import { Desk } from './desk.ts';
import { CHAIR, SECRETARY } from './office.ts';
import { test } from './people.ts';

const DEPUTY = 'lazoreva';
const HEAD = { origin: process.env['VECHE_E2E_URL'] ?? '' };

async function post<T>(request: APIRequestContext, path: string, data: object): Promise<T> {
	const response = await request.post(`/api/v1${path}`, { data, headers: HEAD });
	expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
	return response.json();
}

/** The committee. */
async function committee(request: APIRequestContext): Promise<{ readonly id: string }> {
	const list: { readonly items: readonly { readonly id: string }[] } = await (
		await request.get('/api/v1/bodies')
	).json();
	return (await request.get(`/api/v1/bodies/${list.items[0]?.id ?? ''}`)).json();
}

/** A new meeting with its draft agenda: their ids. */
async function meeting(
	{ request }: Page,
	date: string
): Promise<{ readonly meetingId: string; readonly agenda: DocumentId }> {
	const { id: bodyId } = await committee(request);
	const planned = { bodyId, date, time: '10:00', place: 'Зал', form: 'hall' };
	const { id: meetingId } = await post<{ id: string }>(request, '/meetings', planned);
	const made = await post<{ id: string }>(request, '/documents', { kind: 'agenda', meetingId });
	return { meetingId, agenda: asId<DocumentId>(made.id) };
}

test('[VOL-4.3] the secretary enters a substitution by the form, and the deputy approves for the chair', async ({
	open
}) => {
	const secretary = await open(SECRETARY);
	const { agenda } = await meeting(secretary, '2028-03-13');
	const writing = await new Desk(secretary).open({ path: `/documents/${agenda}` });
	await writing.button('Добавить вопрос').click();
	await secretary.locator('[data-path^="items/"][data-path$="/title"]').fill('О плане работы');
	await secretary.getByLabel('Докладчик', { exact: true }).fill('стрижова');
	await secretary
		.getByRole('option', { name: /Стрижова/ })
		.first()
		.click();
	await writing.saved();

	const deputy = await new Desk(await open(DEPUTY)).open({ path: `/documents/${agenda}` });
	await expect(deputy.button('Утвердить повестку')).toBeHidden();
	await secretary.goto('/bodies');
	await secretary.getByRole('link', { name: 'Муниципальный проектный комитет' }).click();
	await secretary.getByLabel('Кого замещают').selectOption(personId(CHAIR));
	await secretary.getByLabel('Кто замещает').selectOption(personId(DEPUTY));
	await secretary.getByLabel('Последний день', { exact: true }).fill('2199-12-30');
	await secretary.getByLabel('Основание').fill('распоряжение от 27.11.2026 № 14');
	await secretary.getByRole('button', { name: 'Назначить и. о.' }).click();
	await expect(secretary.getByText(/Лазорева.* за Ветлугин/)).toBeVisible();

	await deputy.step('Утвердить повестку', 'Утвердить');
	await expect(deputy.banner).toContainText('Повестка утверждена');
	const at = `/documents/${agenda}/versions/1`;
	await deputy.page.goto(at);
	await expect(deputy.page.getByText(/и\. о\./).first()).toBeVisible();
	await secretary.getByRole('button', { name: /^Завершить замещение/ }).click();
	await expect(secretary.getByRole('button', { name: /^Завершить замещение/ })).toBeHidden();
});

test('the chair cancels a meeting with a reason; its agenda closes in the open window of the secretary', async ({
	open
}) => {
	const secretary = await open(SECRETARY);
	const { meetingId, agenda } = await meeting(secretary, '2028-04-10');
	const writing = await new Desk(secretary).open({ path: `/documents/${agenda}` });
	const chair = await open(CHAIR);
	await chair.goto(`/meetings/${meetingId}`);
	await chair.getByRole('link', { name: 'Отменить заседание' }).click();
	await chair.getByLabel('Причина отмены').fill('Карантин');
	await chair.getByRole('button', { name: 'Отменить заседание' }).click();
	await expect(chair.getByText(/^Заседание отменено/).first()).toBeVisible();
	await expect(chair.getByText('Карантин')).toBeVisible();
	await expect(writing.banner).toContainText('Заседание отменено');
	await expect(writing.save).toHaveText(/Только чтение/);
	await chair.goto('/meetings?year=2028');
	await expect(chair.getByText('Отменено').first()).toBeVisible();
});

test('guests come to a meeting from its page, also from outside, and stand among the participants', async ({
	open
}) => {
	const secretary = await open(SECRETARY);
	const { meetingId } = await meeting(secretary, '2028-05-15');
	await secretary.goto(`/meetings/${meetingId}`);
	const name = `Гостев Пётр ${Date.now()}`;
	await secretary.getByText('Пригласить человека не из списка').click();
	await secretary.getByLabel('Фамилия, имя, отчество').fill(name);
	await secretary.getByLabel('Должность и организация').fill('директор музея');
	await secretary.getByRole('button', { name: 'Внести и пригласить' }).click();
	const line = secretary.getByRole('list', { name: 'Участники' }).getByText(name);
	await expect(line).toBeVisible();
	await secretary.getByRole('button', { name: `Убрать приглашение: ${name}` }).click();
	await expect(line).toBeHidden();
});
