import { isId, type BodyId, type MeetingId, type PersonId } from '../kernel/index.ts';
import {
	guest,
	membersOn,
	type Attendance,
	type Membership,
	type Participant
} from '../meeting/index.ts';
import { ARRAY_OF } from './arrays.ts';
import type { Tx } from './connection.ts';

/** What was marked of somebody at a meeting. */
export interface Mark {
	readonly meetingId: MeetingId;
	readonly personId: PersonId;
	readonly attendance: Attendance | null;
	/** Why somebody is absent, or ''. */
	readonly reason: string;
}

interface Row extends Mark {
	readonly invited: boolean;
}

interface OfBody {
	readonly id: MeetingId;
	readonly bodyId: BodyId;
	readonly date: string;
}

/**
 * Who takes part in a meeting: the members of the body on its day, then the invited, with what was marked of them.
 * Somebody who was invited and is a member stands once, as a member.
 */
export async function participantsOf(sql: Tx, meeting: OfBody): Promise<readonly Participant[]> {
	const [participants] = await participantsByMeeting(sql, [meeting]);
	return participants ?? [];
}

/** The same of several meetings, in their order and in two queries. */
export async function participantsByMeeting(
	sql: Tx,
	meetings: readonly OfBody[]
): Promise<readonly (readonly Participant[])[]> {
	if (meetings.length === 0) return [];
	const held = await memberships(sql, [...new Set(meetings.map(({ bodyId }) => bodyId))]);
	const rows = await sql<Row[]>`
		select p.meeting_id as "meetingId", p.person_id as "personId", p.invited, p.attendance, p.reason
		from meeting_participant p join person on person.id = p.person_id
		where p.meeting_id in ${sql(meetings.map(({ id }) => id))} order by person.full_name, person.id`;
	return meetings.map(({ id, bodyId, date }) =>
		together(
			membersOn(
				held.filter((one) => one.bodyId === bodyId),
				date
			),
			rows.filter(({ meetingId }) => meetingId === id)
		)
	);
}

/** The members, then the invited who are none, with what was marked of each. */
function together(members: readonly Participant[], rows: readonly Row[]): readonly Participant[] {
	const guests = rows
		.filter(({ invited, personId }) => invited && members.every((one) => one.personId !== personId))
		.map(({ personId }) => guest(personId));
	const marks = new Map(
		rows.map(({ personId, attendance, reason }) => [personId, { attendance, reason }])
	);
	return [...members, ...guests].map((one) => ({ ...one, ...marks.get(one.personId) }));
}

/** Everybody who holds or held a role in these bodies, with its days. */
async function memberships(
	sql: Tx,
	bodies: readonly BodyId[]
): Promise<readonly (Membership & { readonly bodyId: BodyId })[]> {
	return sql<(Membership & { readonly bodyId: BodyId })[]>`
		select g.body_id as "bodyId", g.person_id as "personId", p.full_name as "fullName", g.role, g.voting,
			g.valid_from as "validFrom", g.valid_to as "validTo"
		from role_grant g join person p on p.id = g.person_id
		where g.body_id in ${sql([...bodies])} order by g.person_id, g.role, g.valid_from`;
}

/** Marks somebody as present or absent, or takes the mark back. */
export async function markAttendance(
	tx: Tx,
	{ meetingId, personId, attendance, reason }: Mark
): Promise<void> {
	await tx`
		insert into meeting_participant (meeting_id, person_id, invited, attendance, reason)
		values (${meetingId}, ${personId}, false, ${attendance}, ${reason})
		on conflict (meeting_id, person_id) do update
		set attendance = excluded.attendance, reason = excluded.reason`;
}

/** Takes all marks of a meeting back; the invited stay invited. */
export async function clearAttendance(tx: Tx, meetingId: MeetingId): Promise<void> {
	await tx`
		update meeting_participant set attendance = null, reason = ''
		where meeting_id = ${meetingId} and attendance is not null`;
}

/** Invites somebody; a mark that is there stays. */
export async function invite(
	tx: Tx,
	{ meetingId, personId }: Pick<Mark, 'meetingId' | 'personId'>
): Promise<void> {
	await tx`
		insert into meeting_participant (meeting_id, person_id, invited)
		values (${meetingId}, ${personId}, true)
		on conflict (meeting_id, person_id) do update set invited = true`;
}

/** Somebody who works under this name and post, or null; the first by id when there are several. */
export async function namesakeOf(
	sql: Tx,
	{ fullName, post }: { readonly fullName: string; readonly post: string }
): Promise<PersonId | null> {
	const [person] = await sql<{ readonly id: PersonId }[]>`
		select id from person
		where lower(full_name) = lower(${fullName}) and lower(post) = lower(${post}) and blocked_at is null
		order by id limit 1`;
	return person?.id ?? null;
}

/**
 * Fixes what the people named in an approved agenda may read as guests: documents of the same body. Texts that are no
 * ids, people and documents that are not there name nothing.
 */
export async function fixAgendaReaders(
	tx: Tx,
	meeting: { readonly id: MeetingId; readonly bodyId: BodyId },
	readers: readonly { readonly personId: string; readonly documentId: string }[]
): Promise<void> {
	const known = readers.filter(({ personId, documentId }) => isId(personId) && isId(documentId));
	const column = (name: 'personId' | 'documentId') =>
		tx.array(
			known.map((one) => one[name]),
			ARRAY_OF.uuid
		);
	await tx`
		insert into agenda_reader (document_id, meeting_id, person_id)
		select d.id, ${meeting.id}, p.id
		from unnest(${column('documentId')}, ${column('personId')}) as named (document_id, person_id)
		join document d on d.id = named.document_id and d.body_id = ${meeting.bodyId}
		join person p on p.id = named.person_id
		on conflict do nothing`;
}

/** Takes an invitation back, with the mark. */
export async function uninvite(
	tx: Tx,
	{ meetingId, personId }: Pick<Mark, 'meetingId' | 'personId'>
): Promise<void> {
	await tx`
		delete from meeting_participant
		where meeting_id = ${meetingId} and person_id = ${personId} and invited`;
}
