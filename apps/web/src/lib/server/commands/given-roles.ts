import {
	endDay,
	endFault,
	officeDate,
	ok,
	type GrantId,
	type Json,
	type PersonId
} from '@veche/schema/kernel';
import {
	GIVEN_ROLE_FAULTS,
	givenRoleFault,
	isLastAdministrator,
	mayGive,
	type Actor,
	type GivenRoleFault,
	type HeldGivenRole
} from '@veche/schema/people';
import {
	addGivenRole,
	endGivenRole as storeEnd,
	firstOffice,
	givenRoles,
	lockOffices,
	notify
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { withAccount, type Kept } from './account-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfGivenRole } from './tell.ts';

export type NewGivenRole = Omit<HeldGivenRole, 'id' | 'canSignIn'>;

/** Gives somebody a role in the office or over the system, from today or a later day on. */
export function giveRole(deps: Deps, actor: Actor, next: NewGivenRole): Promise<Outcome<GrantId>> {
	return withAccount(deps, actor, next.personId, async (kept) => {
		if (!mayGive(kept.keeper, next.role)) return refuse('forbidden', SERVER.forbidden);
		if (kept.account.blockedAt !== null) return refuse('invalid', REFUSALS.personBlocked);
		const { tx, at } = kept;
		await lockOffices(tx);
		const change = { by: actor.personId, today: officeDate(at) };
		const fault = givenRoleFault(next, await givenRoles(tx), change);
		if (fault !== null) return refuseFault(fault);
		const office = next.role === 'administrator' ? null : await firstOffice(tx);
		if (office === null && next.role !== 'administrator') {
			return refuse('not_now', REFUSALS.noOffice);
		}
		const id = await addGivenRole(tx, { ...next, office });
		const { personId, role, validFrom, validTo } = next;
		await tellOfGivenRole(tx, next, { by: actor.personId, at });
		await tell(kept, { action: 'person.give_role', personId }, { id, role, validFrom, validTo });
		return ok(id);
	});
}

/**
 * Withdraws such a role: from that day on it is no longer in force, and one that has not begun is taken back. The
 * open windows and sockets of the person lose the right at once.
 */
export function endGivenRole(
	deps: Deps,
	actor: Actor,
	{
		personId,
		roleId: id,
		on
	}: { readonly personId: PersonId; readonly roleId: GrantId; readonly on: string }
): Promise<Outcome<GrantId>> {
	return withAccount(deps, actor, personId, async (kept) => {
		const { tx, at } = kept;
		await lockOffices(tx);
		const held = await givenRoles(tx);
		const ended = held.find((one) => one.id === id && one.personId === personId);
		if (ended === undefined) return refuse('not_found', REFUSALS.unknownRole);
		const { role } = ended;
		if (!mayGive(kept.keeper, role)) return refuse('forbidden', SERVER.forbidden);
		const today = officeDate(at);
		const day = endDay(ended, on, today);
		const fault = endFault(ended, day, today);
		if (fault !== null) return refuseFault(fault);
		if (isLastAdministrator(ended, { held, on: day })) return refuseFault('lastAdministrator');
		await storeEnd(tx, id, day);
		await tell(kept, { action: 'person.end_role', personId }, { id, role, on: day });
		return ok(id);
	});
}

/** Writes the act down and tells the windows and sockets of the person. */
async function tell(
	{ tx, record }: Kept,
	{ action, personId }: { readonly action: string; readonly personId: PersonId },
	details: { readonly [key: string]: Json }
): Promise<void> {
	await record(action, details);
	await notify(tx, { t: 'access', personId });
}

/** What was typed wrong is 400, what the state forbids is 409, giving oneself a role is 403. */
function refuseFault(fault: GivenRoleFault): Outcome<never> {
	const typed: readonly GivenRoleFault[] = ['noSuchDate', 'endsBeforeItBegins', 'past'];
	if (fault === 'oneself') return refuse('forbidden', GIVEN_ROLE_FAULTS[fault]);
	return refuse(typed.includes(fault) ? 'invalid' : 'not_now', GIVEN_ROLE_FAULTS[fault]);
}
