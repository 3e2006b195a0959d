import { officeDate, ok, type PersonId } from '@veche/schema/kernel';
import { GIVEN_ROLE_FAULTS, isLastAdministrator, type Actor } from '@veche/schema/people';
import {
	deleteLink,
	deleteSessionsOf,
	givenRoles,
	lockOffices,
	notify,
	setBlocked,
	type AccountCard,
	type Tx
} from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { withAccount } from './account-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/**
 * Takes sign-in and all rights away from somebody: every session ends, the open sockets close at once, a link that
 * was given no longer opens. What he typed and could not send stays on his device. Blocked already: nothing happens.
 */
export function blockAccount(deps: Deps, actor: Actor, personId: PersonId): Promise<Outcome<null>> {
	return withAccount(deps, actor, personId, async ({ tx, account, at, record }) => {
		if (personId === actor.personId) return refuse('not_now', ACCOUNTS.notYourself);
		if (account.blockedAt !== null) return ok(null);
		if (await isLast(tx, account, at)) {
			return refuse('not_now', GIVEN_ROLE_FAULTS.lastAdministrator);
		}
		await setBlocked(tx, { personId, blockedAt: at });
		await deleteSessionsOf(tx, personId);
		await deleteLink(tx, personId);
		await record('person.block');
		await notify(tx, { t: 'access', personId });
		return ok(null);
	});
}

/** AC-08: would nobody be left who administers the system without an end? */
async function isLast(tx: Tx, { id, administrator }: AccountCard, at: Date): Promise<boolean> {
	if (!administrator) return false;
	await lockOffices(tx);
	const held = await givenRoles(tx);
	const on = officeDate(at);
	return held.some((one) => one.personId === id && isLastAdministrator(one, { held, on }));
}

/** Gives sign-in and rights back; the old password opens again. */
export function unblockAccount(
	deps: Deps,
	actor: Actor,
	personId: PersonId
): Promise<Outcome<null>> {
	return withAccount(deps, actor, personId, async ({ tx, account, record }) => {
		if (account.blockedAt === null) return ok(null);
		await setBlocked(tx, { personId, blockedAt: null });
		await record('person.unblock');
		await notify(tx, { t: 'access', personId });
		return ok(null);
	});
}
