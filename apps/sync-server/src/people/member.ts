import type { Connection, Document } from '@hocuspocus/server';
import type { Access } from '@veche/schema/document';
import type { DocumentId, PersonId } from '@veche/schema/kernel';
import type { DoorSocket } from '../doors/door-socket.ts';

/** Why an edit was refused, in the words of the protocol. */
export type Refusal =
	'held' | 'locked' | 'right' | 'epoch' | 'root' | 'client_id' | 'malformed' | 'gap' | 'size';

/** One person at one document through one connection. */
export interface Member {
	readonly socket: DoorSocket;
	readonly documentId: DocumentId;
	readonly personId: PersonId;
	readonly sessionId: string;
	readonly name: string;
	/** Epoch of the ticket: an edit of another epoch is refused. */
	readonly epoch: number;
	/** He could write this document while it is open: what is refused of his is kept. */
	readonly couldWrite: boolean;
	/** His client knows the present layout of the document; without that he only reads. */
	readonly knowsLayout: boolean;
	access: Access;
	/** What to answer to an edit while he only reads. */
	readReason: Refusal;
	/** His whole state has arrived once: from then on his edits follow each other without gaps. */
	firstSyncDone: boolean;
	/** Edits of this connection that were refused. */
	refused: number;
	/** The Yjs client id that this connection speaks for in presence. */
	clientId: number | null;
}

/** What Hocuspocus carries for every connection; `member` is there after the ticket. */
export interface Context {
	readonly socket: DoorSocket;
	readonly member?: Member;
}

/** The member of a context after authentication. */
export function memberOf(context: Context): Member {
	if (context.member === undefined) throw new Error('A hook before the ticket');
	return context.member;
}

/** Connections with their members; Hocuspocus' own lists know only connections. */
export class Members {
	readonly #members = new WeakMap<Connection, Member>();

	bind(connection: Connection, member: Member): void {
		this.#members.set(connection, member);
	}

	of(connection: Connection): Member | undefined {
		return this.#members.get(connection);
	}

	at(document: Document): readonly { readonly connection: Connection; readonly member: Member }[] {
		return document.getConnections().flatMap((connection) => {
			const member = this.#members.get(connection);
			return member === undefined ? [] : [{ connection, member }];
		});
	}
}
