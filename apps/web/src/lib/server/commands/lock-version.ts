import type { DocumentHead } from '@veche/schema/document';
import { insertVersion, lockForever, setTitle, type Tx } from '@veche/schema/store';
import type { Settled } from './settle.ts';

/** Makes the settled text a version row and locks its document for ever. */
export async function lockVersion(
	tx: Tx,
	settled: Settled,
	decision: string
): Promise<DocumentHead> {
	const { head, step, actingFor } = settled.case;
	const { sealed, actor, at } = settled;
	await setTitle(tx, head.id, sealed.title);
	await insertVersion(tx, {
		documentId: head.id,
		seriesId: head.seriesId,
		no: sealed.version,
		seq: sealed.seq,
		content: sealed.content,
		sha256: sealed.sha256,
		previousSha256: sealed.previous,
		decision,
		decidedBy: actor.personId,
		actingFor,
		comment: settled.comment.trim(),
		at
	});
	return lockForever(tx, { documentId: head.id, state: step.to, version: sealed.version, at });
}
