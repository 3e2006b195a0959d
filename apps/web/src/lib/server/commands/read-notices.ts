import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { markNoticesRead, transaction, type WhichNotices } from '@veche/schema/store';
import type { Deps } from './deps.ts';
import type { Outcome } from './rejection.ts';

/**
 * The person has read his notices: one, those about something, or all up to the newest that his page showed. Nobody
 * else's affair, so there is no record of it; a notice of somebody else is as if it were not there.
 */
export function readNotices(
	deps: Deps,
	actor: Actor,
	which: WhichNotices
): Promise<Outcome<{ readonly read: number }>> {
	const at = deps.clock();
	return transaction(deps.sql, async (tx) =>
		ok({ read: await markNoticesRead(tx, actor.personId, which, at) })
	);
}
