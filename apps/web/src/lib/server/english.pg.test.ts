import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf } from './testing/client.ts';
import { openOffice, type Name, type Office } from './testing/office.ts';
import { startWeb, type Web } from './testing/web.ts';

let office: Office;
let web: Web;
let draft: string;
let rework: string;
let approved: string;
let project: string;
beforeAll(async () => {
	office = await openOffice({ demo: true });
	web = await startWeb(office.url);
	const written = await office.passport('draft');
	draft = written.documentId;
	project = written.projectId;
	rework = (await office.passport('rework')).documentId;
	approved = (await office.passport('approved')).documentId;
});
afterAll(async () => {
	await web.stop();
	await office.drop();
});

async function english(who: Name | 'guest', path: string): Promise<string> {
	const session = who === 'guest' ? '' : `${await cookieOf(office, who)}; `;
	const headers = { cookie: `${session}veche_locale=en` };
	const response = await fetch(web.origin + path, { headers, redirect: 'manual' });
	return response.text();
}

test.each<readonly [Name | 'guest', () => string]>([
	['guest', () => '/sign-in'],
	['lead', () => '/'],
	['lead', () => '/me'],
	['office_head', () => '/projects?new'],
	['lead', () => `/projects/${project}`],
	['lead', () => `/projects/${project}/people`],
	['lead', () => '/search?q=паспорт'],
	['secretary', () => '/meetings?new'],
	['lead', () => `/documents/${draft}`],
	['chair', () => `/documents/${approved}`],
	['chair', () => `/documents/${approved}/versions`],
	['chair', () => `/documents/${approved}/versions/1`],
	['lead', () => `/documents/${rework}/compare?from=round-1&to=current`],
	['lead', () => '/projects/00000000-0000-4000-8000-000000000000']
])('[I-04] %s reads a page in English', async (who, path) => {
	const html = await english(who, path());
	expect(html).toContain('<html lang="en"');
	expect(russianWords(html), path()).toEqual([]);
});

test('[I-05] [SYS-7] the API answers in Russian unless English is asked for', async () => {
	const ask = async (headers: { readonly [name: string]: string }) => {
		const response = await fetch(`${web.origin}/api/v1/people/me`, { headers });
		const { detail } = await response.json();
		return detail;
	};
	expect(await ask({})).toMatch(/[а-я]/u);
	expect(await ask({ 'accept-language': 'en-GB,en;q=0.9' })).not.toMatch(/[а-я]/u);
	expect(await ask({ cookie: 'veche_locale=en' })).not.toMatch(/[а-я]/u);
	expect(await ask({ cookie: 'veche_locale=ru', 'accept-language': 'en' })).toMatch(/[а-я]/u);
	// What a browser accepts by itself is no wish of its person.
	expect(await ask({ 'sec-fetch-site': 'same-origin', 'accept-language': 'en' })).toMatch(/[а-я]/u);
});

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** A sentence may hold a person's short name, a registration number and what stands in quotes. */
const CONTENT = /«[^»]*»|“[^”]*”|[А-Я]{2}-\d+-\d{4}|[А-ЯЁ][а-яё-]+(\s[А-ЯЁa-z_]+\.?)+/gu;

/** Cyrillic texts of a page that are not marked as Russian. */
function russianWords(html: string): readonly string[] {
	const body = html
		.slice(html.indexOf('<body'))
		.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
	const languages = ['en'];
	const found: string[] = [];
	for (const [whole, close, name = '', attributes = ''] of body.matchAll(
		/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>|[^<]+/g
	)) {
		if (name === '') {
			const words = whole.replaceAll(CONTENT, '').trim();
			if (languages.at(-1) !== 'ru' && /[А-Яа-яЁё]/u.test(words)) found.push(words.slice(0, 80));
		} else if (close === '/') languages.pop();
		else if (!VOID.test(name) && !attributes.endsWith('/')) {
			languages.push(/\blang="(\w+)"/.exec(attributes)?.[1] ?? languages.at(-1) ?? 'en');
		}
	}
	return found;
}
