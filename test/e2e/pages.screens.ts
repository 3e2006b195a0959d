import { test, type Page } from '@playwright/test';
import { demoPlaces, signInAs, type DemoPlaces } from './demo-places.ts';

/* `npm run screens`: every screen as a picture into `screens/`, to be looked at, not compared by a machine. */

interface Screen {
	readonly name: string;
	/** Sign-in name of the demo person; null for a guest. */
	readonly as: string | null;
	readonly path: (places: DemoPlaces) => string;
	readonly then?: (page: Page) => Promise<void>;
}

const QUAY = 'МП-01-2025';
const MASTER = 'МП-04-2026';
const SECTOR = 'МП-05-2026';
const MAZE = 'ПИ-007-2026';
const NOWHERE = '00000000-0000-4000-8000-000000000000';

const SCREENS: readonly Screen[] = [
	{ name: '01-sign-in', as: null, path: () => '/sign-in' },
	{ name: '02-sign-in-refused', as: null, path: () => '/sign-in', then: wrongPassword },
	{ name: '03-projects', as: 'osokina', path: () => '/projects' },
	{ name: '04-projects-found', as: 'osokina', path: () => '/projects?phase=preparation' },
	{ name: '05-projects-nothing', as: 'osokina', path: () => '/projects?q=Марс' },
	{ name: '06-new-project', as: 'osokina', path: () => '/projects?new' },
	{ name: '07-project', as: 'osokina', path: ({ project }) => project(QUAY) },
	{ name: '08-project-empty', as: 'osokina', path: ({ project }) => project(MAZE) },
	{ name: '09-people', as: 'osokina', path: ({ project }) => `${project(MASTER)}/people` },
	{ name: '10-people-reading', as: 'polozov', path: ({ project }) => `${project(MASTER)}/people` },
	{ name: '10a-office-people', as: 'osokina', path: () => '/people' },
	{ name: '10b-new-person', as: 'osokina', path: () => '/people?new' },
	{ name: '10c-log', as: 'osokina', path: () => '/audit?check=1' },
	{ name: '10d-link-unknown', as: null, path: () => `/account/${'x'.repeat(43)}` },
	{ name: '11-versions', as: 'osokina', path: (at) => `${at.passport(QUAY, 'approved')}/versions` },
	{
		name: '12-versions-none',
		as: 'osokina',
		path: (at) => `${at.passport(MASTER, 'review')}/versions`
	},
	{
		name: '13-version',
		as: 'osokina',
		path: (at) => `${at.passport(QUAY, 'approved')}/versions/3`
	},
	{
		name: '14-version-past',
		as: 'osokina',
		path: (at) => `${at.passport(QUAY, 'approved')}/versions/1`
	},
	{ name: '15-print', as: 'osokina', path: (at) => `${at.passport(QUAY, 'approved')}/print` },
	{ name: '16-print-draft', as: 'osokina', path: (at) => `${at.passport(SECTOR, 'rework')}/print` },
	{
		name: '17-passport-written',
		as: 'tysyachelistov',
		path: (at) => at.passport(SECTOR, 'rework'),
		then: opened
	},
	{
		name: '18-passport-held',
		as: 'vetlugin',
		path: (at) => at.passport(MASTER, 'review'),
		then: opened
	},
	{
		name: '19-passport-locked',
		as: 'khvoscheva',
		path: (at) => at.passport(QUAY, 'approved'),
		then: opened
	},
	{ name: '20-me', as: 'osokina', path: () => '/me' },
	{ name: '21-account', as: 'osokina', path: () => '/projects', then: openAccount },
	{ name: '21a-bell', as: 'vetlugin', path: () => '/', then: openBell },
	{ name: '21b-notices', as: 'vetlugin', path: () => '/notices' },
	{ name: '22-not-found', as: 'osokina', path: () => `/projects/${NOWHERE}` },
	{
		name: '41-compare',
		as: 'osokina',
		path: (at) => `${at.passport(QUAY, 'approved')}/compare?from=1&to=3`
	},
	{ name: '39-search', as: 'osokina', path: () => '/search?q=набережная' },
	{ name: '40-search-nothing', as: 'osokina', path: () => '/search?q=абракадабра' },
	{ name: '30-meetings', as: 'osokina', path: () => '/meetings?year=2026' },
	{ name: '31-meeting-form', as: 'osokina', path: () => '/meetings?year=2026&new' },
	{ name: '32-meeting', as: 'osokina', path: ({ meeting }) => meeting(4) },
	{ name: '33-meeting-reading', as: 'strizhova', path: ({ meeting }) => meeting(3) },
	{
		name: '34-agenda-locked',
		as: 'strizhova',
		path: ({ paper }) => paper('agenda', 4),
		then: opened
	},
	{
		name: '35-minutes-written',
		as: 'osokina',
		path: ({ paper }) => paper('minutes', 4),
		then: opened
	},
	{
		name: '36-minutes-signed',
		as: 'strizhova',
		path: ({ paper }) => paper('minutes', 3),
		then: opened
	},
	{ name: '37-minutes-print', as: 'osokina', path: ({ paper }) => `${paper('minutes', 3)}/print` },
	{ name: '38-agenda-print', as: 'osokina', path: ({ paper }) => `${paper('agenda', 3)}/print` },
	{ name: '50-bodies', as: 'osokina', path: () => '/bodies' },
	{ name: '51-body', as: 'osokina', path: ({ body }) => body, then: openFirstMember },
	{ name: '52-body-reading', as: 'strizhova', path: ({ body }) => body },
	{ name: '53-body-settings', as: 'osokina', path: ({ body }) => `${body}/settings` },
	{ name: '54-meeting-cancel', as: 'vetlugin', path: ({ meeting }) => `${meeting(4)}?cancel` },
	{ name: '23-no-roles', as: 'trostnikov', path: () => '/projects' }
];

