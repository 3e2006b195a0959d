import { overlap, periodFault, whenOf, type PeriodFault, type PersonId } from '../kernel/index.ts';
import type { BodyMember, BodyRole, BodySubstitution } from './view.ts';

/** Why a change of the composition or a substitution is refused. */
export type CompositionFault =
	| PeriodFault
	| 'chairTaken'
	| 'secretaryTaken'
	| 'alreadyMember'
	| 'oneself'
	| 'sameRole'
	| 'noBasis'
	| 'actsForHimself'
	| 'absentIsNoMember'
	| 'alreadySubstituted'
	| 'noTitle'
	| 'singlePost'
	| 'postTaken'
	| 'outsidePost'
	| 'postHeld'
	| 'roleOfPost';

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
	next: Omit<BodyMember, 'id' | 'postId'>,
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
