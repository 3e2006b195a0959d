import { canBody } from '@veche/schema/body';
import { can } from '@veche/schema/document';
import type { PersonId } from '@veche/schema/kernel';
import { canMeeting } from '@veche/schema/meeting';
import { isNoticeKind } from '@veche/schema/notice';
import type { Actor } from '@veche/schema/people';
import { canProject } from '@veche/schema/project';
import {
	documentsByIds,
	firstOffice,
	listBodies,
	listNotices,
	listProjects,
	meetingsByIds,
	peopleByIds,
	unreadNotices,
	type Sql,
	type StoredNotice
} from '@veche/schema/store';
import { factsFor } from './documents.ts';
import { placeAmong } from './meetings.ts';

const MOST = 100;

export interface NoticeQuery {
	/** `next` of the page before. */
	readonly before?: number | undefined;
	readonly limit: number;
}

export type Notices = Awaited<ReturnType<typeof myNotices>>;
export type Notice = Notices['items'][number];

/**
 * What a person was told, the newest first, and how much of it he has not read. What it is about comes with the words
 * of today; when he may no longer read that, without any.
 */
export async function myNotices(
	{ sql }: { readonly sql: Sql },
	actor: Actor,
	{ before, limit: wished }: NoticeQuery
) {
	const limit = Math.min(wished, MOST);
	const { personId } = actor;
	const [stored, unread] = await Promise.all([
		listNotices(sql, { personId, before, limit: limit + 1 }),
		unreadNotices(sql, personId)
	]);
	const rows = stored.slice(0, limit);
	const about = await subjects(sql, actor, rows);
	const names = await peopleByIds(
		sql,
		rows.map(({ actorId }) => actorId)
	);
	const nameOf = (id: PersonId): string => names.find((one) => one.id === id)?.fullName ?? '';
	const items = rows.flatMap(({ kind, ...row }) =>
		isNoticeKind(kind)
			? [
					{
						id: row.id,
						kind,
						by: nameOf(row.actorId),
						role: row.role,
						at: row.at.toISOString(),
						read: row.readAt !== null,
						...about(row)
					}
				]
			: []
	);
	return { items, next: stored.length > limit ? (rows.at(-1)?.id ?? null) : null, unread };
}

/** Gives of a notice what it is about; all are null when the person may not read it now. */
async function subjects(sql: Sql, actor: Actor, rows: readonly StoredNotice[]) {
	const { documents, meetings, projects, bodies, office } = await readable(sql, actor, rows);
	return ({ documentId, meetingId, projectId, bodyId, officeId }: Omit<StoredNotice, 'kind'>) => {
		const document = documents.find(({ id }) => id === documentId);
		const meeting = meetings.find(({ id }) => id === meetingId);
		const project = projects.find(({ id }) => id === projectId);
		const body = bodies.find(({ id }) => id === bodyId);
		return {
			document: document ? { id: document.id, kind: document.kind, title: document.title } : null,
			meeting: meeting ? { id: meeting.id, no: meeting.no, date: meeting.date } : null,
			project: project ? { id: project.id, title: project.shortTitle } : null,
			body: body ? { id: body.id, name: body.name } : null,
			// One's own role there, which the profile shows.
			office: office !== null && office.id === officeId ? office : null
		};
	};
}

/** Of what the notices are about, what this person may read now. */
async function readable(sql: Sql, actor: Actor, rows: readonly StoredNotice[]) {
	const named = <T>(idOf: (row: StoredNotice) => T | null): readonly T[] => [
		...new Set(rows.flatMap((row) => idOf(row) ?? []))
	];
	const documentIds = named(({ documentId }) => documentId);
	const meetingIds = named(({ meetingId }) => meetingId);
	const [projects, bodies, office, documents, meetings] = await Promise.all([
		listProjects(sql),
		listBodies(sql),
		firstOffice(sql),
		documentsByIds(sql, documentIds),
		meetingsByIds(sql, meetingIds)
	]);
	// What signed minutes owe never changes: who was told of an extract has it still.
	const extracts = new Set(
		rows.flatMap(({ kind, documentId }) => (kind === 'own_extract' ? [documentId] : []))
	);
	return {
		documents: documents.filter((head) => {
			const owed = extracts.has(head.id) ? [actor.personId] : [];
			const facts = { ...factsFor(head, projects), owed };
			return can(actor, 'view', facts) || can(actor, 'view_own', facts);
		}),
		meetings: meetings.filter((one) =>
			canMeeting(actor, 'view', { ...placeAmong(projects, one), stage: one.stage })
		),
		projects: projects.filter((one) => canProject(actor, 'view', one)),
		bodies: bodies.filter(
			({ id }) => office !== null && canBody(actor, 'view', { bodyId: id, officeId: office.id })
		),
		office
	};
}
