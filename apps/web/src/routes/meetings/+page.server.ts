import { officeDate } from '@veche/schema/kernel';
import { fail, redirect } from '@sveltejs/kit';
import { liveKey } from '#lib/live/live-key.ts';
import { keyOfForm } from '#lib/server/api/idempotency-key.ts';
import { newMeeting, typedMeeting } from '#lib/server/api/meeting-form.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { createMeeting } from '#lib/server/commands/create-meeting.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, whoIs } from '#lib/server/page.ts';
import { meetingsOfYear } from '#lib/server/queries/meeting-pages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url, depends }) => {
	depends(liveKey('meetings'));
	const { actor } = whoIs(locals);
	const deps = wiring();
	const asked = url.searchParams.get('year') ?? '';
	const year = /^[12]\d{3}$/.test(asked) ? asked : officeDate(deps.clock()).slice(0, 4);
	return meetingsOfYear(deps, actor, Number(year));
};

export const actions: Actions = {
	plan: async ({ request, locals }) => {
		const { actor } = whoIs(locals);
		const sent = await formOf({ request, locals });
		const values = typedMeeting(sent);
		const idempotencyKey = keyOfForm(sent, locals.locale);
		const form = newMeeting(values, locals.locale);
		if (!form.ok) return fail(400, { values, message: form.message });
		const outcome = await createMeeting(wiring(), actor, { ...form.value, idempotencyKey });
		if (!outcome.ok) {
			const message = sentence(outcome.error, locals.locale);
			return fail(statusOf(outcome.error), { values, message });
		}
		redirect(303, `/meetings/${outcome.value.id}`);
	}
};
