import { fail, redirect } from '@sveltejs/kit';
import { SERVER } from '#lib/messages/server.ts';
import { say } from '@veche/schema/kernel';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { acceptLink, readLink } from '#lib/server/commands/use-link.ts';
import { openProved } from '#lib/server/commands/open-session.ts';
import { signOut } from '#lib/server/commands/sign-out.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { wiring } from '#lib/server/deps.ts';
import { sessionOf } from '#lib/server/open-session.ts';
import { formOf } from '#lib/server/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, setHeaders } = event;
	setHeaders({ 'cache-control': 'private, no-store' });
	const address = event.getClientAddress();
	const read = await readLink(wiring(), { secret: params.secret, address });
	const other = locals.signedIn?.person.fullName ?? null;
	if (!read.ok) return { account: null, refusal: sentence(read.error, locals.locale), other };
	const { id, fullName, email, hasPassword } = read.value;
	return {
		account: { fullName, email: email ?? '', first: !hasPassword },
		refusal: '',
		other: locals.signedIn?.person.id === id ? null : other
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params } = event;
		const form = await formOf(event);
		const password = form.get('password');
		if (typeof password !== 'string' || password.length > 1024) {
			return fail(400, { message: say(SERVER.badRequest, locals.locale) });
		}
		const deps = wiring();
		const address = event.getClientAddress();
		const accepted = await acceptLink(deps, { secret: params.secret, password, address });
		if (!accepted.ok) {
			return fail(statusOf(accepted.error), { message: sentence(accepted.error, locals.locale) });
		}
		const before = locals.signedIn;
		if (before !== null && before.person.id !== accepted.value.personId) {
			await signOut(deps, before.actor, before.sessionId);
		}
		const { personId } = accepted.value;
		const proved = { personId, action: 'session.open' } as const;
		const opened = await openProved(deps, proved, sessionOf(deps, event));
		// The password is set: whoever was blocked meanwhile learns it at the door.
		if (!opened.ok) redirect(303, '/sign-in');
		setCookie(event.cookies, opened.value.kept);
		redirect(303, '/');
	}
};
