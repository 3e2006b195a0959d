import { redirect, type Cookies } from '@sveltejs/kit';
import { LOCALES } from '@veche/schema/kernel';

/** Cookie that the door reads the language of the pages from. */
const LOCALE_COOKIE = 'veche_locale';
const YEAR_S = 365 * 24 * 3600;

/** Keeps the language that a person chose and shows the page again; an unknown language changes nothing. */
export function chooseLanguage(cookies: Cookies, wished: unknown, path: string): never {
	const locale = LOCALES.find((known) => known === wished);
	if (locale !== undefined) {
		cookies.set(LOCALE_COOKIE, locale, {
			path: '/',
			maxAge: YEAR_S,
			sameSite: 'lax',
			secure: false
		});
	}
	redirect(303, path);
}
