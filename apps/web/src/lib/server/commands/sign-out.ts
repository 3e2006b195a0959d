import type { Actor } from '@veche/schema/people';
import { appendAudit, deleteSession, notify, transaction } from '@veche/schema/store';
import type { Deps } from './deps.ts';

/** Ends a session; its open sockets close at once. */
export async function signOut(deps: Deps, actor: Actor, sessionId: string): Promise<void> {
	await transaction(deps.sql, async (tx) => {
		await deleteSession(tx, sessionId);
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'session.close',
			objectKind: 'person',
			objectId: actor.personId,
			details: {},
			at: deps.clock()
		});
		await notify(tx, { t: 'access', sessionId });
	});
}
