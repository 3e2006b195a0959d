import { expect, type Locator, type Page } from '@playwright/test';

/** The page of a document as a person works with it. */
export class Desk {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Opens a document and waits until its text has come. */
	async open({ path }: { readonly path: string }): Promise<this> {
		await this.page.goto(path);
		await this.ready();
		return this;
	}

	async ready(): Promise<void> {
		await expect(this.page.locator('[data-save=saved], [data-save=read]')).toBeVisible();
	}

	/** Waits until this page can be opened here without a connection: a moment after its text has come. */
	async keptOnDevice(): Promise<void> {
		await expect(async () => {
			const isKept = await this.page.evaluate(async () => {
				const found = await caches.match(location.pathname);
				return found !== undefined && navigator.serviceWorker.controller !== null;
			});
			expect(isKept).toBe(true);
		}).toPass();
	}

	/** What the head says about saving, in words. */
	get save(): Locator {
		return this.page.locator('[data-save]');
	}

	/** Everything typed here is on disk, and the head says so. */
	async saved(): Promise<void> {
		await expect(this.save).toHaveText(/Сохранено/);
		await expect(this.save).toHaveAttribute('data-save', 'saved');
	}

	/** A field, a date, a list or a cell by its whole name. */
	field(name: string): Locator {
		return this.page.getByLabel(name, { exact: true });
	}

	/** Any button by its whole name. */
	button(name: string): Locator {
		return this.page.getByRole('button', { name, exact: true });
	}

	/** Brings a section into view by its number; on a tablet held upright it is the only one shown. */
	async show(no: string): Promise<void> {
		const contents = this.button('Содержание').filter({ visible: true });
		if ((await contents.count()) > 0) await contents.first().click();
		const links = this.page.getByRole('navigation', { name: 'Содержание' }).getByRole('link');
		await links.filter({ hasText: `${no}. `, visible: true }).click();
	}

	/** The goal, a rich text, when its editor has come. */
	get goal(): Locator {
		return this.page.locator('[data-path=goal][contenteditable]');
	}

	/** The texts of the tasks in their order. */
	get tasks(): Locator {
		return this.page.locator('[data-path^="tasks/"][data-path$="/text"]');
	}

	async expectTasks(texts: readonly string[]): Promise<void> {
		await expect(this.tasks).toHaveCount(texts.length);
		for (const [n, text] of texts.entries()) await expect(this.tasks.nth(n)).toHaveValue(text);
	}

	/** One's own words that are not in the text, beside the sheet. */
	get lateWords(): Locator {
		return this.page.getByRole('tabpanel').filter({ hasText: 'Не вошли в текст' });
	}

	/** The banner above the sheet. */
	get banner(): Locator {
		return this.page.locator('section.banner');
	}

	/** Takes a step of the workflow: the button or the line of the menu, the dialog, its confirmation. */
	async step(name: string, confirm: string, comment?: string): Promise<void> {
		await this.button(name).click();
		const dialog = this.page.getByRole('dialog');
		if (comment !== undefined) await dialog.getByRole('textbox').fill(comment);
		await dialog.getByRole('button', { name: confirm, exact: true }).click();
		await expect(dialog).toBeHidden();
	}
}

/** Types at the end of a field as a person does: key by key, wherever the cursor is by then. */
export async function append(field: Locator, text: string): Promise<void> {
	await field.press('Control+End');
	await field.page().keyboard.type(text, { delay: 15 });
}
