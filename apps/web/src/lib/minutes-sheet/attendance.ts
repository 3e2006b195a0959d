/** Somebody at the meeting: of the live meeting or, in a version, as of the signing. */
export interface Attendee {
	readonly personId: string;
	readonly role: string;
	/** `hall`, `remote`, `absent`; '' or null when not marked. */
	readonly attendance: string | null;
	readonly reason: string;
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
}

/** The chair is who is there and highest: the deputy chairs when the chair is away. */
export function rollOfSheet(attendees: readonly Attendee[]): SheetRoll {
	const members = attendees.filter(({ role }) => role !== 'guest');
	const isThere = ({ attendance }: Attendee): boolean =>
		attendance === 'hall' || attendance === 'remote';
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
		guests: attendees.filter((one) => one.role === 'guest' && one.attendance !== 'absent'),
		unmarked
	};
}
