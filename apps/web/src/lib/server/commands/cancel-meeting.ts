import type { DocumentHead } from '@veche/schema/document';
import { ok, type DocumentId, type MeetingId } from '@veche/schema/kernel';
import { STAGE_NAMES } from '@veche/schema/meeting';
import { actingFor, type Actor } from '@veche/schema/people';
import {
	appendAudit,
	cancelMeeting as storeCancellation,
	hold,
	lockMeeting,
	lockRow,
	meetingById,
	meetingPlace,
	notify,
	recordTransition,
	transaction,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMeeting } from './tell.ts';

export interface Cancellation {
	readonly meetingId: MeetingId;
	readonly reason: string;
}

/**
 * The chair cancels a meeting, with a reason. Its agenda and minutes, as far as they are still written, close to
 * everybody for ever; an approved agenda stays the version that it is.
 */
export async function cancelMeeting(
	deps: Deps,
	actor: Actor,
	input: Cancellation
): Promise<Outcome<StoredMeeting>> {
	const at = deps.clock();
	const reason = input.reason.trim();
	const found = await meetingCase(deps.sql, actor, input.meetingId, 'cancel');
	if (!found.ok) return found;
	if (reason === '') return refuse('invalid', REFUSALS.commentNeeded);
	const { id, agendaId, minutesId } = found.value;
	const place = { ...(await meetingPlace(deps.sql, found.value)), projectId: null };
	const absent = actingFor(actor, ['chair'], place);
	return transaction(deps.sql, async (tx): Promise<Outcome<StoredMeeting>> => {
		// In the order in which an approval and a submission take them: the documents, then their meeting.
		const papers = await lockPapers(tx, [agendaId, minutesId]);
		await lockMeeting(tx, id);
		const meeting = await meetingById(tx, id);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.stage !== 'planned' && meeting.stage !== 'approved') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		if (meeting.agendaId !== agendaId || meeting.minutesId !== minutesId) {
			return refuse('not_now', REFUSALS.stale);
		}
		await storeCancellation(tx, { id, by: actor.personId, reason, at });
		for (const paper of papers) await close(tx, paper, { actor, absent, reason, at });
		const cancelled = await meetingById(tx, id);
		if (cancelled === null) return refuse('not_found', REFUSALS.unknownMeeting);
		await tellOfMeeting(tx, cancelled, 'cancelled', { by: actor.personId, at });
		await appendAudit(tx, {
			actorId: actor.personId,
			actingFor: absent,
			action: 'meeting.cancel',
			objectKind: 'meeting',
			objectId: id,
			details: { from: meeting.stage, reason },
			at
		});
		await notify(tx, { t: 'meeting', meetingId: id });
		return ok(cancelled);
	});
}

/** The papers that are still written, held until the end of the transaction. */
async function lockPapers(
	tx: Tx,
	ids: readonly (DocumentId | null)[]
): Promise<readonly DocumentHead[]> {
	const heads: DocumentHead[] = [];
	for (const id of ids) {
		const head = id === null ? null : await lockRow(tx, id);
		if (head !== null && head.open === 'written') heads.push(head);
	}
	return heads;
}

interface Closing {
	readonly actor: Actor;
	readonly absent: Actor['personId'] | null;
	readonly reason: string;
	readonly at: Date;
}

async function close(
	tx: Tx,
	paper: DocumentHead,
	{ actor, absent, reason, at }: Closing
): Promise<void> {
	const after = await hold(tx, { documentId: paper.id, state: 'cancelled', at });
	const { id, open, state, epoch, version } = after;
	await recordTransition(tx, {
		documentId: id,
		event: 'cancel',
		from: paper.state,
		to: state,
		actorId: actor.personId,
		actingFor: absent,
		comment: reason,
		seq: after.headSeq,
		content: null,
		sha256: null,
		at
	});
	await notify(tx, { t: 'document', documentId: id, open, state, epoch, version });
}
