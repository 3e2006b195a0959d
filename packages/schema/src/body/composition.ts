import { isIsoDate, type PersonId } from '../kernel/index.ts';
import {
	overlap,
	whenOf,
	type BodyMember,
	type BodyRole,
	type BodySubstitution,
	type Period
} from './view.ts';

/** Why a change of the composition or a substitution is refused. */
export type CompositionFault =
	| 'noSuchDate'
	| 'endsBeforeItBegins'
	| 'past'
	| 'chairTaken'
	| 'secretaryTaken'
	| 'alreadyMember'
	| 'oneself'
	| 'sameRole'
	| 'ended'
	| 'noBasis'
	| 'actsForHimself'
	| 'absentIsNoMember'
	| 'alreadySubstituted';

/** A body has one of these at a time; it may have several deputies and any number of members. */
const SINGLE: Readonly<Partial<Record<BodyRole, CompositionFault>>> = {
	chair: 'chairTaken',
	secretary: 'secretaryTaken'
};

/** Who makes the change, and on which day. */
export interface Change {
	readonly by: PersonId;
	readonly today: string;
}

/** BD-01 to BD-04: what stands against a new membership beside those that are there; null when nothing does. */
export function memberFault(
	next: Omit<BodyMember, 'id'>,
	others: readonly BodyMember[],
	{ by, today }: Change
): CompositionFault | null {
	const dates = periodFault(next, today);
	if (dates !== null) return dates;
	if (next.personId === by) return 'oneself';
	const meanwhile = others.filter((one) => overlap(one, next));
	if (meanwhile.some(({ personId }) => personId === next.personId)) return 'alreadyMember';
	const taken = SINGLE[next.role];
	if (taken === undefined || meanwhile.every(({ role }) => role !== next.role)) return null;
	return taken;
}

/** BD-02: what stands against ending something on a day, its first one without force. */
export function endFault(held: Period, on: string, today: string): CompositionFault | null {
	if (!isIsoDate(on)) return 'noSuchDate';
	if (held.validTo !== null && held.validTo <= on) return 'ended';
	// What has not begun yet is taken back whole, on its first day.
	if (on < held.validFrom) return 'endsBeforeItBegins';
	return on < today ? 'past' : null;
}

/** BD-05: what stands against a substitution beside those that are there. */
export function substitutionFault(
	next: Omit<BodySubstitution, 'id'>,
	body: {
		readonly members: readonly BodyMember[];
		readonly substitutions: readonly BodySubstitution[];
	},
	{ by, today }: Change
): CompositionFault | null {
	const dates = periodFault(next, today);
	if (dates !== null) return dates;
	if (next.basis.trim() === '') return 'noBasis';
	if (next.substituteId === next.absentId) return 'actsForHimself';
	if (next.substituteId === by) return 'oneself';
	const isMember = body.members.some(
		(one) => one.personId === next.absentId && whenOf(one, next.validFrom) === 'now'
	);
	if (!isMember) return 'absentIsNoMember';
	const again = body.substitutions.some(
		(one) => one.absentId === next.absentId && overlap(one, next)
	);
	return again ? 'alreadySubstituted' : null;
}

/** Dates that exist, in their order, and no change of what has been. */
function periodFault({ validFrom, validTo }: Period, today: string): CompositionFault | null {
	if (!isIsoDate(validFrom) || (validTo !== null && !isIsoDate(validTo))) return 'noSuchDate';
	if (validTo !== null && validTo <= validFrom) return 'endsBeforeItBegins';
	return validFrom < today ? 'past' : null;
}
