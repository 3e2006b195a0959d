import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { demoPlaces, signInAs, type DemoPlaces } from './demo-places.ts';

const QUAY = 'МП-01-2025';
const MASTER = 'МП-04-2026';
const SECTOR = 'МП-05-2026';

/** Those that live in the browser; the pages as the server makes them are read by a test of their own. */
const PAGES: readonly ((at: DemoPlaces) => string)[] = [
	() => '/',
	() => '/notices',
	({ project }) => `${project(MASTER)}/people`,
	({ passport }) => `${passport(QUAY, 'approved')}/compare?from=1&to=3`,
	({ passport }) => `${passport(QUAY, 'approved')}/print`,
	({ meeting }) => `${meeting(4)}?cancel`,
	({ body }) => body,
	({ body }) => `${body}/settings`,
	() => '/people?new',
	() => '/audit?check=1'
];

const DOCUMENTS: readonly (readonly [string, (at: DemoPlaces) => string])[] = [
	['tysyachelistov', ({ passport }) => passport(SECTOR, 'rework')],
	['osokina', ({ passport }) => passport(QUAY, 'approved')],
	['osokina', ({ paper }) => paper('agenda', 4)],
	['osokina', ({ paper }) => paper('minutes', 4)]
];

test('[I-04] [SYS-7] every page speaks English to whoever chose it in his profile', async ({
	page
}) => {
	await signInAs(page, 'osokina');
	const at = await demoPlaces(page.request);
	const names = await writtenNames(page.request);
	await page.goto('/me');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: 'My profile' })).toBeVisible();
	for (const path of PAGES) {
		await page.goto(path(at), { waitUntil: 'domcontentloaded' });
		await expectEnglish(page, names);
	}
	for (const [name, path] of DOCUMENTS) {
		await signInAs(page, name);
		await new Desk(page).open({ path: path(at) });
		await expectEnglish(page, names);
	}
});

/** Names and titles that people gave: a sentence of the interface may hold them. */
async function writtenNames(request: APIRequestContext): Promise<readonly string[]> {
	const lists = ['people', 'projects', 'bodies', 'documents?limit=100'].map(async (list) => {
		const answer: { readonly items: readonly object[] } = await (
			await request.get(`/api/v1/${list}`)
		).json();
		return answer.items.flatMap((item) => Object.values(item));
	});
	const values = (await Promise.all(lists)).flat();
	return values.filter(
		(value): value is string => typeof value === 'string' && /[а-я]/iu.test(value)
	);
}

async function expectEnglish(page: Page, names: readonly string[]): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	expect.soft(await page.evaluate(russianWords, names), page.url()).toEqual([]);
}

/**
 * Words that a reader of the page sees or hears and that are Russian without being marked so, as what people wrote
 * and official papers are. In a sentence stand names that people gave, what is marked
 * elsewhere on the page, short names and what is in quotes.
 */
function russianWords(names: readonly string[]): readonly string[] {
	const quoted = /«[^»]*»|“[^”]*”|[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\./gu;
	const spoken = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
	const marked = [...document.querySelectorAll('[lang=ru]')].map(({ textContent }) => textContent);
	const known = [...marked.filter((text) => text.trim().length > 3), ...names].toSorted(
		(a, b) => b.length - a.length
	);
	const left = (text: string): readonly string[] => {
		if (!/\p{Script=Cyrillic}/u.test(text)) return [];
		const words = known.reduce((rest, name) => rest.replaceAll(name, ''), text);
		const ours = words.replaceAll(quoted, '').replaceAll(/\s+/g, ' ').trim();
		return /\p{Script=Cyrillic}/u.test(ours) ? [ours.slice(0, 120)] : [];
	};
	return [...document.querySelectorAll('body, body *')].flatMap((element) => {
		const language = element.closest('[lang]')?.getAttribute('lang');
		const written = element.matches('script, style, [contenteditable], [contenteditable] *');
		if (written || language !== 'en') return [];
		const texts = [...element.childNodes].flatMap((node) =>
			node.nodeType === Node.TEXT_NODE && element.checkVisibility() ? [node.nodeValue ?? ''] : []
		);
		return [...texts, ...spoken.flatMap((name) => element.getAttribute(name) ?? [])].flatMap(left);
	});
}
