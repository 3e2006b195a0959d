import { asId } from '@veche/schema/kernel';
import { history } from '@veche/schema/store';
import * as v from 'valibot';
import { check } from '#lib/server/api/body.ts';
import { json, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { withHistory } from '#lib/server/queries/document.ts';

const number = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number));
const query = v.strictObject({ limit: v.optional(number), before: v.optional(number) });
const MOST = 500;

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), query);
	if (!asked.ok) return asked.error;
	const found = await withHistory(deps.sql, actor, asId(event.params.id));
	if (!found.ok) return rejected(found.error);
	const { limit = 100, before } = asked.value;
	const items = await history(deps.sql, found.value.head.id, {
		limit: Math.min(limit, MOST),
		...(before === undefined ? {} : { before })
	});
	return json({ items });
});
