import { say, unreachable, type Finding, type Locale, type Message } from '@veche/schema/kernel';
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

export interface Problem {
	readonly status: number;
	readonly detail: string;
	/** The machine's word for it: `stale`, `findings`, `not_now` … */
	readonly code?: string;
	readonly findings?: readonly Finding[];
	readonly headSeq?: number;
	readonly headers?: { readonly [name: string]: string };
}

/** An `application/problem+json` answer (RFC 9457) with a Russian `detail`. */
export function problem({ status, detail, headers, ...more }: Problem): Response {
	const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, ...more };
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store',
			...headers
		}
	});
}

/** The answer of the API to a command that was refused. */
export function rejected(rejection: CommandRejection, locale: Locale = 'ru'): Response {
	const common = {
		status: statusOf(rejection),
		detail: sentence(rejection, locale),
		code: rejection.kind
	};
	switch (rejection.kind) {
		case 'stale':
			return problem({ ...common, headSeq: rejection.headSeq });
		case 'findings':
			return problem({ ...common, findings: rejection.findings });
		case 'throttled':
			return problem({ ...common, headers: { 'retry-after': String(rejection.waitSeconds) } });
		default:
			return problem(common);
	}
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

/** A problem with a message of the catalogue. */
export function said(
	status: number,
	message: Message,
	args: { readonly [name: string]: string | number } = {}
): Response {
	return problem({ status, detail: say(message, 'ru', args) });
}
