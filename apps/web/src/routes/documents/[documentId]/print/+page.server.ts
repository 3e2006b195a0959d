import type { DocumentId } from '@veche/schema/kernel';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { movedMeetingOf } from '#lib/server/queries/moved-meeting.ts';
import { printPage } from '#lib/server/queries/print-page.ts';
import { readPaper } from '#lib/server/queries/paper.ts';
import type { PageServerLoad } from './$types';

/** Without `?version=` the document's own text: its version when it is locked, else the text as it is now. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { actor } = whoIs(locals);
	const deps = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const asked = url.searchParams.get('version');
	const wished = asked === null ? null : Number(asked);
	const read = orPage(await readPaper(deps, actor, { id, wished }), locals.locale);
	const files = `/api/v1/documents/${id}${wished === null ? '' : `/versions/${wished}`}/paper`;
	const moved = await movedMeetingOf(deps.sql, read.head);
	return { ...printPage(deps, read, { files, url }), moved };
};
