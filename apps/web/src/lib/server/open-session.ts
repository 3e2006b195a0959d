import type { RequestEvent } from '@sveltejs/kit';
import type { PersonId } from '@veche/schema/kernel';
import { setCookie } from './cookies.ts';
import type { Wiring } from './deps.ts';

/** Opens a session for somebody whose identity was just proved, and sends its cookie. */
export async function openSession(
	deps: Wiring,
	event: Pick<RequestEvent, 'cookies' | 'request' | 'getClientAddress'>,
	personId: PersonId
): Promise<void> {
	const cookie = await deps.auth.open(personId, deps.newSecret(), {
		address: event.getClientAddress(),
		userAgent: event.request.headers.get('user-agent') ?? '',
		at: deps.clock()
	});
	setCookie(event.cookies, cookie);
}
