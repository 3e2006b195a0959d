import { asId, ok, type Id, type PersonId } from '@veche/schema/kernel';
import { freeKey, takeKey, type Tx } from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { sha256 } from '../sha256.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

export type IdempotencyKey = Id<'idempotencyKey'>;

/** Asks for something new. */
export interface Keyed {
	/** The same when the same is sent again; without one every request makes something. */
	readonly idempotencyKey?: IdempotencyKey | undefined;
}

interface Asked {
	readonly by: PersonId;
	/** As the audit log names it. */
	readonly action: string;
	readonly input: Keyed;
}

/**
 * Makes a thing once, however often its request arrives: again after a lost answer, by a double click, from a page
 * that the browser posts anew. A key counts for its own person and the same words; what it stands for was made by him.
 * A refused request leaves its key free. To be called after the rights are asked, before anything is written.
 * @param make gets the id of the new thing
 * @returns the id, and what `make` gave; null when the thing was made before
 */
export async function makeOnce<T extends Id<string>, Made>(
	deps: Deps,
	tx: Tx,
	{ by: personId, action, input: { idempotencyKey: key, ...input } }: Asked,
	make: (id: T) => Promise<Outcome<Made>>
): Promise<Outcome<{ readonly id: T; readonly made: Made | null }>> {
	const id = asId<T>(deps.newId());
	if (key !== undefined) {
		const request = sha256(JSON.stringify([action, input]));
		const before = await takeKey(tx, { personId, key, request, made: id, at: deps.clock() });
		if (before?.request === request) return ok({ id: asId<T>(before.made), made: null });
		if (before !== null) return refuse('not_now', REFUSALS.sentBefore);
	}
	const outcome = await make(id);
	if (outcome.ok) return ok({ id, made: outcome.value });
	if (key !== undefined) await freeKey(tx, { personId, key });
	return outcome;
}
