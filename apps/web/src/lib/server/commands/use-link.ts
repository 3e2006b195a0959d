import { ok, type PersonId } from '@veche/schema/kernel';
import {
	accountById,
	appendAudit,
	deleteSessionsOf,
	linkByHash,
	lockPeople,
	notify,
	recordFailure,
	setPasswordHash,
	spendLink,
	transaction,
	type AccountCard,
	type Tx
} from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { SIGN_IN } from '../../messages/server-sign-in.ts';
import { hashPassword } from '../passwords.ts';
import { sha256 } from '../sha256.ts';
import type { Deps } from './deps.ts';
import { judgePassword } from './judge-password.ts';
import { refuse, type Outcome } from './rejection.ts';
import { mayTry } from './throttle.ts';

export interface LinkUse {
	readonly secret: string;
	readonly address: string;
}

/** Whose link it is, while it opens. Looking uses nothing up: programs look at links before people do. */
export async function readLink(deps: Deps, input: LinkUse): Promise<Outcome<AccountCard>> {
	const may = await mayTry(deps, { email: null, address: input.address });
	if (!may.ok) return may;
	const now = deps.clock();
	const link = isSecret(input.secret) ? await linkByHash(deps.sql, sha256(input.secret)) : null;
	const account = link === null ? null : await accountById(deps.sql, link.personId, now);
	if (link === null || account === null) {
		await recordFailure(deps.sql, { email: '', address: input.address, at: now });
		return refuse('not_found', ACCOUNTS.linkUnknown);
	}
	if (link.usedAt !== null) return refuse('not_now', ACCOUNTS.linkUsed);
	if (link.expiresAt <= now) return refuse('not_now', ACCOUNTS.linkExpired);
	if (account.blockedAt !== null) return refuse('forbidden', SIGN_IN.blocked);
	return ok(account);
}

/** Sets the password and uses the link up; whoever was signed in under the old password is so no longer. */
export async function acceptLink(
	deps: Deps,
	input: LinkUse & { readonly password: string }
): Promise<Outcome<{ readonly personId: PersonId }>> {
	const read = await readLink(deps, input);
	if (!read.ok) return read;
	const judged = judgePassword(input.password, read.value);
	if (!judged.ok) return judged;
	const passwordHash = await hashPassword(input.password);
	const personId = read.value.id;
	return transaction(deps.sql, (tx) =>
		accept(tx, { personId, hash: sha256(input.secret), passwordHash, at: deps.clock() })
	);
}

async function accept(
	tx: Tx,
	of: {
		readonly personId: PersonId;
		readonly hash: string;
		readonly passwordHash: string;
		readonly at: Date;
	}
): Promise<Outcome<{ readonly personId: PersonId }>> {
	const { personId, hash, passwordHash, at } = of;
	await lockPeople(tx, [personId]);
	// A block takes the link away, so a link that can be spent is that of somebody who may sign in.
	if ((await spendLink(tx, hash, at)) !== personId) return refuse('not_now', ACCOUNTS.linkUsed);
	await setPasswordHash(tx, { personId, passwordHash });
	await deleteSessionsOf(tx, personId);
	await appendAudit(tx, {
		actorId: personId,
		action: 'person.password_by_link',
		objectKind: 'person',
		objectId: personId,
		details: {},
		at
	});
	await notify(tx, { t: 'access', personId });
	return ok({ personId });
}

/** 32 random bytes as base64url; anything else is not looked up at all. */
function isSecret(value: string): boolean {
	return /^[\w-]{43}$/.test(value);
}
