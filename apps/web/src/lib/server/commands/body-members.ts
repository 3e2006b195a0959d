import { memberFault, type BodyMember } from '@veche/schema/body';
import {
	endDay,
	endFault,
	officeDate,
	ok,
	type BodyId,
	type Json,
	type MembershipId
} from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { addBodyMember, bodyMembers, endBodyMember } from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { activePerson, changeBody, refuseFault } from './body-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMembership } from './tell.ts';

export type NewMember = Omit<BodyMember, 'id' | 'postId'> & { readonly bodyId: BodyId };

interface OneMember {
	readonly bodyId: BodyId;
	readonly memberId: MembershipId;
}

/** Enters somebody into a body, from today or a later day on. */
export function addMember(
	deps: Deps,
	actor: Actor,
	{ bodyId, ...member }: NewMember
): Promise<Outcome<MembershipId | null>> {
	const change = { by: actor.personId, today: officeDate(deps.clock()) };
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const person = await activePerson(tx, member.personId);
		if (!person.ok) return person;
		const fault = memberFault(member, await bodyMembers(tx, bodyId), change);
		if (fault !== null) return refuseFault(fault);
		const value = await addBodyMember(tx, { ...member, postId: null, bodyId });
		const act = { by: actor.personId, at: deps.clock() };
		await tellOfMembership(tx, { ...member, bodyId }, act);
		const details = { ...detailsOf(member), id: value };
		return ok({ value, action: 'body.add_member', details, people: [member.personId] });
	});
}

/**
 * Gives a member another role or takes the vote, from a day on: the membership ends there and a new one begins, so
 * that the past stays as it was. One that has not begun yet is replaced whole.
 */
export function changeMember(
	deps: Deps,
	actor: Actor,
	{
		bodyId,
		memberId,
		from,
		...next
	}: OneMember & Pick<BodyMember, 'role' | 'voting'> & { readonly from: string }
): Promise<Outcome<MembershipId | null>> {
	const change = { by: actor.personId, today: officeDate(deps.clock()) };
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const members = await bodyMembers(tx, bodyId);
		const held = members.find(({ id }) => id === memberId);
		if (held === undefined) return refuse('not_found', REFUSALS.unknownMember);
		if (held.postId !== null) return refuseFault('roleOfPost');
		if (held.role === next.role && held.voting === next.voting) return refuseFault('sameRole');
		const validFrom = from < held.validFrom ? held.validFrom : from;
		const ended = endFault(held, validFrom, change.today);
		if (ended !== null) return refuseFault(ended);
		const { personId, validTo } = held;
		const member = { personId, ...next, validFrom, validTo };
		const others = members.filter(({ id }) => id !== memberId);
		const fault = memberFault(member, others, change);
		if (fault !== null) return refuseFault(fault);
		await endBodyMember(tx, memberId, validFrom);
		const value = await addBodyMember(tx, { ...member, postId: null, bodyId });
		const act = { by: actor.personId, at: deps.clock() };
		if (held.role !== next.role) await tellOfMembership(tx, { ...member, bodyId }, act);
		const details = { ...detailsOf(member), id: value, before: memberId, was: held.role };
		return ok({ value, action: 'body.change_member', details, people: [personId] });
	});
}

/**
 * Ends a membership: from that day on it is no longer in force, and a post that it held is vacant. One that has not
 * begun yet is taken back.
 */
export function endMember(
	deps: Deps,
	actor: Actor,
	{ bodyId, memberId, on }: OneMember & { readonly on: string }
): Promise<Outcome<MembershipId | null>> {
	const today = officeDate(deps.clock());
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const held = (await bodyMembers(tx, bodyId)).find(({ id }) => id === memberId);
		if (held === undefined) return refuse('not_found', REFUSALS.unknownMember);
		const day = endDay(held, on, today);
		const fault = endFault(held, day, today);
		if (fault !== null) return refuseFault(fault);
		await endBodyMember(tx, memberId, day);
		const { personId, role } = held;
		return ok({
			value: memberId,
			action: 'body.end_member',
			details: { id: memberId, personId, role, on: day },
			people: [personId]
		});
	});
}

function detailsOf(member: Omit<BodyMember, 'id' | 'postId'>): { readonly [key: string]: Json } {
	const { personId, role, voting, validFrom, validTo } = member;
	return { personId, role, voting, validFrom, validTo };
}
