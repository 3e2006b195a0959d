import { expect } from '@playwright/test';
import { append, Desk } from './desk.ts';
import { LEAD } from './office.ts';
import { test } from './people.ts';

test.use({ serviceWorkers: 'allow' });

const NO_ROOM = 'Нет связи: на этом устройстве правки не сохранить';
const KEPT = 'Нет связи: правки на этом устройстве (1)';

test('[O-08] a device that runs full while one types says so, loses nothing, and keeps edits again when there is room', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	page.on('dialog', (dialog) => void dialog.accept());
	const lead = await new Desk(page).open(passport);
	const territory = lead.field('Территория');
	const written = async () => (await office.truth(passport.id)).content.fields.territory;
	const network = page.context();
	const browser = await network.newCDPSession(page);
	const { origin } = new URL(page.url());
	await lead.keptOnDevice();
	await lead.show('1');

	await test.step('without a connection one is told that the edits are in this tab only', async () => {
		await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
		await network.setOffline(true);
		await append(territory, ', тесно');
		// For half a minute the browser goes by the room that it found before.
		await expect(async () => {
			await append(territory, '.');
			await expect(lead.save).toHaveText(NO_ROOM, { timeout: 2000 });
		}).toPass({ timeout: 60_000 });
		await expect(lead.banner).toContainText('Они есть только в этой вкладке');
	});
	await test.step('what is typed reaches the server all the same', async () => {
		await network.setOffline(false);
		await lead.saved();
		expect(await written()).toMatch(/, тесно\.+$/);
		await append(territory, ' Со связью.');
		await lead.saved();
		expect(await written()).toMatch(/\. Со связью\.$/);
	});
	await test.step('when there is room edits are kept again, though nobody types', async () => {
		await network.setOffline(true);
		await append(territory, ' Без места.');
		await expect(lead.save).toHaveText(NO_ROOM);
		await browser.send('Storage.overrideQuotaForOrigin', { origin });
		await expect(lead.save).toHaveText(KEPT);
		await page.reload();
		await expect(territory).toHaveValue(/\. Со связью\. Без места\.$/);
		await expect(lead.save).toHaveText(KEPT);
	});
	await test.step('and come in once the connection is back', async () => {
		await network.setOffline(false);
		await lead.saved();
		expect(await written()).toMatch(/\. Со связью\. Без места\.$/);
	});
});

test('[O-08] a tab that was opened on a full device keeps edits by itself when there is room, without a reload', async ({
	office,
	open
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	page.on('dialog', (dialog) => void dialog.accept());
	const network = page.context();
	const browser = await network.newCDPSession(page);
	await page.goto('/projects');
	const { origin } = new URL(page.url());
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	// For half a minute the browser goes by the room that it found before.
	await expect(async () => {
		expect(await page.evaluate(opensStorage)).toBe(false);
	}).toPass({ timeout: 60_000 });
	const lead = await new Desk(page).open(passport);
	const territory = lead.field('Территория');
	await lead.show('1');
	await append(territory, ' Тесно с начала.');
	await lead.saved();
	await network.setOffline(true);
	await append(territory, ' Без места.');
	await expect(lead.save).toHaveText(NO_ROOM);
	await browser.send('Storage.overrideQuotaForOrigin', { origin });
	await expect(lead.save).toHaveText(KEPT, { timeout: 20_000 });
	await append(territory, ' Место есть.');
	await expect(lead.save).toHaveText(/правки на этом устройстве/);
	await network.setOffline(false);
	await lead.saved();
	expect((await office.truth(passport.id)).content.fields.territory).toMatch(
		/ Тесно с начала\. Без места\. Место есть\.$/
	);
});

/** Does a database of this site open that was not there before? */
function opensStorage(): Promise<boolean> {
	return new Promise((resolve) => {
		const request = indexedDB.open(`probe-${Math.random()}`, 1);
		request.onupgradeneeded = () =>
			request.result.createObjectStore('probe').add('x'.repeat(1000), 1);
		request.onsuccess = () => resolve(true);
		request.onerror = () => resolve(false);
	});
}
