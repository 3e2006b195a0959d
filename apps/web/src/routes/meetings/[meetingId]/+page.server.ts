import { fail, redirect } from '@sveltejs/kit';
import { isId, say, type Locale, type MeetingId, type PersonId } from '@veche/schema/kernel';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { MEETINGS } from '#lib/messages/meetings.ts';
import { SERVER } from '#lib/messages/server.ts';
import { cancellation, newGuest } from '#lib/server/api/meeting-body.ts';
import { changedMeeting, movedMeeting, typedMeeting } from '#lib/server/api/meeting-form.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { cancelMeeting } from '#lib/server/commands/cancel-meeting.ts';
import { changeMeeting } from '#lib/server/commands/change-meeting.ts';
import { createAgenda } from '#lib/server/commands/create-agenda.ts';
import { inviteGuest, uninviteGuest } from '#lib/server/commands/meeting-guests.ts';
import { moveMeeting } from '#lib/server/commands/move-meeting.ts';
import type { CommandRejection } from '#lib/server/commands/rejection.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, idParam, orPage, whoIs } from '#lib/server/page.ts';
import { meetingPage } from '#lib/server/queries/meeting-pages.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const uninvitation = v.object({ personId: v.custom<PersonId>(isId) });

export const load: PageServerLoad = async ({ params, locals, depends }) => {
	const { actor } = whoIs(locals);
	const id = meetingOf({ params, locals });
	depends(liveKey(`meeting:${id}`));
	const read = orPage(await meetingPage(wiring(), actor, id), locals.locale);
	// Its participants are the members of its body.
	depends(liveKey(`body:${read.meeting.bodyId}`));
	return read;
};

export const actions: Actions = {
	agenda: async (event) => {
		const { actor } = whoIs(event.locals);
		const outcome = await createAgenda(wiring(), actor, { meetingId: meetingOf(event) });
		if (!outcome.ok) return refused(outcome.error, event.locals.locale);
		redirect(303, `/documents/${outcome.value.id}`);
	},
	change: async (event) => {
		const { locale } = event.locals;
		const { actor } = whoIs(event.locals);
		const meetingId = meetingOf(event);
		const values = typedMeeting(await formOf(event));
		const form = changedMeeting(values, locale);
		if (!form.ok) return fail(400, { values, message: form.message });
		const outcome = await changeMeeting(wiring(), actor, { ...form.value, meetingId });
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), { values, message: sentence(outcome.error, locale) });
		}
		redirect(303, `/meetings/${meetingId}`);
	},
	move: async (event) => {
		const { locale } = event.locals;
		const { actor } = whoIs(event.locals);
		const meetingId = meetingOf(event);
		const moving = typedMeeting(await formOf(event));
		const form = movedMeeting(moving, locale);
		if (!form.ok) return fail(400, { moving, message: form.message });
		const outcome = await moveMeeting(wiring(), actor, { ...form.value, meetingId });
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), { moving, message: sentence(outcome.error, locale) });
		}
		redirect(303, `/meetings/${meetingId}`);
	},
	cancel: async (event) => {
		const { locale } = event.locals;
		const { actor } = whoIs(event.locals);
		const meetingId = meetingOf(event);
		const typed = Object.fromEntries(await formOf(event));
		const cancelling = { reason: String(typed['reason'] ?? '').slice(0, 1000) };
		const form = v.safeParse(cancellation, typed);
		if (!form.success) {
			const what = say(MEETINGS.cancelReason, locale);
			return fail(400, { cancelling, message: say(SERVER.invalid, locale, { what }) });
		}
		const outcome = await cancelMeeting(wiring(), actor, { ...form.output, meetingId });
		if (!outcome.ok) {
			const message = sentence(outcome.error, locale);
			return fail(statusOf(outcome.error), { cancelling, message });
		}
		redirect(303, `/meetings/${meetingId}`);
	},
	invite: async (event) => {
		const { locale } = event.locals;
		const { actor } = whoIs(event.locals);
		const form = v.safeParse(newGuest, Object.fromEntries(await formOf(event)));
		if (!form.success) return wrongGuest(locale);
		const asked = { meetingId: meetingOf(event), guest: form.output };
		const outcome = await inviteGuest(wiring(), actor, asked);
		return outcome.ok ? { done: true } : refused(outcome.error, locale);
	},
	uninvite: async (event) => {
		const { locale } = event.locals;
		const { actor } = whoIs(event.locals);
		const form = v.safeParse(uninvitation, Object.fromEntries(await formOf(event)));
		if (!form.success) return wrongGuest(locale);
		const asked = { meetingId: meetingOf(event), ...form.output };
		const outcome = await uninviteGuest(wiring(), actor, asked);
		return outcome.ok ? { done: true } : refused(outcome.error, locale);
	}
};

function meetingOf({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>): MeetingId {
	return idParam<MeetingId>(params.meetingId, locals.locale);
}

function refused(error: CommandRejection, locale: Locale) {
	return fail(statusOf(error), { message: sentence(error, locale) });
}

function wrongGuest(locale: Locale) {
	const what = say(MEETINGS.guestFields, locale);
	return fail(400, { message: say(SERVER.invalid, locale, { what }) });
}
