import { quorumOf } from '@veche/schema/meeting';
import { QUORUM_FORMULAS } from '@veche/schema/people';

/** Somebody at the meeting: of the live meeting or, in a version, as of the signing. */
export interface Attendee {
	readonly personId: string;
	readonly role: string;
	readonly voting: boolean;
	/** `hall`, `remote`, `absent`; '' or null when not marked. */
	readonly attendance: string | null;
	readonly reason: string;
}

/** The body as the text knows it: of today or, in a version, as of the signing. */
export interface SheetBody {
	/** `committee`, `council`, `office_body`. */
	readonly kind: string;
	/** By which formula it counts its quorum, or '' when its settings do not say. */
	readonly quorum: string;
}

/** Voting members who were there, all of them, and how many had to be. Source: domain, Q-1. */
export interface SheetQuorum {
	readonly present: number;
	readonly voting: number;
	readonly required: number;
}

/** Who was there, as the paper says it. */
export interface SheetRoll {
	readonly chair: string | null;
	readonly secretary: string | null;
	readonly members: number;
	readonly remote: number;
	readonly present: readonly Attendee[];
	readonly absent: readonly Attendee[];
	readonly guests: readonly Attendee[];
	/** Nobody has been marked yet. */
	readonly unmarked: boolean;
	readonly bodyKind: string;
	/** Null where the body does not count one, not everybody is marked, or the meeting was held in writing. */
	readonly quorum: SheetQuorum | null;
}

interface Held {
	readonly participants: readonly Attendee[];
	readonly body: SheetBody;
	readonly form: string;
}

/** The chair is who is there and highest: the deputy chairs when the chair is away. */
export function rollOfSheet({ participants, body, form }: Held): SheetRoll {
	const members = participants.filter(({ role }) => role !== 'guest');
	const present = members.filter(isThere);
	const absent = members.filter(({ attendance }) => attendance === 'absent');
	const unmarked = present.length === 0 && absent.length === 0;
	const possible = unmarked ? members : present;
	const first = (...roles: readonly string[]): string | null =>
		roles.flatMap((role) => possible.filter((one) => one.role === role))[0]?.personId ?? null;
	return {
		chair: first('chair', 'deputy_chair'),
		secretary: first('secretary'),
		members: members.length,
		remote: present.filter(({ attendance }) => attendance === 'remote').length,
		present,
		absent,
		guests: participants.filter((one) => one.role === 'guest' && one.attendance !== 'absent'),
		unmarked,
		bodyKind: body.kind,
		quorum: form === 'absentee' ? null : quorumIn(members, body)
	};
}

function quorumIn(members: readonly Attendee[], body: SheetBody): SheetQuorum | null {
	const formula = QUORUM_FORMULAS.find((one) => one === body.quorum);
	const voting = members.filter((one) => one.voting);
	const marked = members.every((one) => isThere(one) || one.attendance === 'absent');
	if (formula === undefined || voting.length === 0 || !marked) return null;
	return {
		present: voting.filter(isThere).length,
		voting: voting.length,
		required: quorumOf(voting.length, formula)
	};
}

function isThere({ attendance }: Attendee): boolean {
	return attendance === 'hall' || attendance === 'remote';
}
