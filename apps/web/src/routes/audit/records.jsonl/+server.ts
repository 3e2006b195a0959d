import { error } from '@sveltejs/kit';
import { say } from '@veche/schema/kernel';
import type { AuditEntry } from '@veche/schema/store';
import * as v from 'valibot';
import { SERVER } from '#lib/messages/server.ts';
import { auditQuery } from '#lib/server/api/audit-query.ts';
import { wiring } from '#lib/server/deps.ts';
import { orPage, whoIs } from '#lib/server/page.ts';
import { auditRecords } from '#lib/server/queries/audit.ts';
import type { RequestHandler } from './$types';

/** The records that fit as a file, one JSON object per line, the oldest first; written out while they are read. */
export const GET: RequestHandler = ({ locals, url }) => {
	const { actor } = whoIs(locals);
	const asked = v.safeParse(auditQuery, Object.fromEntries(url.searchParams));
	if (!asked.success) error(400, say(SERVER.badRequest, locals.locale));
	const records = orPage(auditRecords(wiring().sql, actor, asked.output), locals.locale);
	return new Response(linesOf(records[Symbol.asyncIterator]()), {
		headers: {
			'content-type': 'application/jsonl; charset=utf-8',
			'content-disposition': 'attachment; filename="audit.jsonl"',
			'cache-control': 'private, no-store'
		}
	});
};

function linesOf(pages: AsyncIterator<readonly AuditEntry[]>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await pages.next();
			if (done === true) return controller.close();
			controller.enqueue(encoder.encode(value.map((one) => `${JSON.stringify(one)}\n`).join('')));
		},
		// Whoever stops reading gives the cursor's connection back.
		async cancel() {
			await pages.return?.();
		}
	});
}
