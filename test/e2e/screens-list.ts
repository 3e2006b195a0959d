import type { Page } from '@playwright/test';
import { personId } from '../../apps/web/demo/names.ts';
import type { DemoPlaces } from './demo-places.ts';
import { CHAIR, LEAD, MEMBER, SECRETARY, type Office } from './office.ts';
import { minutesToSign, movedSitting, openMinutes, planSitting } from './sitting.ts';

/** A page of the house in one of its states. */
export interface Screen {
	readonly name: string;
	/** Sign-in name of the demo person; null for a guest. */
	readonly as: string | null;
	readonly path: (places: DemoPlaces, office: Office) => string | Promise<string>;
	readonly then?: (page: Page) => Promise<void>;
}

const QUAY = 'МП-01-2025';
const MASTER = 'МП-04-2026';
const SECTOR = 'МП-05-2026';
const MAZE = 'ПИ-007-2026';
const PERSON = `/people/${personId('strizhova')}`;
/** After every meeting of the city. */
const LATE = { date: '2027-12-13', time: '10:00' };
const NOWHERE = '00000000-0000-4000-8000-000000000000';

export const SCREENS: readonly Screen[] = [
	{ name: '00-my-day-chair', as: CHAIR, path: () => '/' },
	{ name: '00a-my-day-secretary', as: SECRETARY, path: () => '/' },
	{ name: '00b-my-day-lead', as: 'tysyachelistov', path: () => '/' },
	{ name: '00c-my-day-nothing', as: 'trostnikov', path: () => '/' },
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
		name: '35a-minutes-to-sign',
		as: CHAIR,
		path: async (_, office) => (await minutesToSign(office, await planSitting(office, LATE))).path,
		then: opened
	},
	{
		name: '36-minutes-signed',
		as: 'strizhova',
		path: ({ paper }) => paper('minutes', 3),
		then: opened
	},
	{ name: '37-minutes-print', as: 'osokina', path: ({ paper }) => `${paper('minutes', 3)}/print` },
	{
		name: '37a-extract',
		as: 'osokina',
		path: ({ paper }) => `${paper('minutes', 3)}/extract?for=${personId('yasenevsky')}`
	},
	{ name: '38-agenda-print', as: 'osokina', path: ({ paper }) => `${paper('agenda', 3)}/print` },
	{ name: '50-bodies', as: 'osokina', path: () => '/bodies' },
	{ name: '51-body', as: 'osokina', path: ({ body }) => body, then: openFirstMember },
	{ name: '52-body-reading', as: 'strizhova', path: ({ body }) => body },
	{ name: '53-body-settings', as: 'osokina', path: ({ body }) => `${body}/settings` },
	{ name: '54-meeting-cancel', as: 'vetlugin', path: ({ meeting }) => `${meeting(4)}?cancel` },
	{
		name: '54a-meeting-move',
		as: CHAIR,
		path: async (_, office) => `${await approved(office)}?move`
	},
	{
		name: '54b-meeting-moved',
		as: CHAIR,
		path: async (_, office) => (await movedSitting(office, LATE)).path
	},
	{
		name: '54c-agenda-moved',
		as: MEMBER,
		path: async (_, office) => (await movedSitting(office, LATE)).agenda.path,
		then: opened
	},
	{ name: '10e-person', as: SECRETARY, path: () => PERSON },
	{ name: '10f-person-link', as: SECRETARY, path: () => PERSON, then: issueLink },
	{ name: '10g-account', as: null, path: (_, office) => office.accountLink(MEMBER) },
	{
		name: '10h-log-filtered',
		as: SECRETARY,
		path: () => `/audit?person=${personId(CHAIR)}&from=2026-09-01`
	},
	{ name: '10i-log-forbidden', as: MEMBER, path: () => '/people' },
	{
		name: '17a-passport-empty',
		as: LEAD,
		path: async (_, office) => (await office.passport('empty')).path,
		then: opened
	},
	{ name: '19a-passport-rejected', as: LEAD, path: rejected, then: opened },
	{
		name: '18a-passport-decision',
		as: CHAIR,
		path: (at) => at.passport(MASTER, 'review'),
		then: decide
	},
	{
		name: '34a-agenda-written',
		as: SECRETARY,
		path: (_, office) => office.agenda(),
		then: addItem
	},
	{ name: '60-my-day-english', as: CHAIR, path: () => '/', then: inEnglish },
	{
		name: '61-passport-english',
		as: 'khvoscheva',
		path: (at) => at.passport(QUAY, 'approved'),
		then: openedInEnglish
	},
	{ name: '23-no-roles', as: 'trostnikov', path: () => '/projects' }
];

/** The page of a meeting whose agenda is approved. */
async function approved(office: Office): Promise<string> {
	const sitting = await planSitting(office, LATE);
	await openMinutes(office, sitting);
	return sitting.path;
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

async function issueLink(page: Page): Promise<void> {
	await page.getByRole('button', { name: /ссылку/ }).click();
	await page.getByRole('textbox', { name: 'Одноразовая ссылка' }).waitFor();
}

/** A passport of its own that the chair refuses. */
async function rejected(_: DemoPlaces, office: Office): Promise<string> {
	const { id, path } = await office.passport();
	await office.step(id, LEAD, 'submit');
	await office.step(id, CHAIR, 'reject', 'Проект не отвечает задачам города на этот год.');
	return path;
}

async function decide(page: Page): Promise<void> {
	await opened(page);
	await page.getByRole('button', { name: 'Утвердить', exact: true }).first().click();
	await page.getByRole('dialog').waitFor();
}

async function addItem(page: Page): Promise<void> {
	await opened(page);
	await page.getByRole('button', { name: 'Добавить вопрос' }).click();
	await page.getByLabel('Докладчик', { exact: true }).first().waitFor();
}

async function openedInEnglish(page: Page): Promise<void> {
	await inEnglish(page);
	await opened(page);
}

async function inEnglish(page: Page): Promise<void> {
	const { origin } = new URL(page.url());
	await page.context().addCookies([{ name: 'veche_locale', value: 'en', url: origin }]);
	await page.reload();
}
