import type { DocumentId } from '@veche/schema/kernel';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { documentPage } from '#lib/server/queries/document-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const who = { ...whoIs(locals), locale: locals.locale };
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	return orPage(await documentPage(wiring(), who, id), locals.locale);
};
