import { fail, redirect } from '@sveltejs/kit';
import { say } from '@veche/schema/kernel';
import { SIGN_IN } from '#lib/messages/server-sign-in.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { signInAs } from '#lib/server/commands/sign-in-as.ts';
import { signIn } from '#lib/server/commands/sign-in.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { wiring } from '#lib/server/deps.ts';
import { chooseLanguage } from '#lib/server/language.ts';
import { sessionOf } from '#lib/server/open-session.ts';
import { formOf } from '#lib/server/page.ts';
import { isLoopbackAddress } from '#lib/server/origin-check.ts';
import { demoPeople } from '#lib/server/queries/demo-people.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { sql, demo, clock } = wiring();
	const next = ownPath(event.url.searchParams.get('next'));
	if (event.locals.signedIn !== null) redirect(303, next);
	const byRole = demo && isLoopbackAddress(event.getClientAddress());
	const over = event.url.searchParams.has('over');
	return { next, over, demoPeople: byRole ? await demoPeople(sql, clock()) : [] };
};

export const actions: Actions = {
	password: async (event) => {
		const form = await formOf(event);
		const email = text(form.get('email'));
		const password = text(form.get('password'));
		const { locale } = event.locals;
		if (email === '') return fail(400, { email, message: say(SIGN_IN.emailNeeded, locale) });
		if (password === '') return fail(400, { email, message: say(SIGN_IN.passwordNeeded, locale) });
		const deps = wiring();
		const address = event.getClientAddress();
		const outcome = await signIn(deps, { email, password, address }, sessionOf(deps, event));
		if (!outcome.ok) {
			return fail(statusOf(outcome.error), { email, message: sentence(outcome.error, locale) });
		}
		setCookie(event.cookies, outcome.value.kept);
		redirect(303, ownPath(text(form.get('next'))));
	},
	demo: async (event) => {
		const form = await formOf(event);
		const deps = wiring();
		const asked = {
			personId: text(form.get('personId')),
			demo: deps.demo,
			loopback: isLoopbackAddress(event.getClientAddress())
		};
		const outcome = await signInAs(deps, asked, sessionOf(deps, event));
		if (!outcome.ok) {
			const message = sentence(outcome.error, event.locals.locale);
			return fail(statusOf(outcome.error), { email: '', message });
		}
		setCookie(event.cookies, outcome.value.kept);
		redirect(303, ownPath(text(form.get('next'))));
	},
	language: async (event) => {
		const form = await formOf(event);
		const next = ownPath(text(form.get('next')));
		chooseLanguage(event.cookies, form.get('locale'), `/sign-in?next=${encodeURIComponent(next)}`);
	}
};

/** Where to go after signing in: a path of this site and nothing else. */
function ownPath(wished: string | null): string {
	if (wished === null || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wished)) return '/';
	return wished.startsWith('/sign-in') ? '/' : wished;
}

/** A text field of a form; a file or nothing is an empty text, and what no database can hold is taken out. */
function text(value: FormDataEntryValue | null): string {
	return typeof value === 'string'
		? value.replaceAll('\u0000', '').toWellFormed().slice(0, 1024)
		: '';
}
