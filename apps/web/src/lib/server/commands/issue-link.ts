import { ok, type PersonId } from '@veche/schema/kernel';
import { LINK_HOURS, type Actor } from '@veche/schema/people';
import { saveLink } from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { sha256 } from '../sha256.ts';
import { withAccount } from './account-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface IssuedLink {
	/** The secret itself; it is nowhere else and cannot be shown again. */
	readonly secret: string;
	readonly expiresAt: Date;
}

/** Makes a link by which somebody sets his first or a new password. The old link and only it ends at once. */
export function issueLink(
	deps: Deps,
	actor: Actor,
	personId: PersonId
): Promise<Outcome<IssuedLink>> {
	return withAccount(deps, actor, personId, async ({ tx, account, at, record }) => {
		if (personId === actor.personId) return refuse('not_now', ACCOUNTS.ownLink);
		if (account.blockedAt !== null) return refuse('not_now', ACCOUNTS.blockedNow);
		if (account.email === null) return refuse('not_now', ACCOUNTS.noEmail);
		const kind = account.hasPassword ? 'reset' : 'first';
		const secret = deps.newSecret();
		const expiresAt = new Date(at.getTime() + LINK_HOURS[kind] * 3_600_000);
		await saveLink(tx, { personId, hash: sha256(secret), issuedBy: actor.personId, at, expiresAt });
		await record('person.link', { kind });
		return ok({ secret, expiresAt });
	});
}
