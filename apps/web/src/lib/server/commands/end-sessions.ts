import { ok, type PersonId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	deleteOtherSessions,
	deleteSession,
	deleteSessionsOf,
	notify,
	sessionsOf,
	transaction,
	type Tx
} from '@veche/schema/store';
import { ACCOUNTS } from '../../messages/server-accounts.ts';
import { withAccount } from './account-case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { sessionName } from './session-name.ts';

/** Ends one of one's own sessions, named as the list of sessions names it. Its windows close at once. */
export function endSession(deps: Deps, actor: Actor, name: string): Promise<Outcome<null>> {
	const at = deps.clock();
	const { personId } = actor;
	return transaction(deps.sql, async (tx): Promise<Outcome<null>> => {
		const own = await sessionsOf(tx, personId, at);
		const session = own.find(({ id }) => sessionName(id) === name);
		if (session === undefined) return refuse('not_found', ACCOUNTS.unknownSession);
		await deleteSession(tx, session.id);
		await record(tx, { personId, action: 'session.end_one', ended: 1, at });
		await notify(tx, { t: 'access', sessionId: session.id });
		return ok(null);
	});
}

/** Ends all of one's own sessions but this one. */
export function endOtherSessions(
	deps: Deps,
	actor: Actor,
	sessionId: string
): Promise<Outcome<{ readonly ended: number }>> {
	const at = deps.clock();
	const { personId } = actor;
	return transaction(deps.sql, async (tx) => {
		const ended = await deleteOtherSessions(tx, { personId, but: sessionId });
		if (ended === 0) return ok({ ended });
		await record(tx, { personId, action: 'session.end_others', ended, at });
		await notify(tx, { t: 'access', personId });
		return ok({ ended });
	});
}

/** «Выйти на всех устройствах»: this one too. */
export function endOwnSessions(deps: Deps, actor: Actor): Promise<void> {
	const at = deps.clock();
	const { personId } = actor;
	return transaction(deps.sql, async (tx) => {
		const ended = (await sessionsOf(tx, personId, at)).length;
		await deleteSessionsOf(tx, personId);
		await record(tx, { personId, action: 'session.end_all', ended, at });
		await notify(tx, { t: 'access', personId });
	});
}

/** Ends all sessions of somebody else, whose password stays: a lost tablet, a window left open in a hall. */
export function endSessionsOf(
	deps: Deps,
	actor: Actor,
	personId: PersonId
): Promise<Outcome<null>> {
	return withAccount(deps, actor, personId, async ({ tx, account, record: note }) => {
		if (account.sessions === 0) return ok(null);
		await deleteSessionsOf(tx, personId);
		await note('session.end_all', { ended: account.sessions });
		await notify(tx, { t: 'access', personId });
		return ok(null);
	});
}

function record(
	tx: Tx,
	of: {
		readonly personId: PersonId;
		readonly action: string;
		readonly ended: number;
		readonly at: Date;
	}
): Promise<void> {
	return appendAudit(tx, {
		actorId: of.personId,
		action: of.action,
		objectKind: 'person',
		objectId: of.personId,
		details: { ended: of.ended },
		at: of.at
	});
}
