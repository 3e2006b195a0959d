import { fail, redirect } from '@sveltejs/kit';
import { officeDate, say } from '@veche/schema/kernel';
import { ACCOUNT_STATES, canPeople } from '@veche/schema/people';
import { liveKey } from '#lib/live/live-key.ts';
import { PERSON } from '#lib/messages/accounts.ts';
import { SERVER } from '#lib/messages/server.ts';
import { keyOfForm } from '#lib/server/api/idempotency-key.ts';
import { readPersonForm, typedPerson } from '#lib/server/api/person-form.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { createAccount } from '#lib/server/commands/create-account.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, orPage, whoIs } from '#lib/server/page.ts';
import { accountLine } from '#lib/server/queries/account-line.ts';
import { findAccounts } from '#lib/server/queries/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

/** More than this is a list that nobody reads; the words of the search make it shorter. */
const SHOWN = 200;

export const load: PageServerLoad = async ({ locals, url, depends }) => {
	depends(liveKey('access'));
	const { actor } = whoIs(locals);
	const text = (url.searchParams.get('q') ?? '').slice(0, 200);
	const wished = url.searchParams.get('state');
	const state = ACCOUNT_STATES.find((known) => known === wished) ?? null;
	const today = officeDate(wiring().clock());
	const found = orPage(await findAccounts(wiring(), actor, { text, state }), locals.locale);
	return {
		people: found.slice(0, SHOWN).map((account) => accountLine(account, today)),
		all: found.length,
		query: { text, state: state ?? '' },
		mayAdd: canPeople(actor, 'manage_accounts')
	};
};

export const actions: Actions = {
	create: async (event) => {
		const { actor } = whoIs(event.locals);
		const { locale } = event.locals;
		const form = await formOf(event);
		const values = typedPerson(form);
		const idempotencyKey = keyOfForm(form, locale);
		const person = readPersonForm(form);
		if (person === null) {
			const what = say(PERSON.data, locale);
			return fail(400, { values, message: say(SERVER.invalid, locale, { what }) });
		}
		const created = await createAccount(wiring(), actor, { ...person, idempotencyKey });
		if (!created.ok) {
			return fail(statusOf(created.error), { values, message: sentence(created.error, locale) });
		}
		redirect(303, `/people/${created.value.id}`);
	}
};
