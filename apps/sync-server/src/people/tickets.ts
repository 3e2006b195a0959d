import type { onAuthenticatePayload } from '@hocuspocus/server';
import type { ReadReason } from '@veche/schema/document';
import { isId, type DocumentId } from '@veche/schema/kernel';
import { CLOSE } from '@veche/schema/protocol';
import { personById, redeemTicket, type Sql } from '@veche/schema/store';
import { createHash } from 'node:crypto';
import { faultOf, type Log } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Limits } from '../settings.ts';
import { Denied, deny } from './denied.ts';
import type { Context, Member, Refusal } from './member.ts';
import type { Presence } from './presence.ts';

export interface TicketDeps {
	readonly sql: Sql;
	readonly clock: () => Date;
	readonly presence: Presence;
	readonly limits: Pick<Limits, 'SYNC_SOCKETS_PER_PERSON'>;
	readonly metrics: Metrics;
	readonly log: Log;
}

/** 32 random bytes as base64url; anything else is not looked up. */
const TICKET = /^[\w-]{43}$/;

/** Redeems the ticket of a connection: who he is, what he may do. Gives the context, or refuses by throwing. */
export async function admit(
	deps: TicketDeps,
	join: onAuthenticatePayload<Context>
): Promise<{ readonly member: Member }> {
	try {
		const member = await redeem(deps, join);
		join.connectionConfig.readOnly = member.access === 'read';
		member.socket.signedIn();
		deps.metrics.count('veche_joined_total', { access: member.access });
		return { member };
	} catch (error) {
		const denied = error instanceof Denied ? error : new Denied(CLOSE.comeBack, 'storage away');
		if (denied !== error) deps.log('warn', 'ticket not read', faultOf(error));
		deps.metrics.count('veche_denied_total', { code: String(denied.code) });
		throw deny(join.context.socket, denied);
	}
}

async function redeem(deps: TicketDeps, join: onAuthenticatePayload<Context>): Promise<Member> {
	const { documentName, token, context } = join;
	if (!isId<DocumentId>(documentName)) throw new Denied(CLOSE.unknown, 'unknown document');
	if (!TICKET.test(token)) throw new Denied(CLOSE.ticket, 'ticket missing');
	const hash = createHash('sha256').update(token).digest('hex');
	const ticket = await redeemTicket(deps.sql, hash, deps.clock());
	if (ticket === null) throw new Denied(CLOSE.ticket, 'ticket spent or expired');
	if (ticket.documentId !== documentName)
		throw new Denied(CLOSE.ticket, 'ticket of another document');
	const person = await personById(deps.sql, ticket.personId);
	if (person === null) throw new Denied(CLOSE.forbidden, 'unknown person');
	if (deps.presence.connectionsOf(person.id) >= deps.limits.SYNC_SOCKETS_PER_PERSON) {
		throw new Denied(CLOSE.comeBack, 'too many connections');
	}
	return {
		socket: context.socket,
		documentId: ticket.documentId,
		personId: ticket.personId,
		sessionId: ticket.sessionId,
		name: person.fullName,
		epoch: ticket.epoch,
		couldWrite: ticket.couldWrite,
		knowsLayout: ticket.reason !== 'schema',
		access: ticket.access,
		readReason: refusalFor(ticket.reason),
		firstSyncDone: false,
		refused: 0,
		clientId: null
	};
}

/** How an edit of somebody who may only read is refused. */
export function refusalFor(reason: ReadReason | null): Refusal {
	return reason === 'held' || reason === 'locked' ? reason : 'right';
}