const SIZES = [
	{ size: 'desktop', viewport: { width: 1440, height: 900 }, hasTouch: false },
	{ size: 'laptop', viewport: { width: 1024, height: 768 }, hasTouch: false },
	{ size: 'tablet', viewport: { width: 820, height: 1180 }, hasTouch: true }
] as const;

for (const { size, viewport, hasTouch } of SIZES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${size} ${colorScheme}`, () => {
			test.use({ viewport, hasTouch, colorScheme });
			for (const screen of SCREENS) {
				test(screen.name, async ({ page }) => {
					// The places of the city are told to those who are signed in.
					await signInAs(page, screen.as ?? 'osokina');
					const path = screen.path(await demoPlaces(page.request));
					if (screen.as === null) await page.context().clearCookies();
					await page.goto(path, { waitUntil: 'load' });
					await page.evaluate(() => document.fonts.ready);
					await screen.then?.(page);
					await page.screenshot({
						path: `screens/${size}-${colorScheme}/${screen.name}.png`,
						fullPage: true,
						animations: 'disabled'
					});
				});
			}
		});
	}
}

async function openFirstMember(page: Page): Promise<void> {
	await page.locator('summary[aria-label^="Изменить:"]').first().click();
}

async function wrongPassword(page: Page): Promise<void> {
	await page.getByLabel('Электронная почта').fill('nobody@svetlorechensk.example');
	await page.getByLabel('Пароль', { exact: true }).fill('неверный');
	await page.getByRole('button', { name: 'Войти', exact: true }).click();
	await page.getByRole('alert').waitFor();
}

/** The text has come, and the head says what becomes of edits. */
async function opened(page: Page): Promise<void> {
	await page.locator('[data-save=saved], [data-save=read]').waitFor();
}

async function openBell(page: Page): Promise<void> {
	await page.locator('header summary').filter({ hasText: 'Уведомления' }).click();
	await page.getByRole('link', { name: 'Все уведомления' }).waitFor();
}

async function openAccount(page: Page): Promise<void> {
	await page.locator('header summary').filter({ hasText: 'Учётная запись' }).click();
	await page.getByRole('button', { name: 'Выйти' }).waitFor();
}
