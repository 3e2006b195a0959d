import { fail, type RequestEvent } from '@sveltejs/kit';
import { say, type Message, type PersonId } from '@veche/schema/kernel';
import { canPeople } from '@veche/schema/people';
import { PERSON } from '#lib/messages/accounts.ts';
import { SERVER } from '#lib/messages/server.ts';
import { readPersonForm, typedPerson } from '#lib/server/api/person-form.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { blockAccount, unblockAccount } from '#lib/server/commands/block-account.ts';
import { changeAccount } from '#lib/server/commands/change-account.ts';
import { endSessionsOf } from '#lib/server/commands/end-sessions.ts';
import { issueLink } from '#lib/server/commands/issue-link.ts';
import { wiring } from '#lib/server/deps.ts';
import { formOf, idParam, orPage, whoIs } from '#lib/server/page.ts';
import { accountLine } from '#lib/server/queries/account-line.ts';
import { readAccount } from '#lib/server/queries/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const { actor } = whoIs(locals);
	const id = idParam<PersonId>(params.personId, locals.locale);
	const read = orPage(await readAccount(wiring(), actor, id), locals.locale);
	return {
		person: accountLine(read),
		self: id === actor.personId,
		keeper: canPeople(actor, 'manage_accounts'),
		readsLog: canPeople(actor, 'read_audit')
	};
};

export const actions: Actions = {
	change: async (event) => {
		const { locale } = event.locals;
		const form = await formOf(event);
		const values = typedPerson(form);
		const person = readPersonForm(form);
		if (person === null) {
			const what = say(PERSON.data, locale);
			return fail(400, { values, message: say(SERVER.invalid, locale, { what }) });
		}
		const { actor, personId } = subject(event);
		const changed = await changeAccount(wiring(), actor, { ...person, personId });
		if (changed.ok) return { done: say(PERSON.saved, locale) };
		return fail(statusOf(changed.error), { values, message: sentence(changed.error, locale) });
	},
	block: (event) => act(event, { command: blockAccount, word: PERSON.blocked }),
	unblock: (event) => act(event, { command: unblockAccount, word: PERSON.unblocked }),
	sessions: (event) => act(event, { command: endSessionsOf, word: PERSON.sessionsEnded }),
	link: async (event) => {
		const { actor, personId } = subject(event);
		const issued = await issueLink(wiring(), actor, personId);
		if (!issued.ok) {
			const message = sentence(issued.error, event.locals.locale);
			return fail(statusOf(issued.error), { message });
		}
		const { secret, expiresAt } = issued.value;
		const link = new URL(`/account/${secret}`, event.url).href;
		return { issued: { link, expiresAt: expiresAt.toISOString() } };
	}
};

function subject({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const { actor } = whoIs(locals);
	return { actor, personId: idParam<PersonId>(params['personId'] ?? '', locals.locale) };
}

async function act(
	event: Pick<RequestEvent, 'locals' | 'params'>,
	{ command, word }: { readonly command: typeof blockAccount; readonly word: Message }
) {
	const { actor, personId } = subject(event);
	const done = await command(wiring(), actor, personId);
	if (done.ok) return { done: say(word, event.locals.locale) };
	return fail(statusOf(done.error), { message: sentence(done.error, event.locals.locale) });
}
