import type { DocumentHead } from '@veche/schema/document';
import { MOVED_FIELDS, type MeetingDetails } from '@veche/schema/meeting';
import { meetingById, movesOf, type Sql } from '@veche/schema/store';

/**
 * How the meeting of an approved agenda is held now, when that is not what the agenda says; null for every other
 * document, and for a meeting that is not held at all. The agenda itself never changes.
 */
export async function movedMeetingOf(
	sql: Sql,
	{ kind, meetingId, open }: Pick<DocumentHead, 'kind' | 'meetingId' | 'open'>
): Promise<MeetingDetails | null> {
	if (kind !== 'agenda' || meetingId === null || open !== 'locked') return null;
	const [first] = await movesOf(sql, meetingId);
	const meeting = first === undefined ? null : await meetingById(sql, meetingId);
	if (first === undefined || meeting === null || meeting.stage === 'cancelled') return null;
	const { date, time, place, form, link } = meeting;
	const isMoved = MOVED_FIELDS.some((key) => meeting[key] !== first.was[key]);
	return isMoved ? { date, time, place, form, link } : null;
}
