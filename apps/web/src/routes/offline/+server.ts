import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { sessionPapers } from '#lib/server/queries/session-papers.ts';

/** What the pages put on this person's device before a meeting begins. Not part of the public surface. */
export const GET = signedIn(async ({ deps, actor }) => {
	const { meetings, papers } = await sessionPapers(deps, actor);
	const pages = ['/', '/projects', '/meetings', ...meetings.map(({ id }) => `/meetings/${id}`)];
	return json({ personId: actor.personId, pages, documents: papers });
});
