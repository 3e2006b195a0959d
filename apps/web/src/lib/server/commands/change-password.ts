import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	accountById,
	aliveSessions,
	appendAudit,
	deleteLink,
	deleteOtherSessions,
	lockPeople,
	notify,
	personByEmail,
	recordFailure,
	setPasswordHash,
	transaction,
	type AccountCard,
	type Tx
} from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { SERVER } from '../../messages/server.ts';
import { hashPassword, passwordMatches } from '../passwords.ts';
import type { Deps } from './deps.ts';
import { judgePassword } from './judge-password.ts';
import { refuse, type Outcome } from './rejection.ts';
import { inTurn, mayTry } from './throttle.ts';

export interface PasswordChange {
	readonly current: string;
	readonly next: string;
	readonly sessionId: string;
	readonly address: string;
}

/**
 * Gives oneself a new password. The old one is asked, so that an unlocked tablet is not enough; wrong guesses count as
 * those of signing in. All other sessions end.
 */
export async function changePassword(
	deps: Deps,
	actor: Actor,
	input: PasswordChange
): Promise<Outcome<null>> {
	const card = await accountById(deps.sql, actor.personId, deps.clock());
	const email = card?.email ?? null;
	if (card === null || email === null) return refuse('not_now', ACCOUNTS.noEmail);
	return inTurn(email, () => tryChange(deps, actor, input, { ...card, email }));
}

async function tryChange(
	deps: Deps,
	actor: Actor,
	input: PasswordChange,
	card: AccountCard & { readonly email: string }
): Promise<Outcome<null>> {
	const at = deps.clock();
	const { email } = card;
	const may = await mayTry(deps, { email, address: input.address });
	if (!may.ok) return may;
	const stored = (await personByEmail(deps.sql, email))?.passwordHash ?? null;
	if (!(await passwordMatches(stored, input.current))) {
		await recordFailure(deps.sql, { email, address: input.address, at });
		return refuse('invalid', ACCOUNTS.currentWrong);
	}
	if (input.next === input.current) return refuse('invalid', ACCOUNTS.samePassword);
	const judged = judgePassword(input.next, card);
	if (!judged.ok) return judged;
	const passwordHash = await hashPassword(input.next);
	return transaction(deps.sql, async (tx): Promise<Outcome<null>> => {
		await lockPeople(tx, [actor.personId]);
		// Meanwhile a link may have given the account another password, or the session may be over.
		const now = (await personByEmail(tx, email))?.passwordHash ?? null;
		const alive = await aliveSessions(tx, [input.sessionId], at);
		if (now !== stored || !alive.has(input.sessionId)) {
			return refuse('unauthenticated', SERVER.signInFirst);
		}
		await setPasswordHash(tx, { personId: actor.personId, passwordHash });
		await endOthers(tx, actor, input.sessionId, at);
		return ok(null);
	});
}

async function endOthers(tx: Tx, actor: Actor, sessionId: string, at: Date): Promise<void> {
	const { personId } = actor;
	const ended = await deleteOtherSessions(tx, { personId, but: sessionId });
	await deleteLink(tx, personId);
	await appendAudit(tx, {
		actorId: personId,
		action: 'person.password_change',
		objectKind: 'person',
		objectId: personId,
		details: { ended },
		at
	});
	await notify(tx, { t: 'access', personId });
}
