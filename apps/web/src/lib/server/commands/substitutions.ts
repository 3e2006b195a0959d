import { substitutionFault, type BodySubstitution } from '@veche/schema/body';
import {
	endDay,
	endFault,
	officeDate,
	ok,
	type BodyId,
	type SubstitutionId
} from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	addSubstitution as storeSubstitution,
	bodyMembers,
	bodySubstitutions,
	endSubstitution as storeEnd
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { activePerson, changeBody, refuseFault } from './body-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMembership } from './tell.ts';

export type NewSubstitution = Omit<BodySubstitution, 'id' | 'validTo'> & {
	readonly bodyId: BodyId;
	readonly validTo: string;
};

/**
 * Lets somebody act («и. о.») for an absent member of the body: he has the roles of that member in this body, in
 * this period and only then, and what he does is recorded as done for the absent one.
 */
export function addSubstitution(
	deps: Deps,
	actor: Actor,
	{ bodyId, ...next }: NewSubstitution
): Promise<Outcome<SubstitutionId | null>> {
	const change = { by: actor.personId, today: officeDate(deps.clock()) };
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const substitute = await activePerson(tx, next.substituteId);
		if (!substitute.ok) return substitute;
		const [members, substitutions] = [
			await bodyMembers(tx, bodyId),
			await bodySubstitutions(tx, bodyId)
		];
		const fault = substitutionFault(next, { members, substitutions }, change);
		if (fault !== null) return refuseFault(fault);
		const basis = next.basis.trim();
		const value = await storeSubstitution(tx, {
			...next,
			basis,
			role: null,
			scope: { kind: 'body', id: bodyId }
		});
		const { substituteId, absentId, validFrom, validTo } = next;
		const given = { bodyId, personId: substituteId, role: null, validFrom };
		await tellOfMembership(tx, given, { by: actor.personId, at: deps.clock() });
		const details = { id: value, substituteId, absentId, validFrom, validTo, basis };
		return ok({ value, action: 'body.add_substitution', details, people: [substituteId] });
	});
}

/** Ends a substitution early, or takes one back that has not begun yet. */
export function endSubstitution(
	deps: Deps,
	actor: Actor,
	input: { readonly bodyId: BodyId; readonly substitutionId: SubstitutionId; readonly on: string }
): Promise<Outcome<SubstitutionId | null>> {
	const { bodyId, substitutionId: value, on } = input;
	const today = officeDate(deps.clock());
	return changeBody(deps, actor, { bodyId, action: 'manage' }, async (tx) => {
		const held = (await bodySubstitutions(tx, bodyId)).find(({ id }) => id === value);
		if (held === undefined) return refuse('not_found', REFUSALS.unknownSubstitution);
		const day = endDay(held, on, today);
		const fault = endFault(held, day, today);
		if (fault !== null) return refuseFault(fault);
		await storeEnd(tx, value, day);
		const { substituteId, absentId } = held;
		const details = { id: value, substituteId, absentId, on: day };
		return ok({ value, action: 'body.end_substitution', details, people: [substituteId] });
	});
}
