import { accessTo, type Access, type ReadReason } from '@veche/schema/document';
import { ok, type DocumentId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { TICKET_SECONDS } from '@veche/schema/protocol';
import {
	documentById,
	factsOf,
	issueTicket as storeTicket,
	transaction
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { sha256 } from '../sha256.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface TicketRequest {
	readonly documentId: DocumentId;
	readonly sessionId: string;
	/** Layout version that the asking client knows; null when it did not say. */
	readonly schemaVersion: number | null;
}

export interface Ticket {
	readonly document: DocumentId;
	/** The secret itself; only its hash is stored. */
	readonly ticket: string;
	readonly access: Access;
	readonly reason: ReadReason | null;
	/** The epoch that the ticket is bound to: edits made in another one are refused. */
	readonly epoch: number;
	readonly expiresAt: Date;
}

/** A ticket opens one connection to one document, once, within a minute. It writes nothing to the document. */
export async function issueTicket(
	deps: Deps,
	actor: Actor,
	input: TicketRequest
): Promise<Outcome<Ticket>> {
	const at = deps.clock();
	const head = await documentById(deps.sql, input.documentId);
	const facts = await factsOf(deps.sql, input.documentId);
	if (head === null || facts === null) return refuse('not_found', REFUSALS.unknownDocument);
	const { access, reason, couldWrite } = accessTo(actor, facts, input.schemaVersion);
	if (access === null) return refuse('forbidden', SERVER.cannotView);
	const ticket = deps.newSecret();
	const expiresAt = new Date(at.getTime() + TICKET_SECONDS * 1000);
	await transaction(deps.sql, (tx) =>
		storeTicket(tx, {
			hash: sha256(ticket),
			documentId: head.id,
			personId: actor.personId,
			sessionId: input.sessionId,
			epoch: head.epoch,
			access,
			reason,
			couldWrite,
			expiresAt,
			at
		})
	);
	return ok({ document: head.id, ticket, access, reason, epoch: head.epoch, expiresAt });
}
