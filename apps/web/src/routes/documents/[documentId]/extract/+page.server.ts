import type { DocumentId, PersonId } from '@veche/schema/kernel';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { readExtract } from '#lib/server/queries/extract.ts';
import { readMeeting } from '#lib/server/queries/meetings.ts';
import { printPage } from '#lib/server/queries/print-page.ts';
import type { PageServerLoad } from './$types';

/** The extract of signed minutes that is due to `?for=`; without it, to who asks. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { actor } = whoIs(locals);
	const deps = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const personId = idParam<PersonId>(url.searchParams.get('for') ?? actor.personId, locals.locale);
	const read = orPage(await readExtract(deps, actor, { id, personId }), locals.locale);
	const { meetingId } = read.head;
	const files = `/api/v1/documents/${id}/extracts/${personId}/paper`;
	return {
		...printPage(deps, read, { files, url }),
		/** The meeting, as long as the person sees it: an invitation ends before the right to an extract. */
		meetingId:
			meetingId !== null && (await readMeeting(deps.sql, actor, meetingId)).ok ? meetingId : null
	};
};
