import { error } from '@sveltejs/kit';
import { say, type DocumentId } from '@veche/schema/kernel';
import { REFUSALS } from '#lib/messages/server.ts';
import { wiring } from '#lib/server/deps.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { readable } from '#lib/server/queries/document.ts';
import { versionFor } from '#lib/server/queries/versions.ts';
import type { RequestHandler } from './$types';

/** The very bytes that were hashed, as a file: `sha256sum` of it proves the version (ADR 0006). */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { actor } = whoIs(locals);
	const { sql } = wiring();
	const id = idParam<DocumentId>(params.documentId, locals.locale);
	const found = orPage(await readable(sql, actor, id), locals.locale);
	const no = /^[1-9]\d{0,5}$/.test(params.no) ? Number(params.no) : 0;
	const version = await versionFor(sql, actor, found, no);
	if (version === null) error(404, say(REFUSALS.unknownVersion, locals.locale));
	return new Response(version.content, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${found.head.kind}-version-${no}.json"`
		}
	});
};
