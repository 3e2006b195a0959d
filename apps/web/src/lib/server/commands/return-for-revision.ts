import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	lockRow,
	notify,
	recordTransition,
	returnToWriting,
	transaction
} from '@veche/schema/store';
import { openCase, stepOf, type Move } from './case.ts';
import type { Deps } from './deps.ts';
import type { Outcome } from './rejection.ts';
import type { Moved } from './settle.ts';
import { unknownDocument } from './text.ts';

/** The chair or the office sends a held passport back, with the reason; everybody joins it anew. */
export async function returnForRevision(
	deps: Deps,
	actor: Actor,
	input: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	const move: Move = { ...input, event: 'return' };
	const at = deps.clock();
	const opened = await openCase(deps.sql, actor, move);
	if (!opened.ok) return opened;
	return transaction(deps.sql, async (tx): Promise<Outcome<Moved>> => {
		const head = await lockRow(tx, move.documentId);
		if (head === null) return unknownDocument();
		const still = stepOf(actor, move, { ...opened.value, head });
		if (!still.ok) return still;
		const { step, actingFor } = still.value;
		const after = await returnToWriting(tx, { documentId: head.id, state: step.to, at });
		const comment = move.comment.trim();
		await recordTransition(tx, {
			documentId: head.id,
			event: move.event,
			from: head.state,
			to: after.state,
			actorId: actor.personId,
			actingFor,
			comment,
			seq: head.headSeq,
			content: null,
			sha256: null,
			at
		});
		await appendAudit(tx, {
			actorId: actor.personId,
			actingFor,
			action: 'passport.return',
			objectKind: 'document',
			objectId: head.id,
			details: { from: head.state, to: after.state, seq: head.headSeq },
			at
		});
		const { open, state, epoch, version } = after;
		await notify(tx, { t: 'document', documentId: head.id, open, state, epoch, version });
		return ok({ state, version, documentId: head.id });
	});
}
