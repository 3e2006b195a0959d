import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/commands/sign-out.ts';
import { setCookie } from '#lib/server/cookies.ts';
import { wiring } from '#lib/server/deps.ts';
import type { RequestHandler } from './$types';

/** The button «Выйти» is a form, so it works before any script has loaded. */
export const POST: RequestHandler = async (event) => {
	const { signedIn } = event.locals;
	const deps = wiring();
	if (signedIn !== null) await signOut(deps, signedIn.actor, signedIn.sessionId);
	setCookie(event.cookies, deps.auth.blank);
	redirect(303, '/sign-in');
};
