import type {
	BodyId,
	DocumentId,
	MeetingId,
	OfficeId,
	PersonId,
	ProjectId
} from '../kernel/index.ts';
import type { NoticeKind, NoticeSubject } from '../notice/index.ts';
import { ARRAY_OF } from './arrays.ts';
import type { Tx } from './connection.ts';
import { notify } from './events.ts';

/** People named in one message to the listeners: Postgres takes at most 8000 bytes. */
const NAMED_AT_ONCE = 100;

export interface NewNotices {
	readonly personIds: readonly PersonId[];
	readonly kind: NoticeKind;
	readonly subject: NoticeSubject;
	/** The role that was given, or ''. */
	readonly role: string;
	readonly actorId: PersonId;
	readonly at: Date;
}

/** What somebody was told, by ids only. */
export interface StoredNotice {
	readonly id: number;
	/** A word of a version of the product to come is no kind that this one knows. */
	readonly kind: string;
	readonly documentId: DocumentId | null;
	readonly meetingId: MeetingId | null;
	readonly projectId: ProjectId | null;
	readonly bodyId: BodyId | null;
	readonly officeId: OfficeId | null;
	readonly role: string;
	readonly actorId: PersonId;
	readonly at: Date;
	readonly readAt: Date | null;
}

/** Which notices: one, those about something, or all up to one. */
export type WhichNotices = { readonly id: number } | { readonly upTo: number } | NoticeSubject;

/** Tells people of something, in the transaction of the act itself; nobody is told when it does not commit. */
export async function addNotices(tx: Tx, notices: NewNotices): Promise<void> {
	const { personIds, kind, subject, role, actorId, at } = notices;
	if (personIds.length === 0) return;
	const { documentId, meetingId, projectId, bodyId, officeId } = idsOf(subject);
	await tx`
		insert into notice (person_id, kind, document_id, meeting_id, project_id, body_id, office_id, role, actor_id, at)
		select id, ${kind}, ${documentId}::uuid, ${meetingId}::uuid, ${projectId}::uuid, ${bodyId}::uuid, ${officeId}::uuid, ${role},
			${actorId}::uuid, ${at}::timestamptz
		from unnest(${tx.array([...personIds], ARRAY_OF.uuid)}) as told (id)`;
	await tellListeners(tx, personIds);
}

/** The newest notices of a person, or those before one of them. */
export async function listNotices(
	sql: Tx,
	asked: {
		readonly personId: PersonId;
		readonly before?: number | undefined;
		readonly limit: number;
	}
): Promise<readonly StoredNotice[]> {
	const { personId, before, limit } = asked;
	return sql<StoredNotice[]>`
		select id, kind, document_id as "documentId", meeting_id as "meetingId", project_id as "projectId",
			body_id as "bodyId", office_id as "officeId", role, actor_id as "actorId", at, read_at as "readAt"
		from notice
		where person_id = ${personId} ${before === undefined ? sql`` : sql`and id < ${before}`}
		order by id desc limit ${limit}`;
}

export async function unreadNotices(sql: Tx, personId: PersonId): Promise<number> {
	const [row] = await sql<{ readonly count: number }[]>`
		select count(*)::int as count from notice where person_id = ${personId} and read_at is null`;
	return row?.count ?? 0;
}

/** Marks notices of a person as read and tells his other windows; gives how many were not read yet. */
export async function markNoticesRead(
	tx: Tx,
	personId: PersonId,
	which: WhichNotices,
	at: Date
): Promise<number> {
	const rows = await tx`
		update notice set read_at = ${at}
		where person_id = ${personId} and read_at is null and ${chosen(tx, which)}
		returning id`;
	if (rows.length > 0) await tellListeners(tx, [personId]);
	return rows.length;
}

function chosen(sql: Tx, which: WhichNotices) {
	if ('id' in which) return sql`id = ${which.id}`;
	if ('upTo' in which) return sql`id <= ${which.upTo}`;
	if ('documentId' in which) return sql`document_id = ${which.documentId}`;
	if ('meetingId' in which) return sql`meeting_id = ${which.meetingId}`;
	if ('projectId' in which) return sql`project_id = ${which.projectId}`;
	if ('bodyId' in which) return sql`body_id = ${which.bodyId}`;
	return sql`office_id = ${which.officeId}`;
}

async function tellListeners(tx: Tx, personIds: readonly PersonId[]): Promise<void> {
	for (let from = 0; from < personIds.length; from += NAMED_AT_ONCE) {
		await notify(tx, { t: 'notices', personIds: personIds.slice(from, from + NAMED_AT_ONCE) });
	}
}

function idsOf(subject: NoticeSubject) {
	return {
		documentId: 'documentId' in subject ? subject.documentId : null,
		meetingId: 'meetingId' in subject ? subject.meetingId : null,
		projectId: 'projectId' in subject ? subject.projectId : null,
		bodyId: 'bodyId' in subject ? subject.bodyId : null,
		officeId: 'officeId' in subject ? subject.officeId : null
	};
}
