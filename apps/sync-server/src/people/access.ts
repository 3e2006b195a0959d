import type { DocumentHead } from '@veche/schema/document';
import { accessTo, KINDS, type AccessDecision } from '@veche/schema/document';
import { CLOSE } from '@veche/schema/protocol';
import { actorOf, aliveSessions, factsOf, type Sql, type StoreEvent } from '@veche/schema/store';
import { faultOf, type Log } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Presence, Present } from './presence.ts';
import { refusalFor } from './tickets.ts';

export type Scope = Omit<Extract<StoreEvent, { readonly t: 'access' }>, 't'>;

export interface AccessDeps {
	readonly sql: Sql;
	readonly clock: () => Date;
	readonly presence: Presence;
	readonly metrics: Metrics;
	readonly log: Log;
}

/**
 * Asks again what the open connections in scope may do, as a new ticket would: who lost the session or the right to
 * read is closed, who lost the right to write reads on, who got it comes back with a new ticket. Never rejects.
 * @param tell also say `changed` to the documents in scope, whose pages show people and rights
 */
export async function recheck(deps: AccessDeps, scope: Scope, tell: boolean): Promise<void> {
	const inScope = deps.presence.all().filter((present) => isIn(scope, present));
	try {
		const now = deps.clock();
		const sessions = [...new Set(inScope.map(({ member }) => member.sessionId))];
		const alive = await aliveSessions(deps.sql, sessions, now);
		await Promise.all(
			inScope.map(async (present) => {
				if (alive.has(present.member.sessionId))
					settle(deps, present, await decide(deps, present, now));
				else close(deps, present, CLOSE.forbidden, 'session over');
			})
		);
	} catch (error) {
		// The next round, at the latest after SYNC_RECHECK_SECONDS, asks again; appends are refused meanwhile.
		deps.log('warn', 'access not checked', faultOf(error));
	}
	if (tell) for (const { connection } of inScope) connection.sendStateless(CHANGED_PEOPLE);
}

const CHANGED_PEOPLE = JSON.stringify({ t: 'changed', what: 'people' });

function isIn(scope: Scope, { member, loaded }: Present): boolean {
	const { personId, sessionId, projectId, bodyId, documentId } = scope;
	return (
		(personId === undefined || personId === member.personId) &&
		(sessionId === undefined || sessionId === member.sessionId) &&
		// People of any project of a body may take part in what belongs to the body itself.
		(projectId === undefined || (loaded.head.projectId ?? projectId) === projectId) &&
		(bodyId === undefined || bodyId === loaded.head.bodyId) &&
		(documentId === undefined || documentId === loaded.id)
	);
}

async function decide(
	{ sql }: AccessDeps,
	{ member, loaded }: Present,
	now: Date
): Promise<AccessDecision> {
	const [actor, facts] = await Promise.all([
		actorOf(sql, member.personId, now),
		factsOf(sql, loaded.id)
	]);
	if (actor === null || facts === null) return { access: null, reason: 'role', couldWrite: false };
	return accessTo(actor, facts, member.knowsLayout ? layoutOf(loaded.head) : null);
}

function layoutOf({ kind }: DocumentHead): number {
	return KINDS[kind].shape.schemaVersion;
}

function settle(deps: AccessDeps, present: Present, { access, reason }: AccessDecision): void {
	const { member, connection } = present;
	if (access === null) {
		close(deps, present, CLOSE.forbidden, 'no right');
	} else if (access === 'write' && member.access === 'read') {
		// Never made writable in place: what it typed meanwhile would hang. It comes back and syncs from the start.
		close(deps, present, CLOSE.restart, 'rights changed');
	} else if (access === 'read' && member.access === 'write') {
		member.access = 'read';
		member.readReason = refusalFor(reason);
		connection.readOnly = true;
	}
}

function close(
	{ metrics }: AccessDeps,
	{ member }: Present,
	code: 1012 | 4403,
	reason: string
): void {
	metrics.count('veche_closed_total', { reason: reason.replaceAll(' ', '_') });
	member.socket.close(code, reason);
}
