import * as v from 'valibot';
import { check } from '#lib/server/api/body.ts';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { noticeId, noticePage } from '#lib/server/api/notices.ts';
import { myNotices } from '#lib/server/queries/notices.ts';

const query = v.strictObject({
	cursor: v.optional(noticeId),
	limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), '50')
});

export const GET = signedIn(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), query);
	if (!asked.ok) return asked.error;
	const { cursor: before, limit } = asked.value;
	return json(noticePage(await myNotices(deps, actor, { before, limit })));
});
