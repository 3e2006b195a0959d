import { isDocumentKind, type DocumentKind } from '@veche/schema/document';
import { isId, type ProjectId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { line } from './body.ts';

/** Longest query that is asked; nobody types more to find something. */
export const LONGEST_QUERY = 200;

/** What a search asks for, as the address of the page and of the API says it. */
export const searchQuery = v.pipe(
	v.object({
		q: v.optional(line(LONGEST_QUERY), ''),
		kind: v.optional(v.union([v.literal(''), v.custom<DocumentKind>(isKind)]), ''),
		project: v.optional(v.union([v.literal(''), v.custom<ProjectId>(isId)]), ''),
		state: v.optional(v.pipe(v.string(), v.regex(/^[a-z_]{0,40}$/)), '')
	}),
	v.transform(({ q, kind, project, state }) => ({
		words: q,
		kind: kind === '' ? null : kind,
		projectId: project === '' ? null : project,
		state: state === '' ? null : state
	}))
);

function isKind(value: unknown): boolean {
	return typeof value === 'string' && isDocumentKind(value);
}
