import type { MembershipId, PersonId, SubstitutionId } from '../kernel/index.ts';

export const BODY_ROLES = ['chair', 'deputy_chair', 'secretary', 'member'] as const;
/** What somebody is in a body. Source: Владикавказ, раздел 5: председатель, заместитель, секретарь, участники. */
export type BodyRole = (typeof BODY_ROLES)[number];

/** Days on which something is in force: validFrom <= day < validTo; null: without an end. */
export interface Period {
	readonly validFrom: string;
	readonly validTo: string | null;
}

/** Somebody's role in a body, with its days. */
export interface BodyMember extends Period {
	readonly id: MembershipId;
	readonly personId: PersonId;
	readonly role: BodyRole;
	/** Has a vote in the body. */
	readonly voting: boolean;
}

/** «И. о.»: somebody acts for an absent member of the body in a period. */
export interface BodySubstitution extends Period {
	readonly id: SubstitutionId;
	readonly substituteId: PersonId;
	readonly absentId: PersonId;
	/** The order or decision on which it rests. */
	readonly basis: string;
}

/** Where a period stands on a day; `never` was taken back before it began. */
export type When = 'past' | 'now' | 'coming' | 'never';

export function whenOf({ validFrom, validTo }: Period, day: string): When {
	if (validTo !== null && validTo <= validFrom) return 'never';
	if (day < validFrom) return 'coming';
	return validTo !== null && validTo <= day ? 'past' : 'now';
}

/** Do two periods share a day? One that was taken back shares none. */
export function overlap(one: Period, other: Period): boolean {
	const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
	return [one, other].every(({ validTo }) => validTo === null || from < validTo);
}
