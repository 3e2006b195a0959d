import type { BodyId, DocumentId, MeetingId, PersonId } from '../kernel/index.ts';
import {
	stageOf,
	type Meeting,
	type MeetingDetails,
	type MeetingPlace,
	type DayAndTime
} from '../meeting/index.ts';
import type { Tx } from './connection.ts';

/** A meeting with its two documents, null as long as there is none. */
export interface StoredMeeting extends Meeting {
	readonly year: number;
	readonly agendaId: DocumentId | null;
	readonly minutesId: DocumentId | null;
	/** Number of the minutes, null until they are signed. */
	readonly minutesNo: number | null;
	/** Who cancelled it and when, null for a meeting that is held. */
	readonly cancelledBy: PersonId | null;
	readonly cancelledAt: Date | null;
	readonly createdBy: PersonId;
	readonly createdAt: Date;
}

export interface NewMeeting
	extends MeetingDetails, Pick<Meeting, 'id' | 'bodyId' | 'officeId' | 'no'> {
	readonly createdBy: PersonId;
	readonly at: Date;
}

export interface MeetingFilter {
	readonly bodyId?: BodyId;
	readonly year?: number;
}

type MeetingRow = Omit<StoredMeeting, 'stage' | 'movedFrom'> & {
	readonly agendaState: string | null;
	readonly minutesState: string | null;
	/** What the approved agenda says, when the meeting was ever moved. */
	readonly agreedDate: string | null;
	readonly agreedTime: string | null;
};

export async function meetingById(sql: Tx, id: MeetingId): Promise<StoredMeeting | null> {
	const [row] = await sql<MeetingRow[]>`${meetings(sql)} where m.id = ${id}`;
	return row === undefined ? null : meetingOf(row);
}

/** The known meetings among these ids. */
export async function meetingsByIds(
	sql: Tx,
	ids: readonly MeetingId[]
): Promise<readonly StoredMeeting[]> {
	if (ids.length === 0) return [];
	const rows = await sql<MeetingRow[]>`${meetings(sql)} where m.id in ${sql([...ids])}`;
	return rows.map(meetingOf);
}

/** Meetings in the order of their days. */
export async function listMeetings(
	sql: Tx,
	{ bodyId, year }: MeetingFilter
): Promise<readonly StoredMeeting[]> {
	const rows = await sql<MeetingRow[]>`
		${meetings(sql)}
		where true
			${bodyId === undefined ? sql`` : sql`and m.body_id = ${bodyId}`}
			${year === undefined ? sql`` : sql`and m.year = ${year}`}
		order by m.date, m.time, m.no, m.id`;
	return rows.map(meetingOf);
}

/** The row, held until the end of the transaction: its agenda is created, moved and approved by one at a time. */
export async function lockMeeting(tx: Tx, id: MeetingId): Promise<void> {
	await tx`select id from meeting where id = ${id} for no key update`;
}

/**
 * The next number of a meeting in the body and year. The body's row is held until the end of the transaction, so
 * two meetings planned at once have two numbers, and one that fails leaves no hole.
 */
export async function nextMeetingNo(
	tx: Tx,
	{ bodyId, year }: { readonly bodyId: BodyId; readonly year: number }
): Promise<number> {
	await holdNumbers(tx, bodyId);
	const [row] = await tx<{ readonly next: number }[]>`
		select coalesce(max(no), 0) + 1 as next from meeting where body_id = ${bodyId} and year = ${year}`;
	return row?.next ?? 1;
}

/** @throws Postgres error `23505` when the number is taken */
export async function createMeeting(tx: Tx, meeting: NewMeeting): Promise<void> {
	const { id, bodyId, officeId, no, date, time, place, form, link, createdBy, at } = meeting;
	await tx`
		insert into meeting
			(id, body_id, office_id, year, no, date, time, place, form, link, created_by, created_at)
		values (${id}, ${bodyId}, ${officeId}, ${Number(date.slice(0, 4))}, ${no}, ${date}, ${time}, ${place},
			${form}, ${link}, ${createdBy}, ${at})`;
}

