import * as v from 'valibot';
import type { Api } from './api.ts';
import type { Answer } from './client.ts';
import type { Name } from './office.ts';

export type Fields = { readonly [name: string]: string };

/** Sends a form as the browser's script does; the answer is what the page gets. */
export function sendForm(
	api: Api,
	who: Name,
	path: string,
	{ fields, type }: { readonly fields: Fields | BodyInit; readonly type?: string }
): Promise<Answer> {
	const isFields = typeof fields === 'object' && Object.getPrototypeOf(fields) === Object.prototype;
	const headers = {
		origin: api.origin,
		accept: 'application/json',
		...(type === undefined ? {} : { 'content-type': type })
	};
	const body = isFields ? new URLSearchParams(Object.entries(fields)) : new Blob([String(fields)]);
	return api.page(who, 'POST', path, { init: { headers, body } });
}

const outcome = v.object({ type: v.string(), status: v.optional(v.number()) });

/** What came of a form in a word: `redirect`, `success`, `failure 403`. */
export function kindOf(answer: Answer): string {
	const { type, status } = v.parse(outcome, answer.body);
	return type === 'failure' || type === 'error' ? `${type} ${status ?? answer.status}` : type;
}
