import type { DocumentId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { compareQuery } from '#lib/server/api/compare-query.ts';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { compare } from '#lib/server/queries/compare.ts';
import { headJson } from '#lib/server/queries/document-page.ts';
import { readable } from '#lib/server/queries/document.ts';
import { roundsFor } from '#lib/server/queries/rounds.ts';
import { versionLines } from '#lib/server/queries/versions.ts';
import type { PageServerLoad } from './$types';

/** Without sides: what was last handed over or approved with what is written now, or two versions. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { actor } = whoIs(locals);
	const deps = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const found = orPage(await readable(deps.sql, actor, id), locals.locale);
	const { head } = found;
	const versions = await versionLines(deps.sql, actor, found);
	const rounds = (await roundsFor(deps.sql, actor, found)).toReversed();
	const numbers = versions.map(({ no }) => no);
	// What was returned is looked at beside what was handed over.
	const own = rounds.filter(({ documentId }) => documentId === id);
	// A held text is the last round itself.
	const latest = head.open === 'held' ? own[1] : own[0];
	const before = latest === undefined ? numbers[0] : (`round-${latest.no}` as const);
	const usual =
		head.open === 'locked'
			? { from: numbers[1], to: numbers[0] }
			: { from: before, to: 'current' as const };
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
		rounds: rounds.map(({ no, at }) => ({ no, at: at.toISOString() })),
		compared
	};
};
