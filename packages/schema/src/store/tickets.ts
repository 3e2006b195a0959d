import type { Access, ReadReason } from '../document/index.ts';
import type { DocumentId, PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** What a ticket says to whoever redeems it. */
export interface RedeemedTicket {
	readonly documentId: DocumentId;
	readonly personId: PersonId;
	readonly sessionId: string;
	/** The document's epoch when it was given. */
	readonly epoch: number;
	readonly access: Access;
	readonly reason: ReadReason | null;
	readonly couldWrite: boolean;
	readonly expiresAt: Date;
}

export interface NewTicket extends RedeemedTicket {
	/** SHA-256 of the secret, hex. */
	readonly hash: string;
	readonly at: Date;
}

/** Stores a ticket and clears away those that nobody can use any more. */
export async function issueTicket(sql: Tx, ticket: NewTicket): Promise<void> {
	await sql`
		with old as (delete from ticket where expires_at < ${ticket.at}::timestamptz - interval '10 minutes')
		insert into ticket (hash, document_id, person_id, session_id, epoch, access, reason, could_write,
			expires_at, at)
		values (${ticket.hash}, ${ticket.documentId}, ${ticket.personId}, ${ticket.sessionId}, ${ticket.epoch},
			${ticket.access}, ${ticket.reason}, ${ticket.couldWrite}, ${ticket.expiresAt}, ${ticket.at})`;
}

/** Uses a ticket up. Null when it is unknown, used, expired, or its session is over or blocked. */
export async function redeemTicket(
	sql: Tx,
	hash: string,
	now: Date
): Promise<RedeemedTicket | null> {
	const [ticket] = await sql<RedeemedTicket[]>`
		with t as (
			delete from ticket where hash = ${hash}
			returning document_id, person_id, session_id, epoch, access, reason, could_write, expires_at
		)
		select t.document_id as "documentId", t.person_id as "personId", t.session_id as "sessionId", t.epoch,
			t.access, t.reason, t.could_write as "couldWrite", t.expires_at as "expiresAt"
		from t
		join session s on s.id = t.session_id and s.user_id = t.person_id
		join person p on p.id = t.person_id
		where t.expires_at > ${now} and s.expires_at > ${now} and p.blocked_at is null`;
	return ticket ?? null;
}
