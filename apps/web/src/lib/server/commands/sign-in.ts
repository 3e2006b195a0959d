import { ok } from '@veche/schema/kernel';
import { personByEmail, recordFailure, type Account } from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { passwordMatches } from '../passwords.ts';
import type { Deps } from './deps.ts';
import { openProved, type Opened, type OpenSession, type Proved } from './open-session.ts';
import { refuse, type Outcome } from './rejection.ts';
import { inTurn, mayTry } from './throttle.ts';

export interface SignIn {
	readonly email: string;
	readonly password: string;
	readonly address: string;
}

/**
 * Checks an e-mail and a password and opens a session. Wrong account and wrong password get one answer; too many
 * failures of one account or one address are refused before the password is looked at.
 */
export function signIn<Kept>(
	deps: Deps,
	input: SignIn,
	open: OpenSession<Kept>
): Promise<Outcome<Opened<Kept>>> {
	const email = input.email.trim().toLowerCase();
	return inTurn(email, async () => {
		const proved = await tryPassword(deps, { ...input, email });
		if (!proved.ok) return proved;
		const { id: personId, passwordHash } = proved.value;
		const holds: Proved['holds'] = async (tx) => {
			const now = await personByEmail(tx, email);
			const same = now?.id === personId && now.passwordHash === passwordHash;
			return same ? ok(null) : refuse('unauthenticated', SIGN_IN.wrong);
		};
		return openProved(deps, { personId, action: 'session.open', holds }, open);
	});
}

async function tryPassword(deps: Deps, input: SignIn): Promise<Outcome<Account>> {
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
	return account.blockedAt === null ? ok(account) : refuse('forbidden', SIGN_IN.blocked);
}
