import { fail, redirect } from '@sveltejs/kit';
import { say, type BodyId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { BODIES } from '#lib/messages/bodies.ts';
import { SERVER } from '#lib/messages/server.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { settingsForm } from '#lib/server/api/settings-body.ts';
import { changeSettings } from '#lib/server/commands/body-settings.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, idParam, orPage, whoIs } from '#lib/server/page.ts';
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
		const { locale } = event.locals;
		const { actor } = whoIs(event.locals);
		const bodyId = idParam<BodyId>(event.params.bodyId, locale);
		const typed = Object.fromEntries(await formOf(event));
		const form = v.safeParse(settingsForm, typed);
		if (!form.success) {
			const what = say(BODIES.fields, locale);
			return fail(400, { message: say(SERVER.invalid, locale, { what }) });
		}
		const outcome = await changeSettings(wiring(), actor, { bodyId, settings: form.output });
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), { message: sentence(outcome.error, locale) });
		}
		redirect(303, `/bodies/${bodyId}/settings?saved`);
	}
};
