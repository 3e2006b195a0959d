import type { BodyId, MeetingId, OfficeId, PersonId, ProjectId } from '../kernel/index.ts';

export const MEETING_FORMS = ['hall', 'remote', 'mixed', 'absentee'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** A day and a time of it: `2026-11-23`, `10:00` or ''. */
export interface DayAndTime {
	readonly date: string;
	readonly time: string;
}

/** What of a meeting may change: when, where and how it is held. */
export type MeetingDetails = Pick<Meeting, 'date' | 'time' | 'place' | 'form' | 'link'>;

/** A meeting of a body: what the register and the calendar show. */
export interface Meeting {
	readonly id: MeetingId;
	readonly bodyId: BodyId;
	/** The office that serves the body. */
	readonly officeId: OfficeId;
	/** Number of the meeting in the body and the year of its date. */
	readonly no: number;
	readonly date: string;
	/** `10:00`, or ''. */
	readonly time: string;
	readonly place: string;
	readonly form: MeetingForm;
	/** Address of the video meeting, or ''. */
	readonly link: string;
	readonly stage: MeetingStage;
	/** Day and time of the approved agenda when the meeting is held at others, or null. */
	readonly movedFrom: DayAndTime | null;
	/** Why it was cancelled, or ''. */
	readonly cancelReason: string;
}

export const MEETING_STAGES = ['planned', 'approved', 'review', 'signed', 'cancelled'] as const;
/**
 * Where a meeting stands. It is not stored: the agenda, the minutes and a cancellation say it.
 * `planned` the agenda is written · `approved` it is approved and the minutes are written · `review` the minutes
 * wait for signatures · `signed`.
 */
export type MeetingStage = (typeof MEETING_STAGES)[number];

/** The stage that the states of a meeting's two documents mean. */
export function stageOf(facts: {
	readonly cancelled: boolean;
	/** State of the agenda, null when there is none yet. */
	readonly agenda: string | null;
	/** State of the minutes, null when there are none yet. */
	readonly minutes: string | null;
}): MeetingStage {
	if (facts.cancelled) return 'cancelled';
	if (facts.minutes === 'signed') return 'signed';
	if (facts.minutes === 'review') return 'review';
	return facts.agenda === 'approved' ? 'approved' : 'planned';
}

export const PARTICIPANT_ROLES = ['chair', 'deputy_chair', 'secretary', 'member', 'guest'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const ATTENDANCES = ['hall', 'remote', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Somebody who takes part: a member of the body on the day of the meeting, or invited. */
export interface Participant {
	readonly personId: PersonId;
	readonly role: ParticipantRole;
	readonly voting: boolean;
	/** Marked by the secretary; null: not yet. */
	readonly attendance: Attendance | null;
	/** Why somebody is absent, or ''. */
	readonly reason: string;
}

/** What rights on a meeting are decided by. */
export interface MeetingPlace {
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
	/** Projects of the body: their leads and curators take part. */
	readonly projects: readonly ProjectId[];
	/** The meeting itself; null for one that is still to be planned. */
	readonly meetingId: MeetingId | null;
}
