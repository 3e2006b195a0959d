import { asId, type BodyId, type PostId } from '@veche/schema/kernel';
import { readBody as readJson } from '#lib/server/api/body.ts';
import { bodyItem } from '#lib/server/api/body-shapes.ts';
import { postHolder } from '#lib/server/api/composition-body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { namePost } from '#lib/server/commands/body-posts.ts';
import { readBody } from '#lib/server/queries/bodies.ts';

export const POST = signedIn<{ readonly id: string; readonly postId: string }>(
	async ({ event, deps, actor }) => {
		const body = await readJson(event.request, postHolder);
		if (!body.ok) return body.error;
		const bodyId = asId<BodyId>(event.params.id);
		const postId = asId<PostId>(event.params.postId);
		const changed = await namePost(deps, actor, { ...body.value, bodyId, postId });
		if (!changed.ok) return rejected(changed.error);
		return answer(await readBody(deps, actor, bodyId), bodyItem, 201);
	}
);
