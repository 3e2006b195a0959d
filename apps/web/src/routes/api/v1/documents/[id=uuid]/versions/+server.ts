import { asId } from '@veche/schema/kernel';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { versionItem } from '#lib/server/api/shapes.ts';
import { readable } from '#lib/server/queries/document.ts';
import { versionsFor } from '#lib/server/queries/versions.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const found = await readable(deps.sql, actor, asId(event.params.id));
	if (!found.ok) return rejected(found.error);
	const versions = await versionsFor(deps.sql, actor, found.value);
	return json({ items: versions.map(versionItem) });
});
