import { canBody } from '@veche/schema/body';
import { can } from '@veche/schema/document';
import type { BodyId, DocumentId, MeetingId, ProjectId } from '@veche/schema/kernel';
import { canMeeting } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import { canProject, type Project } from '@veche/schema/project';
import type { Topic } from '@veche/schema/protocol';
import {
	documentById,
	firstOffice,
	listProjects,
	meetingById,
	type StoreEvent,
	type Tx
} from '@veche/schema/store';
import { factsFor } from '../../src/lib/server/queries/documents.ts';

/** Names of what changed, for those who may see it. */
export interface Tidings {
	readonly topics: readonly Topic[];
	readonly mayHear: (actor: Actor) => boolean;
}

/** What happened to something that several people may see. */
export type Happening =
	| { readonly documentId: DocumentId; readonly topics?: readonly Topic[] }
	| { readonly meetingId: MeetingId }
	| { readonly projectId: ProjectId }
	| { readonly bodyId: BodyId };

/** What an event of the store happened to; null when it concerns nobody's pages but those of its own people. */
export function happeningOf(event: StoreEvent): Happening | null {
	switch (event.t) {
		case 'document':
			return { documentId: event.documentId };
		case 'meeting':
			return { meetingId: event.meetingId };
		case 'project':
			return { projectId: event.projectId };
		case 'access':
			if (event.documentId !== undefined) return { documentId: event.documentId };
			if (event.bodyId !== undefined) return { bodyId: event.bodyId };
			return event.projectId === undefined ? null : { projectId: event.projectId };
		case 'notices':
		case 'appended':
			return null;
	}
}

/** Reads the rows as they are now and says who may hear what of them. */
export async function tidingsOf(
	sql: Tx,
	happenings: readonly Happening[]
): Promise<readonly Tidings[]> {
	const projects = await listProjects(sql);
	const tidings = await Promise.all(happenings.map((one) => read(sql, one, projects)));
	return tidings.flat();
}

async function read(
	sql: Tx,
	happening: Happening,
	projects: readonly Project[]
): Promise<readonly Tidings[]> {
	if ('projectId' in happening) return ofProject(happening.projectId, projects);
	if ('bodyId' in happening) return ofBody(sql, happening.bodyId);
	if ('meetingId' in happening) return ofMeeting(sql, happening.meetingId, projects);
	const head = await documentById(sql, happening.documentId);
	if (head === null) return [];
	const facts = factsFor(head, projects);
	const own: Tidings = {
		topics: happening.topics ?? [`document:${head.id}`, 'documents'],
		mayHear: (actor) => can(actor, 'view', facts)
	};
	if (happening.topics !== undefined) return [own];
	// The page of what it belongs to shows where it stands, also to those who do not read it.
	if (head.meetingId !== null) return [own, ...(await ofMeeting(sql, head.meetingId, projects))];
	return head.projectId === null ? [own] : [own, ...ofProject(head.projectId, projects)];
}

function ofProject(id: ProjectId, projects: readonly Project[]): readonly Tidings[] {
	const project = projects.find((one) => one.id === id);
	if (project === undefined) return [];
	return [
		{
			topics: [`project:${id}`, 'projects'],
			mayHear: (actor) => canProject(actor, 'view', project)
		}
	];
}

async function ofBody(sql: Tx, bodyId: BodyId): Promise<readonly Tidings[]> {
	const office = await firstOffice(sql);
	if (office === null) return [];
	const place = { bodyId, officeId: office.id };
	return [
		{ topics: [`body:${bodyId}`, 'bodies'], mayHear: (actor) => canBody(actor, 'view', place) }
	];
}

async function ofMeeting(
	sql: Tx,
	id: MeetingId,
	projects: readonly Project[]
): Promise<readonly Tidings[]> {
	const meeting = await meetingById(sql, id);
	if (meeting === null) return [];
	const ofBody = projects.filter(({ bodyId }) => bodyId === meeting.bodyId);
	const place = { ...meeting, meetingId: id, projects: ofBody.map((project) => project.id) };
	return [
		{
			topics: [`meeting:${id}`, 'meetings'],
			mayHear: (actor) => canMeeting(actor, 'view', place)
		}
	];
}
