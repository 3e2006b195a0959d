import { ok, type PersonId } from '@veche/schema/kernel';
import { appendAudit, lockPeople, personById, transaction, type Tx } from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/** Opens a session in a transaction and gives what the browser is to keep of it. */
export type OpenSession<Kept> = (tx: Tx, personId: PersonId) => Promise<Kept>;

export interface Opened<Kept> {
	readonly personId: PersonId;
	readonly kept: Kept;
}

export interface Proved {
	readonly personId: PersonId;
	/** How it is written down. */
	readonly action: 'session.open' | 'session.open_demo';
	/** Is what was proved still so? Asked while the account is held. */
	readonly holds?: (tx: Tx) => Promise<Outcome<null>>;
}

/**
 * Opens a session for somebody whose identity was just proved and writes that down: both or neither. The account is
 * held meanwhile, so that a block or a new password that comes in between ends this session like any other.
 */
export async function openProved<Kept>(
	deps: Deps,
	{ personId, action, holds }: Proved,
	open: OpenSession<Kept>
): Promise<Outcome<Opened<Kept>>> {
	return transaction(deps.sql, async (tx): Promise<Outcome<Opened<Kept>>> => {
		await lockPeople(tx, [personId]);
		const person = await personById(tx, personId);
		if (person === null) return refuse('not_found', REFUSALS.unknownPerson);
		if (person.blockedAt !== null) return refuse('forbidden', SIGN_IN.blocked);
		const still = (await holds?.(tx)) ?? ok(null);
		if (!still.ok) return still;
		const kept = await open(tx, personId);
		await appendAudit(tx, {
			actorId: personId,
			action,
			objectKind: 'person',
			objectId: personId,
			details: {},
			at: deps.clock()
		});
		return ok({ personId, kept });
	});
}
