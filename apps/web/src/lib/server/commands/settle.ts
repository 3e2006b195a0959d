import type { Actor } from '@veche/schema/people';
import { ok } from '@veche/schema/kernel';
import {
	latestVersion,
	lockRow,
	readAfter,
	replay,
	transaction,
	type Tx
} from '@veche/schema/store';
import { KINDS, type DocumentHead } from '@veche/schema/document';
import { openCase, stepOf, type Case, type Move } from './case.ts';
import type { Deps } from './deps.ts';
import { markContained } from './quarantine.ts';
import { recordStep, type Moved } from './record-step.ts';
import type { Outcome } from './rejection.ts';
import { seal, soundText, type Sealed } from './seal.ts';
import { readText, seenText, unknownDocument, type Text } from './text.ts';

/**
 * Writes the outcome into the locked row: hold it, or lock it for ever. Gives the row as it is after; a refusal
 * comes before anything was written.
 */
export type Write = (tx: Tx, settled: Settled) => Promise<Outcome<DocumentHead>>;

export interface Settled {
	readonly case: Case;
	readonly sealed: Sealed;
	readonly actor: Actor;
	readonly comment: string;
	readonly at: Date;
}

/**
 * Freezes a text: everything slow (replay, rules, hash) happens before the row is locked; under the lock only
 * the edits that came meanwhile are replayed. What was locked is exactly what the log holds at that moment.
 */
export async function settle(
	deps: Deps,
	actor: Actor,
	move: Move,
	write: Write
): Promise<Outcome<Moved>> {
	const at = deps.clock();
	const opened = await openCase(deps.sql, actor, move);
	if (!opened.ok) return opened;
	const text = await readText(deps.sql, opened.value.head);
	if (text === null) return unknownDocument();
	const prepared = await prepare(deps.sql, { actor, move, at, case: opened.value }, text);
	if (!prepared.ok) return prepared;

	return transaction(deps.sql, async (tx): Promise<Outcome<Moved>> => {
		const head = await lockRow(tx, move.documentId);
		if (head === null) return unknownDocument();
		const still = stepOf(actor, move, { ...opened.value, head });
		if (!still.ok) return still;
		const asked = { actor, move, at, case: still.value };
		const final = await caughtUp(tx, asked, text, prepared.value);
		if (!final.ok) return final;
		const done = { case: still.value, sealed: final.value, actor, comment: move.comment, at };
		const after = await write(tx, done);
		if (!after.ok) return after;
		await markContained(tx, move.documentId, text.doc);
		const { seq, content, sha256 } = final.value;
		const taken = { case: still.value, move, actor, at, seq, kept: { content, sha256 } };
		return ok(await recordStep(tx, { ...taken, after: after.value }));
	});
}

interface Asked {
	readonly actor: Actor;
	readonly move: Move;
	readonly at: Date;
	readonly case: Case;
}

async function prepare(sql: Tx, asked: Asked, text: Text): Promise<Outcome<Sealed>> {
	const { head, step, actingFor } = asked.case;
	const seen = seenText(text.seq, asked.move.ifSeq);
	if (!seen.ok) return seen;
	if (step.needsSoundText) {
		const sound = await soundText(sql, head, text, asked.at);
		if (!sound.ok) return sound;
	}
	const sealed = await seal(sql, head, text, {
		numbered: step.makesVersion,
		event: asked.move.event,
		by: asked.actor.personId,
		actingFor,
		at: asked.at.toISOString(),
		comment: asked.move.comment.trim()
	});
	return ok(sealed);
}

/** The prepared content when nothing came meanwhile, or content made again from the longer log. */
async function caughtUp(
	tx: Tx,
	asked: Asked,
	text: Text,
	prepared: Sealed
): Promise<Outcome<Sealed>> {
	const { head } = asked.case;
	const last = await latestVersion(tx, head.seriesId);
	const sameChain = (last?.sha256 ?? null) === prepared.previous;
	if (head.headSeq === prepared.seq && sameChain) return ok(prepared);
	const [later] = await readAfter(tx, [{ documentId: head.id, seq: prepared.seq }]);
	const { seq } = replay(
		{ snapshot: null, snapshotSeq: prepared.seq, tail: later?.rows ?? [] },
		text.doc
	);
	return prepare(tx, asked, { doc: text.doc, seq, reading: KINDS[head.kind].read(text.doc) });
}
