import type { RequestEvent } from '@sveltejs/kit';
import type { Actor, Person } from '@veche/schema/people';
import { SERVER } from '../../messages/server.ts';
import { wiring, type Wiring } from '../deps.ts';
import { logFailure } from '../failure.ts';
import { inLanguage, rejected, said } from './problem.ts';
import type { Outcome } from '../commands/rejection.ts';

/** Who calls and what is at hand. */
export interface Call<Params> {
	readonly event: RequestEvent & { readonly params: Params };
	readonly deps: Wiring;
	readonly actor: Actor;
	readonly person: Person;
	readonly sessionId: string;
}

type Handler<Params> = (event: RequestEvent & { readonly params: Params }) => Promise<Response>;

/** An address of the API for people who are signed in. Whatever happens, the answer is JSON or a problem. */
export function signedIn<Params extends object>(
	handle: (call: Call<Params>) => Promise<Response>
): Handler<Params> {
	return open(async (event, deps) => {
		const { signedIn: who } = event.locals;
		if (who === null) return said(401, SERVER.signInFirst);
		return handle({ event, deps, ...who });
	});
}

/** An address of the API for everybody; problems are said in the language of whoever asks. */
export function open<Params extends object>(
	handle: (
		event: RequestEvent & { readonly params: Params },
		deps: Wiring
	) => Promise<Response> | Response
): Handler<Params> {
	return async (event) => {
		const { locale } = event.locals;
		try {
			return inLanguage(await handle(event, wiring()), locale);
		} catch (error) {
			const { method } = event.request;
			const { status, message, trace } = logFailure(error, { method, path: event.url.pathname });
			return inLanguage(said(status, message, { trace }), locale);
		}
	};
}

/** JSON of a value; dates become UTC ISO 8601. */
export function json(value: unknown, status = 200): Response {
	return new Response(JSON.stringify(value), {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
	});
}

/** The value of a command as JSON, or its refusal. */
export function answer<T>(
	outcome: Outcome<T>,
	shape: (value: T) => unknown,
	status = 200
): Response {
	return outcome.ok ? json(shape(outcome.value), status) : rejected(outcome.error);
}
