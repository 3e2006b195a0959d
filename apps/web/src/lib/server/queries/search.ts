import { can, DOCUMENT_KINDS, KINDS, type DocumentKind } from '@veche/schema/document';
import type { ProjectId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { PROJECT_LEVELS, type Project } from '@veche/schema/project';
import {
	firstOffice,
	listBodies,
	MARK,
	projectById,
	searchDocuments,
	type Reach,
	type SearchHit,
	type Sql
} from '@veche/schema/store';

export interface SearchAsked {
	readonly words: string;
	readonly kind: DocumentKind | null;
	readonly projectId: ProjectId | null;
	readonly state: string | null;
}

/** A piece of a snippet; `found` is a word that was asked for. */
export interface SnippetPart {
	readonly text: string;
	readonly found: boolean;
}

export type FoundDocument = Omit<SearchHit, 'snippet' | 'updatedAt'> & {
	readonly updatedAt: string;
	readonly snippet: readonly SnippetPart[];
};

/** Nobody reads further; whoever has more hits asks more closely. */
export const MOST_HITS = 30;
/** Fields of a document are lines of its text; a snippet is one line. */
const BETWEEN_FIELDS = ' · ';

/** Documents with these words that this person may read, the best first. */
export async function search(
	sql: Sql,
	actor: Actor,
	asked: SearchAsked
): Promise<readonly FoundDocument[]> {
	const reach = await reachOf(sql, actor);
	const hits = await searchDocuments(sql, { ...asked, limit: MOST_HITS }, reach);
	return hits.map((hit) => ({
		...hit,
		updatedAt: hit.updatedAt.toISOString(),
		snippet: partsOf(hit.snippet)
	}));
}

const STATES = DOCUMENT_KINDS.flatMap((kind) =>
	KINDS[kind].statuses.map((state) => ({ kind, state, ofProject: KINDS[kind].about === 'project' }))
);

/** Of any document: the reach of a person does not stand on what he has to do with a single one. */
const ANY_DOCUMENT = {
	open: 'locked',
	coAuthors: [],
	readers: [],
	meetingId: null,
	membersWrite: { agenda: false, minutes: false }
} as const;

/**
 * Which documents this person may read, as rows that the query can look at. The right itself is asked of `can`, for
 * every kind, state and place that there is.
 */
async function reachOf(sql: Sql, actor: Actor): Promise<Reach> {
	const [bodies, office, projects] = await Promise.all([
		listBodies(sql),
		firstOffice(sql),
		ownProjects(sql, actor)
	]);
	if (office === null) return { byPlace: [], byProject: [] };
	return {
		byPlace: bodies.flatMap(({ id: bodyId }) => {
			const own = projects.filter((one) => one.bodyId === bodyId).map(({ id }) => id);
			return reachInPlace(actor, { bodyId, officeId: office.id }, own);
		}),
		byProject: projects.flatMap((project) => reachInProject(actor, project))
	};
}

/** What he reads in a body and the office whatever the project; roles in projects count for papers of the body only. */
function reachInPlace(
	actor: Actor,
	at: Pick<Reach['byPlace'][number], 'bodyId' | 'officeId'>,
	own: readonly ProjectId[]
): Reach['byPlace'] {
	const grants = actor.grants.filter(({ scope }) => scope.kind !== 'project');
	const everywhere = { ...actor, grants };
	return STATES.flatMap(({ kind, state, ofProject }) => {
		const who = ofProject ? everywhere : actor;
		const place = { ...at, projectId: null, projects: ofProject ? [] : own };
		return (ofProject ? PROJECT_LEVELS : ['']).flatMap((level) => {
			const facts = { ...ANY_DOCUMENT, ...place, kind, state, projectLevel: level };
			return can(who, 'view', facts) ? [{ kind, state, ...at, level }] : [];
		});
	});
}

/** What he reads of a project in which he holds a role. */
function reachInProject(actor: Actor, project: Project): Reach['byProject'] {
	const { id: projectId, bodyId, officeId, level } = project;
	const place = { projectId, bodyId, officeId, projects: [], projectLevel: level };
	return STATES.flatMap(({ kind, state, ofProject }) => {
		const seen = ofProject && can(actor, 'view', { ...ANY_DOCUMENT, ...place, kind, state });
		return seen ? [{ kind, state, projectId }] : [];
	});
}

/** The projects in which this person holds a role. */
async function ownProjects(sql: Sql, actor: Actor) {
	const ids = new Set(
		actor.grants.flatMap(({ scope }) => (scope.kind === 'project' ? [scope.id] : []))
	);
	const found = await Promise.all([...ids].map((id) => projectById(sql, id)));
	return found.filter((project) => project !== null);
}

function partsOf(snippet: string): readonly SnippetPart[] {
	return snippet
		.replaceAll(/\s*\n\s*/g, BETWEEN_FIELDS)
		.split(MARK.start)
		.flatMap((piece, index): SnippetPart[] => {
			if (index === 0) return [{ text: piece, found: false }];
			const [found = '', ...rest] = piece.split(MARK.stop);
			return [
				{ text: found, found: true },
				{ text: rest.join(''), found: false }
			];
		})
		.filter(({ text }) => text !== '');
}
