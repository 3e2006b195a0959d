import { error } from '@sveltejs/kit';
import { say, type DocumentId } from '@veche/schema/kernel';
import { REFUSALS } from '#lib/messages/server.ts';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { headJson } from '#lib/server/queries/document-page.ts';
import { readable } from '#lib/server/queries/document.ts';
import { movedMeetingOf } from '#lib/server/queries/moved-meeting.ts';
import { readVersion } from '#lib/server/queries/version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { actor } = whoIs(locals);
	const { sql } = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const found = orPage(await readable(sql, actor, id), locals.locale);
	const no = /^[1-9]\d{0,5}$/.test(params.no) ? Number(params.no) : 0;
	const version = await readVersion(sql, actor, found, no);
	if (version === null) error(404, say(REFUSALS.unknownVersion, locals.locale));
	const { head } = found;
	const moved = await movedMeetingOf(sql, head);
	return { document: headJson(head), title: head.title, moved, ...version };
};
