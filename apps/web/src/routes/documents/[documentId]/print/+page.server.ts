import type { DocumentId } from '@veche/schema/kernel';
import { qrCode, proofAddress } from '#lib/print/qr.ts';
import { wiring } from '#lib/server/deps.ts';
import { publicOrigin } from '#lib/server/public-origin.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { headJson } from '#lib/server/queries/document-page.ts';
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
	const { head, version, sheet, people } = read;
	const origin = publicOrigin(deps.origins, url);
	return {
		document: headJson(head),
		title: head.title,
		version,
		code: version === null ? null : qrCode(proofAddress(origin, version)),
		/** Where the files of this paper are. */
		files: `/api/v1/documents/${head.id}${wished === null ? '' : `/versions/${wished}`}/paper`,
		sheet,
		people,
		printedAt: deps.clock().toISOString()
	};
};
