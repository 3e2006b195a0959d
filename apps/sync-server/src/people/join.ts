import type { connectedPayload } from '@hocuspocus/server';
import { CLOSE } from '@veche/schema/protocol';
import type { Freeze } from '../lock/freeze.ts';
import type { Memory } from '../log/loaded.ts';
import type { Scope } from './access.ts';
import { memberOf, type Context, type Members } from './member.ts';

export interface JoinDeps {
	readonly memory: Memory;
	readonly members: Members;
	readonly freeze: Freeze;
	/** Asks again what the connections in scope may do; never rejects. */
	readonly recheck: (scope: Scope, tell: boolean) => Promise<void>;
}

/**
 * A connection has got its document. Between the ticket and now the document may have been unloaded and loaded
 * anew (then this connection would talk to nobody), held or locked, and the right may have been withdrawn: nobody
 * who was not connected yet heard of it.
 */
export function join(
	deps: JoinDeps,
	{ connection, context, instance }: connectedPayload<Context>
): void {
	const member = memberOf(context);
	const { document } = connection;
	const loaded = deps.memory.of(document);
	if (loaded === undefined || instance.documents.get(document.name) !== document) {
		member.socket.close(CLOSE.restart, 'document was reopened');
		return;
	}
	deps.members.bind(connection, member);
	deps.freeze.joined({ connection, member, loaded });
	void deps.recheck({ personId: member.personId, documentId: member.documentId }, false);
}
