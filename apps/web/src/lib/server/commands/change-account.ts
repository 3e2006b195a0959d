import { ok, type PersonId } from '@veche/schema/kernel';
import { isEmail, type Actor } from '@veche/schema/people';
import { changePerson, deleteLink, personByEmail, type AccountCard } from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { withAccount, type Kept } from './account-case.ts';
import type { NewAccount } from './create-account.ts';
import type { Deps } from './deps.ts';
import { isTaken } from './is-taken.ts';
import { refuse, type Outcome } from './rejection.ts';

export type AccountChange = Partial<NewAccount> & { readonly personId: PersonId };

const FIELDS = ['fullName', 'post', 'unit', 'email', 'external'] as const;

/** Changes what is written of a person. The log names the fields, not the values: names can be forgotten, it cannot. */
export async function changeAccount(
	deps: Deps,
	actor: Actor,
	input: AccountChange
): Promise<Outcome<null>> {
	try {
		return await withAccount(deps, actor, input.personId, (kept) => change(kept, input));
	} catch (error) {
		if (isTaken(error)) return refuse('not_now', ACCOUNTS.emailTaken);
		throw error;
	}
}

async function change({ tx, account, record }: Kept, input: AccountChange): Promise<Outcome<null>> {
	const next = changed(account, input);
	const fields = FIELDS.filter((field) => next[field] !== account[field]);
	if (fields.length === 0) return ok(null);
	if (next.fullName === '') return refuse('invalid', ACCOUNTS.nameNeeded);
	if (next.email === null && account.hasPassword) return refuse('invalid', ACCOUNTS.emailNeeded);
	if (next.email !== null && fields.includes('email')) {
		if (!isEmail(next.email)) return refuse('invalid', ACCOUNTS.emailWrong);
		const other = await personByEmail(tx, next.email);
		if (other !== null && other.id !== account.id) return refuse('not_now', ACCOUNTS.emailTaken);
	}
	await changePerson(tx, next);
	// A link that went to the old address must not open the account of the new one.
	if (fields.includes('email')) await deleteLink(tx, account.id);
	await record('person.change', { fields });
	return ok(null);
}

function changed(account: AccountCard, input: AccountChange) {
	const email = input.email?.trim().toLowerCase();
	return {
		id: account.id,
		fullName: input.fullName?.trim() ?? account.fullName,
		post: input.post?.trim() ?? account.post,
		unit: input.unit?.trim() ?? account.unit,
		external: input.external ?? account.external,
		email: email === undefined ? account.email : email === '' ? null : email
	};
}
