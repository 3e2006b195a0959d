import { officeTime, ok } from '@veche/schema/kernel';
import { failuresSince, type Failures } from '@veche/schema/store';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import type { Deps } from './deps.ts';
import type { Outcome } from './rejection.ts';

/** Failures within this time count; each limit stops further tries until the oldest of them is over. */
export const THROTTLE = { minutes: 15, perAccount: 8, perAddress: 40 } as const;

/** May somebody try once more to prove who he is? Without an e-mail only the address counts. */
export async function mayTry(
	deps: Pick<Deps, 'sql' | 'clock'>,
	{ email, address }: { readonly email: string | null; readonly address: string }
): Promise<Outcome<null>> {
	const now = deps.clock();
	const since = new Date(now.getTime() - THROTTLE.minutes * 60_000);
	const failures = await failuresSince(deps.sql, { email: email ?? '', address, since });
	const ends = [
		email === null ? null : endOf(failures.account, THROTTLE.perAccount),
		endOf(failures.address, THROTTLE.perAddress)
	].filter((end) => end !== null);
	return ends.length === 0 ? ok(null) : throttled(new Date(Math.max(...ends)), now);
}

const turns = new Map<string, Promise<unknown>>();

/** Tries of one account run one after the other, so that guesses sent all at once are counted as well. */
export async function inTurn<T>(email: string, tryOnce: () => Promise<T>): Promise<T> {
	const before = turns.get(email) ?? Promise.resolve();
	const mine = before.then(tryOnce, tryOnce);
	turns.set(email, mine);
	try {
		return await mine;
	} finally {
		if (turns.get(email) === mine) turns.delete(email);
	}
}

function endOf({ count, oldest }: Failures, limit: number): number | null {
	if (count < limit || oldest === null) return null;
	return oldest.getTime() + THROTTLE.minutes * 60_000;
}

function throttled(retryAt: Date, now: Date): Outcome<never> {
	const waitSeconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
	const time = officeTime(retryAt);
	const args = { time, minutes: Math.ceil(waitSeconds / 60) };
	return { ok: false, error: { kind: 'throttled', message: SIGN_IN.throttled, args, waitSeconds } };
}
