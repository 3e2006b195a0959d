import { ok } from '@veche/schema/kernel';
import type { PersonId } from '@veche/schema/kernel';
import { appendAudit, personByEmail, recordFailure, transaction } from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { passwordMatches } from '../passwords.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { inTurn, mayTry } from './throttle.ts';

export interface SignIn {
	readonly email: string;
	readonly password: string;
	readonly address: string;
}

/**
 * Checks an e-mail and a password. Wrong account and wrong password get one answer; too many failures of one
 * account or one address are refused before the password is looked at.
 */
export function signIn(deps: Deps, input: SignIn): Promise<Outcome<{ personId: PersonId }>> {
	const email = input.email.trim().toLowerCase();
	return inTurn(email, () => tryPassword(deps, { ...input, email }));
}

async function tryPassword(deps: Deps, input: SignIn): Promise<Outcome<{ personId: PersonId }>> {
	const now = deps.clock();
	const { email } = input;
	const may = await mayTry(deps, { email, address: input.address });
	if (!may.ok) return may;
	const account = await personByEmail(deps.sql, email);
	const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
	if (!matches || account === null) {
		await recordFailure(deps.sql, { email, address: input.address, at: now });
		return refuse('unauthenticated', SIGN_IN.wrong);
	}
	if (account.blockedAt !== null) return refuse('forbidden', SIGN_IN.blocked);
	await transaction(deps.sql, (tx) =>
		appendAudit(tx, {
			actorId: account.id,
			action: 'session.open',
			objectKind: 'person',
			objectId: account.id,
			details: {},
			at: now
		})
	);
	return ok({ personId: account.id });
}
