import { devices, expect, test as base, type APIRequestContext, type Page } from '@playwright/test';
import { signInAs } from './demo-places.ts';
import { Office } from './office.ts';

interface Tools {
	/**
	 * Opens a browser of a person of the demo city, signed in: the device of the test's project, or a tablet held
	 * upright. It is closed with the test, which fails when a page had an error that nobody caught.
	 */
	readonly open: (name: string, device?: 'tablet') => Promise<Page>;
}

const TABLET = {
	userAgent: devices['Galaxy Tab S4'].userAgent,
	viewport: { width: 820, height: 1180 },
	hasTouch: true
};

/** Tests with several people: each opens a passport of its own through `office` and puts people before it. */
export const test = base.extend<Tools, { readonly office: Office }>({
	office: [
		async ({ playwright }, use) => {
			const origin = process.env['VECHE_E2E_URL'] ?? '';
			const known = new Map<string, Promise<APIRequestContext>>();
			const signIn = async (name: string): Promise<APIRequestContext> => {
				const request = await playwright.request.newContext({
					baseURL: origin,
					extraHTTPHeaders: { origin }
				});
				await signInAs({ request }, name);
				return request;
			};
			await use(
				new Office(origin, (name) => {
					const there = known.get(name) ?? signIn(name);
					known.set(name, there);
					return there;
				})
			);
			for (const request of known.values()) await (await request).dispose();
		},
		{ scope: 'worker' }
	],
	open: async ({ browser, baseURL }, use) => {
		const opened: Page[] = [];
		const errors: Error[] = [];
		await use(async (name, device) => {
			const context = await browser.newContext(device === 'tablet' ? TABLET : {});
			const page = await context.newPage();
			page.on('pageerror', (error) => errors.push(error));
			opened.push(page);
			await signInAs(page, name, baseURL);
			return page;
		});
		for (const page of opened) await page.context().close();
		expect(errors.map((error) => `${String(error)} ${error.stack ?? ''}`)).toEqual([]);
	}
});