/** Moves a meeting or changes its place and form; its number and the year of its date stay. An approved one needs `recordMove` besides. */
export async function changeMeeting(tx: Tx, id: MeetingId, details: MeetingDetails): Promise<void> {
	const { date, time, place, form, link } = details;
	await tx`
		update meeting set date = ${date}, time = ${time}, place = ${place}, form = ${form}, link = ${link}
		where id = ${id}`;
}

/** Cancels a meeting for ever; the row keeps its number. */
export async function cancelMeeting(
	tx: Tx,
	cancelled: {
		readonly id: MeetingId;
		readonly by: PersonId;
		readonly reason: string;
		readonly at: Date;
	}
): Promise<void> {
	const { id, by, reason, at } = cancelled;
	await tx`
		update meeting set cancelled_by = ${by}, cancelled_at = ${at}, cancel_reason = ${reason}
		where id = ${id}`;
}

/** Gives minutes the next number of the body and year of their meeting, without holes, once. */
export async function numberMinutes(
	tx: Tx,
	minutes: { readonly documentId: DocumentId; readonly bodyId: BodyId; readonly year: number }
): Promise<number> {
	const { documentId, bodyId, year } = minutes;
	await holdNumbers(tx, bodyId);
	const [row] = await tx<{ readonly no: number }[]>`
		insert into minutes_number (document_id, body_id, year, no)
		select ${documentId}, ${bodyId}, ${year}, coalesce(max(no), 0) + 1
		from minutes_number where body_id = ${bodyId} and year = ${year}
		returning no`;
	return row?.no ?? 1;
}

/**
 * What rights on a meeting of a body are decided by.
 * @param meeting without an id: one that is still to be planned
 */
export async function meetingPlace(
	sql: Tx,
	meeting: Pick<MeetingPlace, 'bodyId' | 'officeId'> & { readonly id?: MeetingId }
): Promise<MeetingPlace> {
	const { bodyId, officeId, id: meetingId = null } = meeting;
	const rows = await sql<{ readonly id: MeetingPlace['projects'][number] }[]>`
		select id from project where body_id = ${bodyId} order by id`;
	return { bodyId, officeId, meetingId, projects: rows.map(({ id }) => id) };
}

async function holdNumbers(tx: Tx, bodyId: BodyId): Promise<void> {
	await tx`select id from body where id = ${bodyId} for no key update`;
}

function meetings(sql: Tx) {
	return sql`
		select m.id, m.body_id as "bodyId", m.office_id as "officeId", m.year, m.no, m.date, m.time, m.place,
			m.form, m.link, m.created_by as "createdBy", m.created_at as "createdAt",
			agenda.id as "agendaId", agenda.state as "agendaState",
			m.cancelled_by as "cancelledBy", m.cancelled_at as "cancelledAt", m.cancel_reason as "cancelReason",
			minutes.id as "minutesId", minutes.state as "minutesState", n.no as "minutesNo",
			agreed.date as "agreedDate", agreed.time as "agreedTime"
		from meeting m
		left join document agenda on agenda.meeting_id = m.id and agenda.kind = 'agenda'
		left join document minutes on minutes.meeting_id = m.id and minutes.kind = 'minutes'
		left join minutes_number n on n.document_id = minutes.id
		left join lateral (
			select date, time from meeting_move where meeting_id = m.id order by id limit 1
		) agreed on true`;
}

function meetingOf(found: MeetingRow): StoredMeeting {
	const { agendaState, minutesState, agreedDate, agreedTime, ...row } = found;
	const cancelled = row.cancelledAt !== null;
	const stage = stageOf({ cancelled, agenda: agendaState, minutes: minutesState });
	return { ...row, stage, movedFrom: movedFrom(row, agreedDate, agreedTime) };
}

/** A meeting that was moved and came back to its day and time stands where its agenda says. */
function movedFrom(now: DayAndTime, date: string | null, time: string | null): DayAndTime | null {
	if (date === null || time === null) return null;
	return now.date === date && now.time === time ? null : { date, time };
}
