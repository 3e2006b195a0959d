import type { DocumentId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { compareQuery } from '#lib/server/api/compare-query.ts';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { compare } from '#lib/server/queries/compare.ts';
import { headJson } from '#lib/server/queries/document-page.ts';
import { readable } from '#lib/server/queries/document.ts';
import { versionLines } from '#lib/server/queries/versions.ts';
import type { PageServerLoad } from './$types';

/** Without sides: the last version with what is written now, or with the version before it. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { actor } = whoIs(locals);
	const deps = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const { head } = orPage(await readable(deps.sql, actor, id), locals.locale);
	const versions = await versionLines(deps.sql, head.seriesId);
	const numbers = versions.map(({ no }) => no);
	const usual =
		head.open === 'locked'
			? { from: numbers[1], to: numbers[0] }
			: { from: numbers[0], to: 'current' as const };
	const asked = v.safeParse(compareQuery, Object.fromEntries(url.searchParams));
	const { from, to } = asked.success ? asked.output : usual;
	const compared =
		from === undefined || to === undefined
			? null
			: orPage(await compare(deps, actor, { id, from, to, locale: locals.locale }), locals.locale);
	return {
		document: headJson(head),
		title: head.title,
		versions: versions.map(({ no, approvedAt }) => ({ no, approvedAt })),
		compared
	};
};
