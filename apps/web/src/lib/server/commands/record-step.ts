import type { DocumentHead } from '@veche/schema/document';
import type { DocumentId, Json } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { appendAudit, notify, recordTransition, type Tx } from '@veche/schema/store';
import type { Case, Move } from './case.ts';
import { tellOfStep } from './tell.ts';

/** What became of the document. */
export interface Moved {
	readonly state: string;
	readonly version: number | null;
	/** The document that the step made, for `revise`; the same document otherwise. */
	readonly documentId: DocumentId;
}

/** A step that was taken, and the row as it is after it. */
export interface Taken {
	readonly case: Case;
	readonly move: Move;
	readonly actor: Actor;
	readonly at: Date;
	readonly after: DocumentHead;
	/** The last log row of the text that was held, locked, signed or returned. */
	readonly seq: number;
	/** What was held or locked by the step; null when nothing was. */
	readonly kept: { readonly content: string; readonly sha256: string } | null;
	/** What the audit says besides. */
	readonly details?: { readonly [key: string]: Json };
}

/** Writes a step into the history of its document and into the audit log, and tells whomever it concerns and everybody who looks. */
export async function recordStep(tx: Tx, taken: Taken): Promise<Moved> {
	const { move, actor, at, after, seq, kept } = taken;
	const { head, facts, actingFor } = taken.case;
	const { id, kind, open, state, epoch, version } = after;
	await recordTransition(tx, {
		documentId: id,
		event: move.event,
		from: head.state,
		to: state,
		actorId: actor.personId,
		actingFor,
		comment: move.comment.trim(),
		seq,
		content: kept?.content ?? null,
		sha256: kept?.sha256 ?? null,
		at
	});
	await tellOfStep(tx, { event: move.event, after, facts }, { by: actor.personId, at });
	await appendAudit(tx, {
		actorId: actor.personId,
		actingFor,
		action: `${kind}.${move.event}`,
		objectKind: 'document',
		objectId: id,
		details: {
			from: head.state,
			to: state,
			seq,
			...(kept === null ? {} : { version, sha256: kept.sha256 }),
			...taken.details
		},
		at
	});
	await notify(tx, { t: 'document', documentId: id, open, state, epoch, version });
	return { state, version, documentId: id };
}
