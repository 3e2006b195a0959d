import type { MeetingId, PersonId } from '../kernel/index.ts';
import type { MeetingDetails } from '../meeting/index.ts';
import type { Tx } from './connection.ts';

/** One move of a meeting whose agenda was approved. */
export interface MeetingMove {
	readonly meetingId: MeetingId;
	/** When, where and how it was to be held before. */
	readonly was: MeetingDetails;
	readonly reason: string;
	readonly by: PersonId;
	/** «И. о.»: for whom it was done. */
	readonly actingFor: PersonId | null;
	readonly at: Date;
}

/** Writes a move down, for ever; `changeMeeting` moves the meeting itself. */
export async function recordMove(tx: Tx, move: MeetingMove): Promise<void> {
	const { meetingId, was, reason, by, actingFor, at } = move;
	await tx`
		insert into meeting_move (meeting_id, date, time, place, form, link, reason, moved_by, acting_for, at)
		values (${meetingId}, ${was.date}, ${was.time}, ${was.place}, ${was.form}, ${was.link}, ${reason}, ${by},
			${actingFor}, ${at})`;
}

type MoveRow = Omit<MeetingMove, 'was'> & MeetingDetails;

/** The moves of a meeting, oldest first: the first one says what the approved agenda says. */
export async function movesOf(sql: Tx, meetingId: MeetingId): Promise<readonly MeetingMove[]> {
	const rows = await sql<MoveRow[]>`
		select meeting_id as "meetingId", date, time, place, form, link, reason, moved_by as "by",
			acting_for as "actingFor", at
		from meeting_move where meeting_id = ${meetingId} order by id`;
	return rows.map(({ date, time, place, form, link, ...move }) => ({
		...move,
		was: { date, time, place, form, link }
	}));
}
