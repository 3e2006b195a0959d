import type { RequestEvent } from '@sveltejs/kit';
import type { Cookie } from 'lucia';
import type { OpenSession } from './commands/open-session.ts';
import type { Wiring } from './deps.ts';

/** Opens a session for whoever sends this request; its cookie is to be sent when the transaction has committed. */
export function sessionOf(
	deps: Wiring,
	event: Pick<RequestEvent, 'request' | 'getClientAddress'>
): OpenSession<Cookie> {
	return (tx, personId) => {
		const origin = {
			address: event.getClientAddress(),
			userAgent: event.request.headers.get('user-agent') ?? '',
			at: deps.clock()
		};
		return deps.auth.open(personId, deps.newSecret(), origin, tx);
	};
}
