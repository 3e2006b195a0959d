import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { MeetingId } from '@veche/schema/kernel';
import { changedMeeting, typedMeeting } from '#lib/server/api/meeting-form.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { changeMeeting } from '#lib/server/commands/change-meeting.ts';
import { createAgenda } from '#lib/server/commands/create-agenda.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, idParam, orPage, whoIs } from '#lib/server/page.ts';
import { meetingPage } from '#lib/server/queries/meeting-pages.ts';
import type { Actions, PageServerLoad } from './$types';

type Asked = Pick<RequestEvent<{ meetingId: string }>, 'params' | 'locals'>;

export const load: PageServerLoad = async ({ params, locals }) => {
	const { actor } = whoIs(locals);
	return orPage(await meetingPage(wiring(), actor, meetingOf({ params, locals })), locals.locale);
};

export const actions: Actions = {
	agenda: async ({ params, locals }) => {
		const { actor } = whoIs(locals);
		const meetingId = meetingOf({ params, locals });
		const outcome = await createAgenda(wiring(), actor, { meetingId });
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), { message: sentence(outcome.error, locals.locale) });
		}
		redirect(303, `/documents/${outcome.value.id}`);
	},
	change: async ({ params, request, locals }) => {
		const { actor } = whoIs(locals);
		const meetingId = meetingOf({ params, locals });
		const values = typedMeeting(await formOf({ request, locals }));
		const form = changedMeeting(values, locals.locale);
		if (!form.ok) return fail(400, { values, message: form.message });
		const outcome = await changeMeeting(wiring(), actor, { ...form.value, meetingId });
		if (!outcome.ok) {
			const message = sentence(outcome.error, locals.locale);
			return fail(statusOf(outcome.error), { values, message });
		}
		redirect(303, `/meetings/${meetingId}`);
	}
};

function meetingOf({ params, locals }: Asked): MeetingId {
	return idParam<MeetingId>(params.meetingId, locals.locale);
}
