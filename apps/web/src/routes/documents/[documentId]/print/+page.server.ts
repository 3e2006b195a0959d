import { error } from '@sveltejs/kit';
import { say, type DocumentId } from '@veche/schema/kernel';
import { peopleByIds } from '@veche/schema/store';
import { REFUSALS } from '#lib/messages/server.ts';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { headJson } from '#lib/server/queries/document-page.ts';
import { readDocument } from '#lib/server/queries/document.ts';
import { peopleOfSheet, sheetOfText } from '#lib/server/queries/sheet.ts';
import { readVersion, versionOfDocument } from '#lib/server/queries/version.ts';
import type { PageServerLoad } from './$types';

/** Without `?version=` the document's own text: its version when it is locked, else the text as it is now. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { actor } = whoIs(locals);
	const deps = wiring();
	const { sql, clock } = deps;
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const read = orPage(await readDocument(deps, actor, id), locals.locale);
	const { head, reading } = read;
	const wished = url.searchParams.get('version');
	const no = wished === null ? versionOfDocument(head) : Number(wished);
	const version = no === null ? null : await readVersion(sql, head.seriesId, no);
	if (no !== null && version === null) error(404, say(REFUSALS.unknownVersion, locals.locale));
	const sheet = version?.sheet ?? (await sheetOfText(sql, actor, read));
	const people = await peopleByIds(sql, peopleOfSheet(sheet, reading));
	return {
		document: headJson(head),
		title: head.title,
		version,
		sheet,
		people:
			version?.people ??
			Object.fromEntries(people.map(({ id: who, fullName, post }) => [who, { fullName, post }])),
		printedAt: clock().toISOString()
	};
};
