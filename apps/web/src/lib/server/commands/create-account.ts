import { ok, type PersonId } from '@veche/schema/kernel';
import { canPeople, isEmail, type Actor } from '@veche/schema/people';
import { actorOf, createPerson, personByEmail, transaction, type Tx } from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { SERVER } from '../../messages/server.ts';
import { recordAccount } from './account-case.ts';
import type { Deps } from './deps.ts';
import { isTaken } from './is-taken.ts';
import { makeOnce, type Keyed } from './make-once.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface NewAccount extends Keyed {
	readonly fullName: string;
	readonly post: string;
	readonly unit: string;
	/** Empty for somebody who never signs in. */
	readonly email: string;
	/** From outside the administration. */
	readonly external: boolean;
}

/** Enters a person into the office. He signs in after a link was given to him; roles are given apart. */
export async function createAccount(
	deps: Deps,
	actor: Actor,
	input: NewAccount
): Promise<Outcome<{ readonly id: PersonId }>> {
	if (!canPeople(actor, 'manage_accounts')) return refuse('forbidden', SERVER.forbidden);
	const fullName = input.fullName.trim();
	const email = input.email.trim().toLowerCase();
	if (fullName === '') return refuse('invalid', ACCOUNTS.nameNeeded);
	if (email !== '' && !isEmail(email)) return refuse('invalid', ACCOUNTS.emailWrong);
	try {
		return await transaction(deps.sql, (tx) =>
			create(deps, { tx, actor }, { ...input, fullName, email })
		);
	} catch (error) {
		if (isTaken(error)) return refuse('not_now', ACCOUNTS.emailTaken);
		throw error;
	}
}

async function create(
	deps: Deps,
	{ tx, actor }: { readonly tx: Tx; readonly actor: Actor },
	input: NewAccount
): Promise<Outcome<{ readonly id: PersonId }>> {
	const at = deps.clock();
	const keeper = await actorOf(tx, actor.personId, at);
	if (keeper === null || !canPeople(keeper, 'manage_accounts')) {
		return refuse('forbidden', SERVER.forbidden);
	}
	const asked = { by: actor.personId, action: 'person.create', input };
	const made = await makeOnce(deps, tx, asked, (id: PersonId) =>
		enter(tx, { keeper, id, at }, input)
	);
	return made.ok ? ok({ id: made.value.id }) : made;
}

async function enter(
	tx: Tx,
	{ keeper, id, at }: { readonly keeper: Actor; readonly id: PersonId; readonly at: Date },
	{ fullName, post, unit, email, external }: NewAccount
): Promise<Outcome<null>> {
	if (email !== '' && (await personByEmail(tx, email)) !== null) {
		return refuse('not_now', ACCOUNTS.emailTaken);
	}
	const person = { id, fullName, post: post.trim(), unit: unit.trim(), external };
	await createPerson(tx, { ...person, email: email === '' ? null : email, passwordHash: null, at });
	await recordAccount(tx, keeper, { action: 'person.create', personId: id, details: {}, at });
	return ok(null);
}
