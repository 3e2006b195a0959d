import { say } from '@veche/schema/kernel';
import * as v from 'valibot';
import { SEARCH } from '#lib/messages/search.ts';
import { LONGEST_QUERY, searchQuery } from '#lib/server/api/search-query.ts';
import { wiring } from '#lib/server/deps.ts';
import { whoIs } from '#lib/server/page.ts';
import { visibleProjects } from '#lib/server/queries/projects.ts';
import { MOST_HITS, search } from '#lib/server/queries/search.ts';
import type { PageServerLoad } from './$types';

const NOTHING = { words: '', kind: null, projectId: null, state: null };

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = whoIs(locals);
	const { sql } = wiring();
	const typed = url.searchParams.get('q') ?? '';
	// A broken filter in an address finds as if it were not there; a query that is too long is said to be.
	const asked = v.safeParse(searchQuery, Object.fromEntries(url.searchParams));
	const { words, kind, projectId, state } = asked.success ? asked.output : NOTHING;
	const [projects, hits] = await Promise.all([
		visibleProjects(sql, actor),
		search(sql, actor, { words, kind, projectId, state })
	]);
	return {
		typed,
		filter: { kind: kind ?? '', project: projectId ?? '', state: state ?? '' },
		problem: typed.length > LONGEST_QUERY ? say(SEARCH.tooLong, locals.locale) : '',
		projects: projects.map(({ id, shortTitle, regNo }) => ({ id, shortTitle, regNo })),
		hits,
		most: MOST_HITS
	};
};
