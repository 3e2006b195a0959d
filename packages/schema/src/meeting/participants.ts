import type { PersonId } from '../kernel/index.ts';
import type { QuorumFormula } from '../people/index.ts';
import { PARTICIPANT_ROLES, type Participant, type ParticipantRole } from './view.ts';

/** A role in a body with its days: in force when validFrom <= day < validTo. */
export interface Membership {
	readonly personId: PersonId;
	readonly fullName: string;
	readonly role: string;
	readonly voting: boolean;
	readonly validFrom: string;
	readonly validTo: string | null;
}

/**
 * The members of a body on a day, nobody marked yet: chair, deputy, secretary, then members by name. Somebody
 * with several roles stands once, with the highest, and votes when any of them does.
 */
export function membersOn(memberships: readonly Membership[], day: string): readonly Participant[] {
	const inForce = memberships.flatMap((one) => {
		const role = PARTICIPANT_ROLES.find((known) => known === one.role);
		const isMember = role !== undefined && role !== 'guest';
		const now = one.validFrom <= day && (one.validTo === null || day < one.validTo);
		return isMember && now ? [{ ...one, role }] : [];
	});
	const byPerson = Map.groupBy(inForce, ({ personId }) => personId);
	return [...byPerson.values()]
		.flatMap((roles) => {
			const [highest] = roles.toSorted((a, b) => rank(a.role) - rank(b.role));
			return highest === undefined
				? []
				: [{ ...highest, voting: roles.some(({ voting }) => voting) }];
		})
		.toSorted((a, b) => rank(a.role) - rank(b.role) || a.fullName.localeCompare(b.fullName, 'ru'))
		.map(({ personId, role, voting }) => ({
			personId,
			role,
			voting,
			attendance: null,
			reason: ''
		}));
}

/** Somebody invited, who never votes. */
export function guest(personId: PersonId): Participant {
	return { personId, role: 'guest', voting: false, attendance: null, reason: '' };
}

/** How many voting members have to be there. Source: domain, Q-1. */
export function quorumOf(voting: number, formula: QuorumFormula): number {
	switch (formula) {
		case 'more_than_half':
			return Math.floor(voting / 2) + 1;
		case 'at_least_half':
			return Math.ceil(voting / 2);
		case 'two_thirds':
			return Math.ceil((2 * voting) / 3);
	}
}

/** Who is there, as the minutes say it. */
export interface Roll {
	/** Members of the body, without the invited. */
	readonly members: number;
	readonly present: number;
	/** Of those present, by video. */
	readonly remote: number;
	readonly absent: readonly PersonId[];
	/** Neither marked as present nor as absent. */
	readonly unmarked: readonly PersonId[];
	readonly votingPresent: number;
	readonly required: number;
	readonly quorum: boolean;
}

/** The roll of the members; the invited are no part of it. */
export function rollOf(participants: readonly Participant[], formula: QuorumFormula): Roll {
	const members = participants.filter(({ role }) => role !== 'guest');
	const present = members.filter((one) => one.attendance === 'hall' || one.attendance === 'remote');
	const idsWhere = (attendance: Participant['attendance']): readonly PersonId[] =>
		members.filter((one) => one.attendance === attendance).map(({ personId }) => personId);
	const votingPresent = present.filter(({ voting }) => voting).length;
	const required = quorumOf(members.filter(({ voting }) => voting).length, formula);
	return {
		members: members.length,
		present: present.length,
		remote: present.filter((one) => one.attendance === 'remote').length,
		absent: idsWhere('absent'),
		unmarked: idsWhere(null),
		votingPresent,
		required,
		quorum: votingPresent >= required
	};
}

function rank(role: ParticipantRole): number {
	return PARTICIPANT_ROLES.indexOf(role);
}
