import { error, redirect } from '@sveltejs/kit';
import { say } from '@veche/schema/kernel';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { SERVER } from '#lib/messages/server.ts';
import { noticeId, noticePage } from '#lib/server/api/notices.ts';
import { readNotices } from '#lib/server/commands/read-notices.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, orPage, whoIs } from '#lib/server/page.ts';
import { myNotices } from '#lib/server/queries/notices.ts';
import type { Actions, PageServerLoad } from './$types';

const ON_A_PAGE = 30;

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('notices'));
	const { actor } = whoIs(locals);
	const asked = v.safeParse(noticeId, url.searchParams.get('before'));
	const before = asked.success ? asked.output : undefined;
	const page = noticePage(await myNotices(wiring(), actor, { before, limit: ON_A_PAGE }));
	return { list: page, continued: before !== undefined };
};

export const actions: Actions = {
	read: async ({ request, locals }) => {
		const { actor } = whoIs(locals);
		const form = await formOf({ request, locals });
		const id = v.safeParse(noticeId, form.get('id'));
		const upTo = v.safeParse(noticeId, form.get('upTo'));
		if (id.success) orPage(await readNotices(wiring(), actor, { id: id.output }), locals.locale);
		else if (upTo.success) {
			orPage(await readNotices(wiring(), actor, { upTo: upTo.output }), locals.locale);
		} else error(400, say(SERVER.badRequest, locals.locale));
		redirect(303, '/notices');
	}
};
