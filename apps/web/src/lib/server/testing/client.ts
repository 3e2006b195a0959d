import { createAuth } from '../auth.ts';
import { idOf, type Name, type Office } from './office.ts';

/** One answer of the API, its body read as JSON where there is one. */
export interface Answer {
	readonly status: number;
	readonly type: string;
	readonly headers: Headers;
	readonly text: string;
	readonly body: unknown;
}

export type Call = (
	method: string,
	path: string,
	options?: { readonly json?: unknown; readonly init?: RequestInit }
) => Promise<Answer>;

/** Calls the API as somebody with this cookie; without one, as a guest. */
export function caller(origin: string, cookie = ''): Call {
	return async (method, path, { json, init = {} } = {}) => {
		const headers = new Headers(init.headers);
		if (cookie !== '') headers.set('cookie', cookie);
		if (json !== undefined) headers.set('content-type', 'application/json');
		const response = await fetch(origin + path, {
			redirect: 'manual',
			...(json === undefined ? {} : { body: JSON.stringify(json) }),
			...init,
			method,
			headers
		});
		const text = await response.text();
		const type = response.headers.get('content-type') ?? '';
		const body: unknown = /[/+]json\b/.test(type) && text !== '' ? JSON.parse(text) : null;
		return { status: response.status, type, headers: response.headers, text, body };
	};
}

/** Opens a session for somebody of the office and gives its cookie. */
export async function cookieOf(office: Office, name: Name): Promise<string> {
	const auth = createAuth(office.sql, false);
	const origin = { address: '127.0.0.1', userAgent: 'test', at: new Date() };
	const { name: key, value } = await auth.open(idOf(name), office.deps().newSecret(), origin);
	return `${key}=${value}`;
}
