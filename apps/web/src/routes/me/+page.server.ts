import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { say } from '@veche/schema/kernel';
import { SESSIONS } from '#lib/messages/sessions.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { changePassword } from '#lib/server/commands/change-password.ts';
import { endOtherSessions, endOwnSessions, endSession } from '#lib/server/commands/end-sessions.ts';
import type { CommandRejection } from '#lib/server/commands/rejection.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { wiring } from '#lib/server/deps.ts';
import { chooseLanguage } from '#lib/server/language.ts';
import { formOf, whoIs } from '#lib/server/page.ts';
import { ownSessions } from '#lib/server/queries/accounts.ts';
import { ownRoles } from '#lib/server/queries/own-roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, person, sessionId } = whoIs(locals);
	const { sql, clock } = wiring();
	const sessions = await ownSessions({ sql, clock }, actor, sessionId);
	return {
		sessions: sessions.map(({ createdAt, seenAt, ...session }) => ({
			...session,
			createdAt: createdAt.toISOString(),
			seenAt: seenAt?.toISOString() ?? null
		})),
		person: { fullName: person.fullName, post: person.post, unit: person.unit },
		roles: await ownRoles(sql, actor, locals.locale)
	};
};

export const actions: Actions = {
	language: async (event) => {
		const form = await formOf(event);
		chooseLanguage(event.cookies, form.get('locale'), '/me');
	},
	endSession: async (event) => {
		const { actor } = whoIs(event.locals);
		const form = await formOf(event);
		const ended = await endSession(wiring(), actor, text(form.get('session')));
		if (!ended.ok) return refusedForm(event, ended.error);
		return { done: say(SESSIONS.ended, event.locals.locale) };
	},
	endOthers: async (event) => {
		const { actor, sessionId } = whoIs(event.locals);
		const ended = await endOtherSessions(wiring(), actor, sessionId);
		if (!ended.ok) return refusedForm(event, ended.error);
		const count = ended.value.ended;
		return { done: say(SESSIONS.othersEnded, event.locals.locale, { count }) };
	},
	endAll: async (event) => {
		const { actor } = whoIs(event.locals);
		const deps = wiring();
		await endOwnSessions(deps, actor);
		setCookie(event.cookies, deps.auth.blank);
		redirect(303, '/sign-in');
	},
	password: async (event) => {
		const { actor, sessionId } = whoIs(event.locals);
		const form = await formOf(event);
		const changed = await changePassword(wiring(), actor, {
			current: text(form.get('current')),
			next: text(form.get('next')),
			sessionId,
			address: event.getClientAddress()
		});
		if (!changed.ok) return refusedForm(event, changed.error, true);
		return { done: say(SESSIONS.changed, event.locals.locale) };
	}
};

/** A text field; what is no text, or longer than any password, is no password. */
function text(value: FormDataEntryValue | null): string {
	return typeof value === 'string' && value.length <= 1024 ? value : '';
}

function refusedForm(
	{ locals }: Pick<RequestEvent, 'locals'>,
	rejection: CommandRejection,
	ofPassword = false
) {
	return fail(statusOf(rejection), { message: sentence(rejection, locals.locale), ofPassword });
}
