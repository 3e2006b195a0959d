import type { Json, PersonId } from '@veche/schema/kernel';
import {
	canPeople,
	mayKeepAccount,
	peopleActingFor,
	type Actor,
	type PeopleAction
} from '@veche/schema/people';
import {
	accountById,
	actorOf,
	appendAudit,
	lockPeople,
	transaction,
	type AccountCard,
	type Tx
} from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/** An account in the hands of somebody who may keep it; its row and his own are held until the end. */
export interface Kept {
	readonly tx: Tx;
	/** Who does it, with the roles that he has at this moment. */
	readonly keeper: Actor;
	readonly account: AccountCard;
	readonly at: Date;
	/** Writes down what was done to the account; the last thing of the work. */
	readonly record: (action: string, details?: { readonly [key: string]: Json }) => Promise<void>;
}

const KEEP: PeopleAction = 'manage_accounts';

/**
 * Does something to an account, if the actor may keep it at that very moment: his right is asked again under the
 * lock, so that of two administrators who block each other one comes too late.
 */
export async function withAccount<T>(
	deps: Deps,
	actor: Actor,
	personId: PersonId,
	work: (kept: Kept) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	const at = deps.clock();
	return transaction(deps.sql, async (tx): Promise<Outcome<T>> => {
		await lockPeople(tx, [actor.personId, personId]);
		const keeper = await actorOf(tx, actor.personId, at);
		if (keeper === null || !canPeople(keeper, KEEP)) return refuse('forbidden', SERVER.forbidden);
		const account = await accountById(tx, personId, at);
		if (account === null) return refuse('not_found', REFUSALS.unknownPerson);
		if (!mayKeepAccount(keeper, account)) return refuse('forbidden', ACCOUNTS.administratorOnly);
		const record: Kept['record'] = (action, details = {}) =>
			recordAccount(tx, keeper, { action, personId, details, at });
		return work({ tx, keeper, account, at, record });
	});
}

export function recordAccount(
	tx: Tx,
	keeper: Actor,
	of: {
		readonly action: string;
		readonly personId: PersonId;
		readonly details: { readonly [key: string]: Json };
		readonly at: Date;
	}
): Promise<void> {
	return appendAudit(tx, {
		actorId: keeper.personId,
		actingFor: peopleActingFor(keeper, KEEP),
		action: of.action,
		objectKind: 'person',
		objectId: of.personId,
		details: of.details,
		at: of.at
	});
}
