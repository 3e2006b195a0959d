import { liveKey } from '#lib/live/live-key.ts';
import { wiring } from '#lib/server/deps.ts';
import { whoIs } from '#lib/server/page.ts';
import { visibleBodies } from '#lib/server/queries/bodies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
	const { actor } = whoIs(locals);
	depends(liveKey('bodies'));
	return { bodies: await visibleBodies(wiring(), actor) };
};
