import { say, type Locale } from '@veche/schema/kernel';
import { ERROR_PAGE, SHELL } from '../messages/shell.ts';
import { barePage } from '../shell/bare-page.ts';
import type { Failure } from './failure.ts';

/** What a browser gets when not even the person could be recognised: the pages themselves need the database. */
export function failurePage({ status, message, trace }: Failure, locale: Locale): Response {
	const title = status === 503 ? ERROR_PAGE.unavailable : ERROR_PAGE.failed;
	const todo = status === 503 ? ERROR_PAGE.unavailableDo : ERROR_PAGE.failedDo;
	const page = barePage({
		lang: locale,
		brand: SHELL.product[locale],
		title: title[locale],
		body: `<section>
<h1>${title[locale]}</h1>
<p>${say(message, locale, { trace })}</p>
<p>${todo[locale]}</p>
<a class="again" href="">${ERROR_PAGE.reload[locale]}</a>
</section>`
	});
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(page, { status, headers });
}
