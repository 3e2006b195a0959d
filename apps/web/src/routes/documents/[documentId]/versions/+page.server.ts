import type { DocumentId } from '@veche/schema/kernel';
import { projectById, verifyChain } from '@veche/schema/store';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { headJson } from '#lib/server/queries/document-page.ts';
import { readable } from '#lib/server/queries/document.ts';
import { versionLines } from '#lib/server/queries/versions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { actor } = whoIs(locals);
	const { sql } = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const found = orPage(await readable(sql, actor, id), locals.locale);
	const { head } = found;
	return {
		document: headJson(head),
		project: head.projectId === null ? null : await projectById(sql, head.projectId),
		title: head.title,
		versions: await versionLines(sql, actor, found),
		chain: await verifyChain(sql, head.seriesId)
	};
};
