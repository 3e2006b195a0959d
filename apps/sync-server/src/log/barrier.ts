import type { onStatelessPayload } from '@hocuspocus/server';
import { barrierRequest, parseStateless } from '@veche/schema/protocol';
import type { Members } from '../people/member.ts';
import type { CatchUp } from './catch-up.ts';
import type { Memory } from './loaded.ts';

export interface BarrierDeps {
	readonly memory: Memory;
	readonly members: Members;
	readonly catchUp: CatchUp;
}

/**
 * Answers a barrier: "is all that I sent before this on disk?" Hocuspocus handles the messages of a connection
 * one after the other, so when this one is met everything before it is committed or refused. Anything else that
 * a client says here is ignored.
 */
export async function answerBarrier(deps: BarrierDeps, message: onStatelessPayload): Promise<void> {
	const { connection, document, payload } = message;
	const request = parseStateless(barrierRequest, payload);
	const member = deps.members.of(connection);
	const loaded = deps.memory.of(document);
	if (request === null || member === undefined || loaded === undefined) return;
	const { refused, firstSyncDone } = member;
	// A gap before what we applied means that another node wrote: `seq` must not promise what nobody here saw.
	if (loaded.isBehind) await deps.catchUp.one(loaded);
	// Broadcasts wait for the end of the turn; the answer must not overtake what `seq` counts.
	document.flush();
	connection.sendStateless(
		JSON.stringify({
			t: 'durable',
			id: request.id,
			ok: firstSyncDone && refused === 0,
			seq: loaded.seq,
			refused
		})
	);
}
