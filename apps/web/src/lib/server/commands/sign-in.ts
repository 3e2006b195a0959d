import { ok } from '@veche/schema/kernel';
import type { PersonId } from '@veche/schema/kernel';
import {
	appendAudit,
	failuresSince,
	personByEmail,
	recordFailure,
	transaction
} from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { passwordMatches } from '../passwords.ts';
import { OFFICE_TIME_ZONE } from '../today.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/** Failures within this time count; each limit stops further tries until the oldest of them is over. */
export const THROTTLE = { minutes: 15, perAccount: 8, perAddress: 40 } as const;

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

/** Tries of one account run one after the other, so that guesses sent all at once are counted as well. */
const turns = new Map<string, Promise<unknown>>();

async function inTurn<T>(email: string, work: () => Promise<T>): Promise<T> {
	const before = turns.get(email) ?? Promise.resolve();
	const mine = before.then(work, work);
	turns.set(email, mine);
	try {
		return await mine;
	} finally {
		if (turns.get(email) === mine) turns.delete(email);
	}
}

async function tryPassword(deps: Deps, input: SignIn): Promise<Outcome<{ personId: PersonId }>> {
	const now = deps.clock();
	const { email } = input;
	const retryAt = await blockedUntil(deps, email, input.address, now);
	if (retryAt !== null) return throttled(retryAt, now);
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

async function blockedUntil(
	deps: Deps,
	email: string,
	address: string,
	now: Date
): Promise<Date | null> {
	const since = new Date(now.getTime() - THROTTLE.minutes * 60_000);
	const failures = await failuresSince(deps.sql, { email, address, since });
	const ends = [
		failures.account.count >= THROTTLE.perAccount ? failures.account.oldest : null,
		failures.address.count >= THROTTLE.perAddress ? failures.address.oldest : null
	].flatMap((oldest) => (oldest === null ? [] : [oldest.getTime() + THROTTLE.minutes * 60_000]));
	return ends.length === 0 ? null : new Date(Math.max(...ends));
}

function throttled(retryAt: Date, now: Date): Outcome<never> {
	const waitSeconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
	const time = retryAt.toLocaleTimeString('ru-RU', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: OFFICE_TIME_ZONE
	});
	const args = { time, minutes: Math.ceil(waitSeconds / 60) };
	return { ok: false, error: { kind: 'throttled', message: SIGN_IN.throttled, args, waitSeconds } };
}
