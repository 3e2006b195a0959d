import { ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { lockRow, returnToWriting, transaction } from '@veche/schema/store';
import { openCase, stepOf, type Move } from './case.ts';
import type { Deps } from './deps.ts';
import { recordStep, type Moved } from './record-step.ts';
import type { Outcome } from './rejection.ts';
import { unknownDocument } from './text.ts';

/**
 * Whoever the table names sends a held text back, with the reason: signatures under it are void, and everybody joins
 * it anew.
 */
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
		const { to } = still.value.step;
		const after = await returnToWriting(tx, { documentId: head.id, state: to, at });
		const taken = { case: still.value, move, actor, at, after, seq: head.headSeq, kept: null };
		return ok(await recordStep(tx, taken));
	});
}
