import { redirect } from '@sveltejs/kit';
import type { BodyId } from '@veche/schema/kernel';
import { liveKey } from '#lib/live/live-key.ts';
import { settingsForm } from '#lib/server/api/settings-body.ts';
import { changeSettings } from '#lib/server/commands/body-settings.ts';
import { wiring } from '#lib/server/deps.ts';
import { formRefusal } from '#lib/server/form-command.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { readBody } from '#lib/server/queries/bodies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, depends }) => {
	const { actor } = whoIs(locals);
	const id = idParam<BodyId>(params.bodyId, locals.locale);
	depends(liveKey(`body:${id}`));
	const { body, settings, actions } = orPage(await readBody(wiring(), actor, id), locals.locale);
	const saved = url.searchParams.has('saved');
	return { body, settings, mayChange: actions.includes('configure'), saved };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor } = whoIs(event.locals);
		const bodyId = idParam<BodyId>(event.params.bodyId, event.locals.locale);
		const refused = await formRefusal(event, settingsForm, (settings) =>
			changeSettings(wiring(), actor, { bodyId, settings })
		);
		if (refused !== null) return refused;
		redirect(303, `/bodies/${bodyId}/settings?saved`);
	}
};
