import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { visibleBodies } from '#lib/server/queries/bodies.ts';

export const GET = signedIn(async ({ deps, actor }) =>
	json({ items: await visibleBodies(deps, actor) })
);
