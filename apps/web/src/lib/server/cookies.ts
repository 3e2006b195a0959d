import type { Cookies } from '@sveltejs/kit';
import type { Cookie } from 'lucia';

/** Sets the session's cookie as the sessions' file made it. */
export function setCookie(cookies: Cookies, { name, value, attributes }: Cookie): void {
	cookies.set(name, value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: attributes.secure ?? true,
		...(attributes.maxAge === undefined ? {} : { maxAge: attributes.maxAge }),
		...(attributes.expires === undefined ? {} : { expires: attributes.expires })
	});
}
