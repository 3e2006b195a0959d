import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { markSeen as storeMark } from '@veche/schema/store';
import type { Deps } from './deps.ts';
import type { Outcome } from './rejection.ts';

/**
 * The person has seen what others changed up to the moment at which his page was made, not what came while he read.
 * Nobody else's affair, so there is no record of it; a moment that has not come yet counts as now.
 */
export async function markSeen(
	deps: Deps,
	actor: Actor,
	{ upTo }: { readonly upTo: Date }
): Promise<Outcome<null>> {
	const now = deps.clock();
	await storeMark(deps.sql, actor.personId, upTo < now ? upTo : now);
	return ok(null);
}
