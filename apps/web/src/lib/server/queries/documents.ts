import {
	can,
	type DocumentFacts,
	type DocumentHead,
	type DocumentKind
} from '@veche/schema/document';
import type { MeetingId, ProjectId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import type { Project } from '@veche/schema/project';
import { listDocuments, listProjects, type Sql } from '@veche/schema/store';

export interface DocumentQuery {
	readonly kind?: DocumentKind | undefined;
	readonly projectId?: ProjectId | undefined;
	readonly meetingId?: MeetingId | undefined;
	readonly cursor?: string | undefined;
	readonly limit: number;
}

export interface DocumentPage {
	readonly items: readonly DocumentHead[];
	readonly next: string | null;
}

const MOST = 100;
/** Pages of the store that one request may read to fill its own. */
const MOST_READS = 20;

/** Documents that this person may read, newest first; `next` continues where this page ended. */
export async function visibleDocuments(
	{ sql }: { readonly sql: Sql },
	actor: Actor,
	query: DocumentQuery
): Promise<DocumentPage> {
	const limit = Math.min(query.limit, MOST);
	const projects = await listProjects(sql);
	let cursor = query.cursor ?? null;
	const items: DocumentHead[] = [];
	for (let read = 0; read < MOST_READS; read += 1) {
		const page = await listDocuments(sql, {
			...(query.kind === undefined ? {} : { kind: query.kind }),
			...(query.projectId === undefined ? {} : { projectId: query.projectId }),
			...(query.meetingId === undefined ? {} : { meetingId: query.meetingId }),
			...(cursor === null ? {} : { cursor }),
			limit: limit - items.length
		});
		items.push(...page.items.filter((head) => can(actor, 'view', factsFor(head, projects))));
		cursor = page.next;
		if (cursor === null || items.length >= limit) break;
	}
	return { items, next: cursor };
}

/**
 * What the right to read looks at; co-authors and the settings of the body bear on writing only. Lists leave out what
 * one reads as an invited person: that stands on the page of the meeting.
 * @param projects the project of the document, or all of them for a document of a meeting
 */
export function factsFor(
	head: DocumentHead,
	projects: readonly Pick<Project, 'id' | 'bodyId' | 'level'>[]
): DocumentFacts {
	const { kind, state, open, projectId, meetingId, bodyId, officeId } = head;
	const ofBody = projectId === null ? projects.filter((one) => one.bodyId === bodyId) : [];
	return {
		kind,
		state,
		open,
		projectId,
		meetingId,
		bodyId,
		officeId,
		projects: ofBody.map(({ id }) => id),
		coAuthors: [],
		readers: [],
		projectLevel: projects.find(({ id }) => id === projectId)?.level ?? 'municipal',
		membersWrite: { agenda: false, minutes: false }
	};
}
