import { asId } from '@veche/schema/kernel';
import { versionsOf } from '@veche/schema/store';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { versionItem } from '#lib/server/api/shapes.ts';
import { readable } from '#lib/server/queries/document.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const found = await readable(deps.sql, actor, asId(event.params.id));
	if (!found.ok) return rejected(found.error);
	const versions = await versionsOf(deps.sql, found.value.head.seriesId);
	return json({ items: versions.map(versionItem) });
});
