import { fail, type RequestEvent } from '@sveltejs/kit';
import {
	isId,
	officeDate,
	say,
	type GrantId,
	type Message,
	type PersonId
} from '@veche/schema/kernel';
import { canPeople, type Actor } from '@veche/schema/people';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import { PERSON } from '#lib/messages/accounts.ts';
import { SERVER } from '#lib/messages/server.ts';
import { ending, newRole } from '#lib/server/api/composition-body.ts';
import { readPersonForm, typedPerson } from '#lib/server/api/person-form.ts';
import { sentence, statusOf } from '#lib/server/api/problem.ts';
import { blockAccount, unblockAccount } from '#lib/server/commands/block-account.ts';
import { changeAccount } from '#lib/server/commands/change-account.ts';
import { endSessionsOf } from '#lib/server/commands/end-sessions.ts';
import { endGivenRole, giveRole } from '#lib/server/commands/given-roles.ts';
import { issueLink } from '#lib/server/commands/issue-link.ts';
import { wiring } from '#lib/server/deps.ts';
import { formRefusal } from '#lib/server/form-command.ts';
import { formOf, idParam, orPage, whoIs } from '#lib/server/page.ts';
import { accountLine } from '#lib/server/queries/account-line.ts';
import { readAccount } from '#lib/server/queries/accounts.ts';
import type { Outcome } from '#lib/server/commands/rejection.ts';
import type { Actions, PageServerLoad } from './$types';

const endedRole = v.object({ ...ending.entries, roleId: v.custom<GrantId>(isId) });

type RoleCommand<Form> = (
	deps: ReturnType<typeof wiring>,
	actor: Actor,
	input: Form & { readonly personId: PersonId }
) => Promise<Outcome<unknown>>;

export const load: PageServerLoad = async ({ params, locals, depends }) => {
	depends(liveKey('access'));
	const { actor } = whoIs(locals);
	const id = idParam<PersonId>(params.personId, locals.locale);
	const read = orPage(await readAccount(wiring(), actor, id), locals.locale);
	const today = officeDate(wiring().clock());
	return {
		person: accountLine(read, today),
		today,
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
	giveRole: (event) => changeRole(event, newRole, giveRole),
	endRole: (event) => changeRole(event, endedRole, endGivenRole),
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

async function changeRole<Form>(
	event: RequestEvent,
	schema: v.GenericSchema<unknown, Form>,
	command: RoleCommand<Form>
) {
	const { actor, personId } = subject(event);
	const run = (form: Form) => command(wiring(), actor, { ...form, personId });
	const refused = await formRefusal(event, schema, run);
	return refused ?? { done: say(PERSON.roleChanged, event.locals.locale) };
}

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
