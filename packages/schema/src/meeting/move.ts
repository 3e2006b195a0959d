import { isIsoDate, yearOf } from '../kernel/index.ts';
import type { Meeting, MeetingDetails, DayAndTime, Participant } from './view.ts';

/** What of a meeting can be held otherwise than the agenda says. */
export const MOVED_FIELDS = ['date', 'time', 'place', 'form', 'link'] as const;

/**
 * Why an approved meeting can no longer be moved: its day is over, or somebody is marked as present. Domain 4.6 lets
 * the chair move it until the registration of participants; a meeting whose day has passed was held, or did not take
 * place, which a move would hide.
 */
export type MoveTooLate = 'dayOver' | 'begun';

/** @param today the office's day */
export function moveTooLate(
	{ date }: Pick<Meeting, 'date'>,
	participants: readonly Pick<Participant, 'attendance'>[],
	today: string
): MoveTooLate | null {
	if (date < today) return 'dayOver';
	return participants.some(isPresent) ? 'begun' : null;
}

/** What is wrong with where a meeting shall be moved. */
export type MoveWrong = 'noDate' | 'nothing' | 'otherYear' | 'past';

/**
 * @param meeting as it stands
 * @param wanted as it shall be
 * @param now the office's day and time
 */
export function moveWrong(
	meeting: MeetingDetails,
	wanted: MeetingDetails,
	now: DayAndTime
): MoveWrong | null {
	if (!isIsoDate(wanted.date)) return 'noDate';
	if (MOVED_FIELDS.every((key) => meeting[key] === wanted[key])) return 'nothing';
	// It is numbered in the year of its date.
	if (yearOf(wanted.date) !== yearOf(meeting.date)) return 'otherYear';
	// Another hall is found for a meeting that should have begun by now: its time is not moved.
	return isRescheduled(meeting, wanted) && isPast(wanted, now) ? 'past' : null;
}

/** Is the other one at another day or time? */
export function isRescheduled(meeting: DayAndTime, other: DayAndTime): boolean {
	return meeting.date !== other.date || meeting.time !== other.time;
}

/** A meeting without a time is past when its day is. */
function isPast({ date, time }: DayAndTime, now: DayAndTime): boolean {
	return date < now.date || (date === now.date && time !== '' && time <= now.time);
}

function isPresent({ attendance }: Pick<Participant, 'attendance'>): boolean {
	return attendance === 'hall' || attendance === 'remote';
}
