import { asId } from '@veche/schema/kernel';
import { listQuarantine } from '@veche/schema/store';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { readable } from '#lib/server/queries/document.ts';

/** One's own edits of this document that came too late and are kept: what, why and when. */
export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const found = await readable(deps.sql, actor, asId(event.params.id));
	if (!found.ok) return rejected(found.error);
	const kept = await listQuarantine(deps.sql, found.value.head.id, actor.personId);
	const items = kept.map(({ id, epoch, reason, bytes, at, mergedAt }) => ({
		id,
		epoch,
		reason,
		at,
		mergedAt,
		update: Buffer.from(bytes).toString('base64')
	}));
	return json({ items });
});
