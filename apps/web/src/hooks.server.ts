import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { LOCALES, say, type Locale, type Message, type Parts } from '@veche/schema/kernel';
import { actorOf, personById, touchSession, withAuditOrigin } from '@veche/schema/store';
import { SERVER } from '#lib/messages/server.ts';
import { inLanguage, said } from '#lib/server/api/problem.ts';
import type { ValidSession } from '#lib/server/auth.ts';
import { wiring } from '#lib/server/deps.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { logFailure } from '#lib/server/failure.ts';
import { failurePage } from '#lib/server/failure-page.ts';
import { originAllowed } from '#lib/server/origin-check.ts';

type Event = Parameters<Handle>[0]['event'];

/** Largest form in KB; the server in front of the pages sets the same limit. */
const PAGE_BODY_KB = 512;

/** Routes of pages that a guest may see. */
const OPEN_PAGES: readonly string[] = ['/sign-in', '/account/[secret]'];

/** What the words of every page are drawn with; other alphabets, faces and formats come where a page needs them. */
const FIRST_FONTS =
	/\/(golos-text-(cyrillic|latin)-wght|pt-serif-cyrillic-400)-normal\.[^/]+\.woff2$/;

/** How exactly it is known when a session was last used. */
const SEEN_EVERY_MS = 60_000;

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.signedIn = null;
	event.locals.sessionOver = false;
	event.locals.locale = localeOf(event);
	const api = event.url.pathname.startsWith('/api/');
	if (!originAllowed({ request: event.request, url: event.url, origins: wiring().origins })) {
		return api ? refusal(event, 403, SERVER.foreignOrigin) : plain(403, event);
	}
	const failed = await recognise(event, api);
	if (failed !== null) return failed;
	if (!api && event.locals.signedIn === null && needsSignIn(event))
		redirect(303, signInPath(event));

	const from = {
		address: event.getClientAddress(),
		userAgent: event.request.headers.get('user-agent') ?? ''
	};
	const response = await withAuditOrigin(from, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale),
			preload: ({ type, path }) =>
				type === 'js' || type === 'css' || (type === 'font' && FIRST_FONTS.test(path))
		})
	);
	return api ? asProblem(response, event) : private_(response, event);
};

export const handleError: HandleServerError = (caught) => {
	const { locale } = caught.event.locals;
	switch (caught.kind) {
		case 'app':
			return caught.error;
		case 'framework':
		case 'validation':
			return { message: say(ownWords(caught.error.status), locale, { limit: PAGE_BODY_KB }) };
		case 'unknown': {
			const { pathname } = caught.event.url;
			const failure = logFailure(caught.error, {
				method: caught.event.request.method,
				path: pathname
			});
			const { status, trace } = failure;
			return { status, trace, message: say(failure.message, locale, { trace }) };
		}
	}
};

/** What the framework refuses by itself, in our words. */
function ownWords(status: number): Message {
	if (status === 404) return SERVER.notFound;
	return status === 413 ? SERVER.tooLarge : SERVER.badRequest;
}

/** Reads who is signed in from the cookie; an answer only when the database is away. */
async function recognise(event: Event, api: boolean): Promise<Response | null> {
	const { auth, sql, clock } = wiring();
	const secret = event.cookies.get(auth.cookieName);
	if (secret === undefined) return null;
	try {
		const session = await auth.validate(secret);
		const actor = session === null ? null : await actorOf(sql, session.personId, clock());
		const person = actor === null ? null : await personById(sql, actor.personId);
		if (session === null || actor === null || person === null) {
			// A program's call must not take away what the next page says by it: that the session is over.
			if (!api) setCookie(event.cookies, auth.blank);
			event.locals.sessionOver = true;
			return null;
		}
		if (session.fresh) {
			setCookie(event.cookies, auth.renewed(secret));
		}
		await seen(event, session);
		event.locals.signedIn = { actor, person, sessionId: session.sessionId };
		return null;
	} catch (error) {
		const failure = logFailure(error, { path: event.url.pathname });
		const { status, message, trace } = failure;
		if (api) return refusal(event, status, message, { trace });
		return failurePage({ status, message, trace }, event.locals.locale);
	}
}

async function seen(event: Event, { sessionId, seenAt }: ValidSession): Promise<void> {
	const { sql, clock } = wiring();
	const now = clock();
	if (seenAt !== null && now.getTime() - seenAt.getTime() < SEEN_EVERY_MS) return;
	await touchSession(sql, { id: sessionId, at: now, address: event.getClientAddress() });
}

function needsSignIn(event: Event): boolean {
	return event.route.id !== null && !OPEN_PAGES.includes(event.route.id);
}

function signInPath(event: Event): string {
	const next = event.request.method === 'GET' ? event.url.pathname + event.url.search : '/';
	const search = new URLSearchParams({
		...(next === '/' ? {} : { next }),
		...(event.locals.sessionOver ? { over: '1' } : {})
	});
	return search.size === 0 ? '/sign-in' : `/sign-in?${search}`;
}

/** A browser says the language that its person chose; a program that calls the API may ask for one. */
function localeOf({ cookies, request }: Event): Locale {
	const chosen = cookies.get('veche_locale');
	const asked = request.headers.has('sec-fetch-site')
		? undefined
		: request.headers.get('accept-language')?.slice(0, 2).toLowerCase();
	return LOCALES.find((locale) => locale === (chosen ?? asked)) ?? 'ru';
}

function refusal(event: Event, status: number, message: Message, parts: Parts = {}): Response {
	return inLanguage(said(status, message, parts), event.locals.locale);
}

/** What the framework answers by itself under `/api/` (405 and its like) in the form of the API. */
function asProblem(response: Response, event: Event): Response {
	const type = response.headers.get('content-type') ?? '';
	if (response.status < 400 || type.startsWith('application/problem+json')) return response;
	if (response.status === 405) {
		const { method } = event.request;
		const answer = refusal(event, 405, SERVER.methodNotAllowed, { method });
		answer.headers.set('allow', response.headers.get('allow') ?? '');
		return answer;
	}
	return refusal(event, response.status, ownWords(response.status), { limit: PAGE_BODY_KB });
}

/** Pages show what one person may see: no cache between him and us keeps them, and his device knows whose they are. */
function private_(response: Response, event: Event): Response {
	const { signedIn } = event.locals;
	if (signedIn === null) return response;
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	response.headers.set('veche-person', signedIn.person.id);
	return response;
}

function plain(status: number, event: Event): Response {
	return new Response(say(SERVER.foreignOrigin, event.locals.locale), {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
