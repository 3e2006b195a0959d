import type { MembershipId, Period, PersonId, PostId, SubstitutionId } from '../kernel/index.ts';

export const BODY_ROLES = ['chair', 'deputy_chair', 'secretary', 'member'] as const;
/** What somebody is in a body. Source: Владикавказ, раздел 5: председатель, заместитель, секретарь, участники. */
export type BodyRole = (typeof BODY_ROLES)[number];

/** Somebody's role in a body, with its days. */
export interface BodyMember extends Period {
	readonly id: MembershipId;
	readonly personId: PersonId;
	readonly role: BodyRole;
	/** Has a vote in the body. */
	readonly voting: boolean;
	/** The post that he holds in the body; null for somebody who is a member by name. */
	readonly postId: PostId | null;
}

/** A post of which the body is made up, whoever holds it: «начальник финансового управления». */
export interface BodyPost extends Period {
	readonly id: PostId;
	readonly title: string;
	/** What its holder is in the body, and whether he votes. */
	readonly role: BodyRole;
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
