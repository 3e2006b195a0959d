import { asId } from '@veche/schema/kernel';
import { check } from '#lib/server/api/body.ts';
import { compareQuery } from '#lib/server/api/compare-query.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { comparisonItem } from '#lib/server/api/shapes.ts';
import { compare } from '#lib/server/queries/compare.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const asked = check(Object.fromEntries(event.url.searchParams), compareQuery);
	if (!asked.ok) return asked.error;
	const id = asId<Parameters<typeof compare>[2]['id']>(event.params.id);
	const { locale } = event.locals;
	return answer(await compare(deps, actor, { ...asked.value, id, locale }), comparisonItem);
});
