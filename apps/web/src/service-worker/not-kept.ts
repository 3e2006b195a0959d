import { LOCALES, type Locale } from '@veche/schema/kernel';
import { OFFLINE } from '#lib/messages/offline.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { barePage } from '#lib/shell/bare-page.ts';

interface KeptTitle {
	readonly path: string;
	/** As it stands in the page's HTML. */
	readonly title: string;
}

/** In the place of a page that is not on this device. In both languages: which one a person reads is not known here. */
export function notKept(documents: readonly KeptTitle[]): Response {
	const page = barePage({
		lang: 'ru',
		brand: SHELL.product.ru,
		title: OFFLINE.title.ru,
		body: LOCALES.map((locale) => section(locale, documents)).join('')
	});
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(page, { status: 503, headers });
}

function section(locale: Locale, documents: readonly KeptTitle[]): string {
	const links = documents.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`);
	const list =
		links.length === 0 ? '' : `<h2>${OFFLINE.here[locale]}</h2><ul>${links.join('')}</ul>`;
	return `<section lang="${locale}">
<h1>${OFFLINE.title[locale]}</h1>
<p>${(documents.length === 0 ? OFFLINE.nothing : OFFLINE.text)[locale]}</p>
<a class="again" href="">${OFFLINE.retry[locale]}</a>
${list}
</section>`;
}
