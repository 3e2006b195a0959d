import { redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/live-key.ts';
import { markSeen } from '#lib/server/commands/mark-seen.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, whoIs } from '#lib/server/page.ts';
import { myDay } from '#lib/server/queries/my-day.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, depends }) => {
	depends(liveKey('documents'), liveKey('edits'), liveKey('meetings'));
	return myDay(wiring(), whoIs(locals).actor);
};

export const actions: Actions = {
	seen: async ({ request, locals }) => {
		const { actor } = whoIs(locals);
		const typed = (await formOf({ request, locals })).get('upTo');
		const upTo = new Date(typeof typed === 'string' ? typed : '');
		// A form that names no moment marks nothing.
		if (!Number.isNaN(upTo.getTime())) await markSeen(wiring(), actor, { upTo });
		redirect(303, '/');
	}
};
