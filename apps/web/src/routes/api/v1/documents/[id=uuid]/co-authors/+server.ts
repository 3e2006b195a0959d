import { asId, isId, type DocumentId, type PersonId } from '@veche/schema/kernel';
import { coAuthors } from '@veche/schema/store';
import * as v from 'valibot';
import { readBody } from '#lib/server/api/body.ts';
import { answer, json, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { addCoAuthor } from '#lib/server/commands/co-authors.ts';
import { withHistory } from '#lib/server/queries/document.ts';

const request = v.object({ personId: v.custom<PersonId>(isId) });

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const found = await withHistory(deps.sql, actor, asId(event.params.id));
	if (!found.ok) return rejected(found.error);
	const people = await coAuthors(deps.sql, found.value.head.id);
	return json({ items: people.map(({ id, fullName, post }) => ({ id, fullName, post })) });
});

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readBody(event.request, request);
	if (!body.ok) return body.error;
	const input = { documentId: asId<DocumentId>(event.params.id), personId: body.value.personId };
	return answer(await addCoAuthor(deps, actor, input), (added) => added, 201);
});
