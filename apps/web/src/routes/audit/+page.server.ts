import { liveKey } from '#lib/live/live-key.ts';
import { readAuditQuery } from '#lib/server/api/audit-query.ts';
import { wiring } from '#lib/server/deps.ts';
import { orPage, whoIs } from '#lib/server/page.ts';
import { auditLine } from '#lib/server/queries/audit-line.ts';
import { auditNames, objectName } from '#lib/server/queries/audit-names.ts';
import { auditFilters, auditPage, auditProof } from '#lib/server/queries/audit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('access'));
	const { actor } = whoIs(locals);
	const { locale } = locals;
	const { sql } = wiring();
	const { check, ...values } = Object.fromEntries(url.searchParams);
	// A broken filter finds as if it were not there, and the page says so.
	const { query, wrong } = readAuditQuery(values);
	const { scope, items, next } = orPage(await auditPage(sql, actor, query), locale);
	const [names, choices, proof] = await Promise.all([
		auditNames({ sql, actor, locale }, items),
		auditFilters(sql, actor),
		check === undefined || scope === 'own' ? null : auditProof(sql, actor)
	]);
	const [first] = items;
	const aboutOne = query.object !== undefined && first !== undefined;
	return {
		scope,
		wrong,
		lines: items.map((entry) => auditLine(entry, names, locale)),
		next,
		choices,
		query: {
			person: query.person ?? '',
			thing: query.thing ?? '',
			kind: query.kind ?? '',
			object: query.object ?? '',
			from: query.from ?? '',
			to: query.to ?? ''
		},
		about: aboutOne ? objectName(names, first, locale).name : '',
		paged: query.before !== undefined,
		proof: proof === null ? null : orPage(proof, locale)
	};
};
