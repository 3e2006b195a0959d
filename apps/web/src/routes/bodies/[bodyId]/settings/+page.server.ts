import { redirect } from '@sveltejs/kit';
import { flat, presetOf, withPreset } from '@veche/schema/body';
import type { BodyId } from '@veche/schema/kernel';
import type * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { presetForm, settingsForm } from '#lib/server/api/settings-body.ts';
import { applyPreset, changeSettings } from '#lib/server/commands/body-settings.ts';
import type { Outcome } from '#lib/server/commands/rejection.ts';
import { wiring } from '#lib/server/deps.ts';
import { formRefusal } from '#lib/server/form-command.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { readBody } from '#lib/server/queries/bodies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, depends }) => {
	const { actor } = whoIs(locals);
	const id = idParam<BodyId>(params.bodyId, locals.locale);
	depends(liveKey(`body:${id}`));
	const { body, settings, actions } = orPage(await readBody(wiring(), actor, id), locals.locale);
	const now = { kind: body.kind, settings };
	const preset = presetOf(url.searchParams.get('preset') ?? '');
	const compared = preset && withPreset(now, preset);
	return {
		body,
		now: flat(now),
		preset: preset &&
			compared && { ...preset, next: flat(compared.next), changed: compared.changed },
		mayChange: actions.includes('configure'),
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	save: (event) =>
		act(event, settingsForm, ({ actor, bodyId }, works) =>
			changeSettings(wiring(), actor, { bodyId, ...works })
		),
	preset: (event) =>
		act(event, presetForm, ({ actor, bodyId }, { preset: id }) => {
			const preset = presetOf(id);
			if (preset === null) throw new Error(`no preset ${id}`);
			return applyPreset(wiring(), actor, { bodyId, preset });
		})
};

interface About {
	readonly actor: ReturnType<typeof whoIs>['actor'];
	readonly bodyId: BodyId;
}

async function act<Form>(
	event: RequestEvent,
	schema: v.GenericSchema<unknown, Form>,
	command: (about: About, form: Form) => Promise<Outcome<unknown>>
) {
	const { actor } = whoIs(event.locals);
	const bodyId = idParam<BodyId>(event.params.bodyId, event.locals.locale);
	const refused = await formRefusal(event, schema, (form) => command({ actor, bodyId }, form));
	if (refused !== null) return refused;
	redirect(303, `/bodies/${bodyId}/settings?saved`);
}
