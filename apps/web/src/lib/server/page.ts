import { error, type RequestEvent } from '@sveltejs/kit';
import { isId, say, type Id, type Locale } from '@veche/schema/kernel';
import { SERVER } from '../messages/server.ts';
import { sentence, statusOf } from './api/problem.ts';
import type { Outcome } from './commands/rejection.ts';

type SignedIn = NonNullable<App.Locals['signedIn']>;

/** Who is signed in. The door lets no guest to the pages that ask this; the check is for the types. */
export function whoIs(locals: App.Locals): SignedIn {
	if (locals.signedIn === null) error(401, say(SERVER.signInFirst, locals.locale));
	return locals.signedIn;
}

/** The value of a query or command, or the page of the refusal with its status and sentence. */
export function orPage<T>(outcome: Outcome<T>, locale: Locale): T {
	if (outcome.ok) return outcome.value;
	error(statusOf(outcome.error), sentence(outcome.error, locale));
}

/** An id out of an address; what is no UUID is a page that does not exist. */
export function idParam<T extends Id<string>>(value: string, locale: Locale): T {
	if (!isId<T>(value)) error(404, say(SERVER.notFound, locale));
	return value;
}

/** The fields of a form; a body that is none is refused in words, one that is too long already was. */
export async function formOf({
	request,
	locals
}: Pick<RequestEvent, 'request' | 'locals'>): Promise<FormData> {
	try {
		return await request.formData();
	} catch (cause) {
		// What the web standard throws for a body that does not read as a form.
		if (!(cause instanceof TypeError)) throw cause;
		error(400, say(SERVER.badRequest, locals.locale));
	}
}
