import {
	say,
	sayFinding,
	unreachable,
	type Locale,
	type Message,
	type Parts,
	type SaidFinding
} from '@veche/schema/kernel';
import type { CommandRejection } from '../commands/rejection.ts';

/** Short names of what went wrong, by status; the sentence for a person stands in `detail`. */
const TITLES: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	409: 'Conflict',
	413: 'Content Too Large',
	415: 'Unsupported Media Type',
	422: 'Unprocessable Content',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable'
};

interface Problem {
	readonly status: number;
	readonly detail: string;
	/** The machine's word for it: `stale`, `findings`, `not_now` … */
	readonly code?: string;
	readonly findings?: readonly SaidFinding[];
	readonly headSeq?: number;
	readonly headers?: { readonly [name: string]: string };
}

/** A problem that can still be said in the language of whoever asked. */
class SpokenProblem extends Response {
	readonly write: (locale: Locale) => Problem;

	constructor(write: (locale: Locale) => Problem, locale: Locale) {
		const { status, detail, headers, ...more } = write(locale);
		const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, ...more };
		super(JSON.stringify(body), {
			status,
			headers: {
				'content-type': 'application/problem+json; charset=utf-8',
				'content-language': locale,
				'cache-control': 'no-store',
				...headers
			}
		});
		this.write = write;
	}
}

/** The same answer with its sentences in a language; what is no problem has none. */
export function inLanguage(response: Response, locale: Locale): Response {
	if (locale === 'ru' || !(response instanceof SpokenProblem)) return response;
	return new SpokenProblem(response.write, locale);
}

/** The answer of the API to a command that was refused (RFC 9457), in Russian until `inLanguage`. */
export function rejected(rejection: CommandRejection): Response {
	return new SpokenProblem((locale) => {
		const { kind } = rejection;
		const common = { status: statusOf(rejection), detail: sentence(rejection, locale), code: kind };
		switch (rejection.kind) {
			case 'stale':
				return { ...common, headSeq: rejection.headSeq };
			case 'findings':
				return {
					...common,
					findings: rejection.findings.map((finding) => sayFinding(finding, locale))
				};
			case 'throttled':
				return { ...common, headers: { 'retry-after': String(rejection.waitSeconds) } };
			default:
				return common;
		}
	}, 'ru');
}

/** The sentence of a refusal for a person. */
export function sentence(
	rejection: Pick<CommandRejection, 'message' | 'args'>,
	locale: Locale
): string {
	return say(rejection.message, locale, rejection.args);
}

export function statusOf(rejection: CommandRejection): number {
	switch (rejection.kind) {
		case 'unauthenticated':
			return 401;
		case 'forbidden':
			return 403;
		case 'not_found':
			return 404;
		case 'not_now':
		case 'stale':
			return 409;
		case 'invalid':
			return 400;
		case 'findings':
			return 422;
		case 'throttled':
			return 429;
		case 'unavailable':
			return 503;
		default:
			return unreachable(rejection);
	}
}

/** A problem with a message of the catalogue, in Russian until `inLanguage`. */
export function said(status: number, message: Message, parts: Parts = {}): Response {
	return new SpokenProblem((locale) => ({ status, detail: say(message, locale, parts) }), 'ru');
}
