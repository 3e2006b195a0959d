import { asId, type BodyId } from '@veche/schema/kernel';
import { readBody as readJson } from '#lib/server/api/body.ts';
import { bodyItem } from '#lib/server/api/body-shapes.ts';
import { bodySettings } from '#lib/server/api/settings-body.ts';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { rejected } from '#lib/server/api/problem.ts';
import { changeSettings } from '#lib/server/commands/body-settings.ts';
import { readBody } from '#lib/server/queries/bodies.ts';

export const PUT = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const body = await readJson(event.request, bodySettings);
	if (!body.ok) return body.error;
	const bodyId = asId<BodyId>(event.params.id);
	const { kind, ...settings } = body.value;
	const changed = await changeSettings(deps, actor, { bodyId, kind, settings });
	if (!changed.ok) return rejected(changed.error);
	return answer(await readBody(deps, actor, bodyId), bodyItem);
});
