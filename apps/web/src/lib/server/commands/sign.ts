import { inBoth, ok, yearOf } from '@veche/schema/kernel';
import { actingFor, ROLE_NAMES, rolesIn, type Actor } from '@veche/schema/people';
import {
	addSignature,
	lockRow,
	meetingById,
	numberMinutes,
	signaturesOf,
	transaction,
	type StoredSignature,
	type Tx
} from '@veche/schema/store';
import type { DocumentHead } from '@veche/schema/document';
import { signAs, type SigningRefusal } from '@veche/schema/workflow';
import { REFUSALS } from '../../messages/server.ts';
import { openCase, stepOf, type Case, type Move } from './case.ts';
import type { Deps } from './deps.ts';
import { lockVersion } from './lock-version.ts';
import { recordStep, type Moved } from './record-step.ts';
import { refuse, type Outcome } from './rejection.ts';
import { seal, soundText } from './seal.ts';
import type { Settled } from './settle.ts';
import { readText, seenText, unknownDocument, type Text } from './text.ts';

/**
 * The chair and the secretary sign held minutes, once each, in any order. The last signature gives the minutes
 * their number in the body and year and locks them as a version; until then they stay as they are.
 */
export async function sign(
	deps: Deps,
	actor: Actor,
	input: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	const move: Move = { ...input, event: 'sign' };
	const at = deps.clock();
	const opened = await openCase(deps.sql, actor, move);
	if (!opened.ok) return opened;
	const text = await readText(deps.sql, opened.value.head);
	if (text === null) return unknownDocument();
	const seen = seenText(text.seq, move.ifSeq);
	if (!seen.ok) return seen;
	const sound = await soundText(deps.sql, opened.value.head, text, at);
	if (!sound.ok) return sound;

	const signed = await transaction(deps.sql, async (tx): Promise<Outcome<Moved>> => {
		const head = await lockRow(tx, move.documentId);
		if (head === null) return unknownDocument();
		const still = stepOf(actor, move, { ...opened.value, head });
		if (!still.ok) return still;
		// Returned and handed in again meanwhile: another text than the one that was judged.
		if (head.epoch !== opened.value.head.epoch) return refuse('not_now', REFUSALS.stale);
		return put(tx, { case: still.value, text, actor, move, at });
	});
	text.doc.destroy();
	return signed;
}

interface Signing {
	readonly case: Case;
	readonly text: Text;
	readonly actor: Actor;
	readonly move: Move;
	readonly at: Date;
}

async function put(tx: Tx, signing: Signing): Promise<Outcome<Moved>> {
	const { case: asked, text, actor, move, at } = signing;
	const { head, facts, step } = asked;
	const before = await signaturesOf(tx, head.id);
	const signer = { personId: actor.personId, roles: rolesIn(actor, facts) };
	const given = signAs(step.signatures ?? [], before, signer);
	if (!given.ok) return refused(given.error);
	const { role, complete } = given.value;
	const signature: StoredSignature = {
		role,
		personId: actor.personId,
		actingFor: actingFor(actor, [role], facts),
		at
	};
	await addSignature(tx, { ...signature, documentId: head.id, epoch: head.epoch, seq: text.seq });
	const own = { ...asked, actingFor: signature.actingFor };
	const taken = { move, actor, at, case: own, details: { role } };
	if (!complete)
		return ok(await recordStep(tx, { ...taken, after: head, seq: text.seq, kept: null }));
	const all = [...before, signature];
	const settled = await settledBy(tx, { ...signing, case: own }, all);
	const after = await lockVersion(tx, settled, 'sign');
	const { seq, content, sha256 } = settled.sealed;
	return ok(await recordStep(tx, { ...taken, after, seq, kept: { content, sha256 } }));
}

/** The content of the signed minutes, with their number and all signatures. */
async function settledBy(
	tx: Tx,
	{ case: asked, text, actor, move, at }: Signing,
	signatures: readonly StoredSignature[]
): Promise<Settled> {
	const { head, actingFor: absent } = asked;
	const comment = move.comment.trim();
	const sealed = await seal(tx, head, text, {
		numbered: true,
		event: move.event,
		by: actor.personId,
		actingFor: absent,
		at: at.toISOString(),
		comment,
		number: await numberOf(tx, head),
		signatures: signatures.map((one) => ({
			role: one.role,
			by: one.personId,
			actingFor: one.actingFor,
			at: one.at.toISOString()
		}))
	});
	return { case: asked, sealed, actor, comment, at };
}

async function numberOf(
	tx: Tx,
	{ id, bodyId, meetingId, createdAt }: DocumentHead
): Promise<number> {
	const meeting = meetingId === null ? null : await meetingById(tx, meetingId);
	const year = meeting?.year ?? yearOf(createdAt.toISOString());
	return numberMinutes(tx, { documentId: id, bodyId, year });
}

function refused(refusal: SigningRefusal): Outcome<never> {
	switch (refusal.kind) {
		case 'already_signed':
			return refuse('not_now', REFUSALS.alreadySigned);
		case 'not_your_role': {
			const who = inBoth((locale) => refusal.by.map((role) => ROLE_NAMES[role][locale]).join(', '));
			return refuse('forbidden', REFUSALS.notYourRole, { who });
		}
	}
}
