import { asId, type BodyId } from '@veche/schema/kernel';
import { readBody as readJson } from '#lib/server/api/body.ts';
import { bodyItem } from '#lib/server/api/body-shapes.ts';
import { newPost } from '#lib/server/api/composition-body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { keyOfRequest } from '#lib/server/api/idempotency-key.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { addPost } from '#lib/server/commands/body-posts.ts';
import { readBody } from '#lib/server/queries/bodies.ts';

export const POST = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readJson(event.request, newPost);
	if (!body.ok) return body.error;
	const key = keyOfRequest(event.request);
	if (!key.ok) return key.error;
	const bodyId = asId<BodyId>(event.params.id);
	const changed = await addPost(deps, actor, { ...body.value, ...key.value, bodyId });
	if (!changed.ok) return rejected(changed.error);
	return answer(await readBody(deps, actor, bodyId), bodyItem, 201);
});
