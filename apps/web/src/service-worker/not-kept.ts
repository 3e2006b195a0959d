import { LOCALES, type Locale } from '@veche/schema/kernel';
import { OFFLINE } from '#lib/messages/offline.ts';

interface KeptTitle {
	readonly path: string;
	/** As it stands in the page's HTML. */
	readonly title: string;
}

/** In the place of a page that is not on this device. In both languages: which one a person reads is not known here. */
export function notKept(documents: readonly KeptTitle[]): Response {
	const parts = LOCALES.map((locale) => section(locale, documents));
	const body = `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${OFFLINE.title.ru}</title>
<style>
body { max-width: 34em; margin: 4em auto; padding: 0 1em; font: 1rem/1.5 sans-serif; }
a { display: inline-block; padding: 10px 0; }
ul { padding: 0; list-style: none; }
</style>
${parts.join('')}`;
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(body, { status: 503, headers });
}

function section(locale: Locale, documents: readonly KeptTitle[]): string {
	const links = documents.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`);
	const list =
		links.length === 0 ? '' : `<h2>${OFFLINE.here[locale]}</h2><ul>${links.join('')}</ul>`;
	return `<section lang="${locale}">
<h1>${OFFLINE.title[locale]}</h1>
<p>${(documents.length === 0 ? OFFLINE.nothing : OFFLINE.text)[locale]}</p>
<p><a href="">${OFFLINE.retry[locale]}</a></p>
${list}
</section>`;
}
