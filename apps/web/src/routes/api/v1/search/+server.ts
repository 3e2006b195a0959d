import { check } from '#lib/server/api/body.ts';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { searchQuery } from '#lib/server/api/search-query.ts';
import { searchItem } from '#lib/server/api/shapes.ts';
import { search } from '#lib/server/queries/search.ts';

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), searchQuery);
	if (!asked.ok) return asked.error;
	const found = await search(deps.sql, actor, asked.value);
	return json({ items: found.map(searchItem), next: null });
});
