import { expect, type Page } from '@playwright/test';
import type { DocumentId } from '@veche/schema/kernel';
import { connect, type Sql } from '@veche/schema/store';
import { faultsOfDark, seriousFaults } from '../support/axe.ts';
import { Desk } from './desk.ts';
import { CHAIR, LEAD, MEMBER, type Office } from './office.ts';
import { test } from './people.ts';

test('opening a document in any state and role writes nothing', async ({ office, open }) => {
	test.slow();
	const documents = await inEveryState(office);
	const sql = connect(process.env['VECHE_E2E_DATABASE_URL'] ?? '', {
		max: 1,
		applicationName: 'veche-e2e'
	});
	const before = await traces(sql, documents);
	expect(before.map(({ state }) => state).sort()).toEqual([
		'approved',
		'draft',
		'draft',
		'rejected',
		'review',
		'rework',
		'superseded'
	]);
	const lead = await open(LEAD);
	for (const id of documents) {
		await lookAround(lead, id);
		for (const part of ['versions', 'print']) {
			await lead.goto(`/documents/${id}/${part}`);
			await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
		}
	}
	await lead.context().close();
	for (const page of [await open(CHAIR, 'tablet'), await open(MEMBER)]) {
		for (const id of documents) await lookAround(page, id);
		await page.context().close();
	}
	expect(await traces(sql, documents)).toEqual(before);
	await sql.end();
});

test('draft, held and locked: axe finds nothing serious @tablet', async ({ office, open }) => {
	test.slow();
	const drafted = await office.passport();
	const held = await office.passport();
	await office.step(held.id, LEAD, 'submit');
	const locked = await office.passport();
	await office.step(locked.id, CHAIR, 'approve');
	const page = await open(LEAD);
	for (const [name, passport] of Object.entries({ drafted, held, locked })) {
		const desk = await new Desk(page).open(passport);
		expect(await seriousFaults(page), name).toEqual([]);
		expect(await faultsOfDark(page), `${name}, dark`).toEqual([]);
		if (name !== 'drafted') continue;
		await desk.goal.click();
		await desk.button('Ещё').click();
		expect(await seriousFaults(page), 'the menu and the tools of the editor').toEqual([]);
		await page.keyboard.press('Escape');
		await desk.button('На рассмотрение').click();
		expect(await seriousFaults(page), 'a question').toEqual([]);
	}
});

/** Passports in every state that there is, two of them revisions of one. */
async function inEveryState(office: Office): Promise<readonly DocumentId[]> {
	const ids: DocumentId[] = [];
	for (let n = 0; n < 5; n += 1) ids.push((await office.passport()).id);
	const [, review, rework, rejected, first] = ids;
	if (!review || !rework || !rejected || !first) throw new Error('unreachable');
	for (const id of [review, rework, rejected]) await office.step(id, LEAD, 'submit');
	await office.step(rework, CHAIR, 'return', 'Уточните сроки');
	await office.step(rejected, CHAIR, 'reject', 'Не к сроку');
	await office.step(first, CHAIR, 'approve');
	const second = await office.step(first, LEAD, 'revise');
	await office.step(second, CHAIR, 'approve');
	return [...ids, second, await office.step(second, LEAD, 'revise')];
}

/** Opens a document and, where it may be written, puts the cursor into its texts and unfolds a row. */
async function lookAround(page: Page, id: DocumentId): Promise<void> {
	await page.goto(`/documents/${id}`);
	const save = page.locator('[data-save]');
	await expect(save).toHaveText(/Сохранено|Только чтение/);
	if ((await save.getAttribute('data-save')) === 'saved') {
		const desk = new Desk(page);
		await desk.goal.click();
		await desk.field('Территория').click();
		await desk.button('Подробно: Показатель 1').click();
		await page.locator('[data-path=functioning][contenteditable]').click();
		await desk.field('Куратор').click();
		await page.keyboard.press('Escape');
	}
}

/** Everything that a document leaves in the database, as far as it says what was written. */
async function traces(sql: Sql, documents: readonly DocumentId[]) {
	return sql<{ readonly state: string }[]>`
		select id, state, open, epoch, head_seq, log_bytes, version, updated_at,
			(select count(*) from document_update where document_id = document.id) as log,
			(select count(*) from document_snapshot where document_id = document.id) as snapshots,
			(select count(*) from quarantine where document_id = document.id) as late,
			(select count(*) from transition where document_id = document.id) as steps,
			(select count(*) from co_author where document_id = document.id) as co_authors,
			(select count(*) from audit where object_id = document.id::text) as records
		from document where id = any(${[...documents]}) order by id`;
}
