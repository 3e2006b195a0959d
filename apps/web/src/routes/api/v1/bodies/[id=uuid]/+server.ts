import { asId } from '@veche/schema/kernel';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { bodyItem } from '#lib/server/api/body-shapes.ts';
import { readBody } from '#lib/server/queries/bodies.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) =>
	answer(await readBody(deps, actor, asId(event.params.id)), bodyItem)
);
