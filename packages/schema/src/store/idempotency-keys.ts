import type { PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

export interface KeyedRequest {
	readonly personId: PersonId;
	/** A UUID that goes with one request of this person, however often it is sent. */
	readonly key: string;
	/** SHA-256 of what is asked. */
	readonly request: string;
	/** Id of what the request makes. */
	readonly made: string;
	readonly at: Date;
}

/**
 * Takes a key for this request, first of all in its transaction: whoever sends the same meanwhile waits here until
 * that ends.
 * @returns null when it is taken now; otherwise the request that took it before
 */
export async function takeKey(
	tx: Tx,
	{ personId, key, request, made, at }: KeyedRequest
): Promise<Pick<KeyedRequest, 'request' | 'made'> | null> {
	const taken = await tx`
		insert into idempotency_key (person_id, key, request, made, at)
		values (${personId}, ${key}, ${request}, ${made}, ${at})
		on conflict do nothing`;
	if (taken.count === 1) return null;
	const [before] = await tx<Pick<KeyedRequest, 'request' | 'made'>[]>`
		select request, made from idempotency_key where person_id = ${personId} and key = ${key}`;
	return before ?? null;
}

/** Gives a key back that was taken in this transaction: the request was refused, and may be sent again. */
export async function freeKey(
	tx: Tx,
	{ personId, key }: Pick<KeyedRequest, 'personId' | 'key'>
): Promise<void> {
	await tx`delete from idempotency_key where person_id = ${personId} and key = ${key}`;
}
