import type { DocumentHead } from '@veche/schema/document';
import { asId, ok } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	createDocument,
	listRevisions,
	lockRow,
	notify,
	recordTransition,
	transaction,
	type Tx
} from '@veche/schema/store';
import * as Y from 'yjs';
import { REFUSALS } from '../../messages/server.ts';
import { openCase, stepOf, type Case, type Move } from './case.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import type { Moved } from './record-step.ts';
import { readText, unknownDocument } from './text.ts';

/**
 * Opens a new revision: a document of its own in the same series, whose first log row is the locked state. The
 * version in force stays as it is until the new one is approved.
 */
export async function revise(
	deps: Deps,
	actor: Actor,
	input: Omit<Move, 'event'>
): Promise<Outcome<Moved>> {
	const move: Move = { ...input, event: 'revise' };
	const at = deps.clock();
	const opened = await openCase(deps.sql, actor, move);
	if (!opened.ok) return opened;
	const text = await readText(deps.sql, opened.value.head);
	if (text === null) return unknownDocument();
	const firstUpdate = Y.encodeStateAsUpdate(text.doc);

	return transaction(deps.sql, async (tx): Promise<Outcome<Moved>> => {
		// The row of the version in force is the lock: two people who open a revision at once make one.
		const head = await lockRow(tx, move.documentId);
		if (head === null) return unknownDocument();
		const still = stepOf(actor, move, { ...opened.value, head });
		if (!still.ok) return still;
		const revisions = await listRevisions(tx, head.seriesId);
		if (revisions.some(({ open }) => open !== 'locked')) {
			return refuse('not_now', REFUSALS.revisionOpen);
		}
		const created = await createDocument(tx, {
			...sameDocument(head),
			id: asId(deps.newId()),
			revision: Math.max(...revisions.map(({ revision }) => revision)) + 1,
			state: still.value.step.to,
			firstUpdate,
			authorId: actor.personId,
			at
		});
		await record(tx, { opened: still.value, created, actor, comment: move.comment.trim(), at });
		const { open, state, epoch, version } = head;
		await notify(tx, { t: 'document', documentId: head.id, open, state, epoch, version });
		return ok({ state: created.state, version: null, documentId: created.id });
	});
}

/** What a revision has in common with the document it goes on from. */
function sameDocument(head: DocumentHead) {
	const { seriesId, kind, title, projectId, meetingId, bodyId, officeId, schemaVersion } = head;
	return { seriesId, kind, title, projectId, meetingId, bodyId, officeId, schemaVersion };
}

interface Revised {
	readonly opened: Case;
	readonly created: DocumentHead;
	readonly actor: Actor;
	readonly comment: string;
	readonly at: Date;
}

async function record(tx: Tx, { opened, created, actor, comment, at }: Revised): Promise<void> {
	const { head, actingFor } = opened;
	await recordTransition(tx, {
		documentId: created.id,
		event: 'revise',
		from: head.state,
		to: created.state,
		actorId: actor.personId,
		actingFor,
		comment,
		seq: created.headSeq,
		content: null,
		sha256: null,
		at
	});
	await appendAudit(tx, {
		actorId: actor.personId,
		actingFor,
		action: `${head.kind}.revise`,
		objectKind: 'document',
		objectId: created.id,
		details: { from: head.id, revision: created.revision, version: head.version },
		at
	});
}
