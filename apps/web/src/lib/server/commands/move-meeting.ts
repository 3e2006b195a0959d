import { officeDate, officeTime, ok, type Message, type PersonId } from '@veche/schema/kernel';
import {
	isRescheduled,
	moveTooLate,
	moveWrong,
	STAGE_NAMES,
	type MeetingDetails,
	type MoveTooLate,
	type MoveWrong,
	type Participant
} from '@veche/schema/meeting';
import { actingFor, type Actor } from '@veche/schema/people';
import {
	appendAudit,
	changeMeeting as storeChange,
	clearAttendance,
	documentById,
	lockMeeting,
	lockRow,
	meetingById,
	meetingPlace,
	movesOf,
	notify,
	participantsOf,
	recordMove,
	transaction,
	type StoredMeeting,
	type Tx
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import { detailsOf, type MeetingChange } from './change-meeting.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMeeting } from './tell.ts';
import { writeMeetingText } from './write-meeting-text.ts';

/** Where an approved meeting is moved, and why; what is undefined stays. */
export type MeetingMoving = MeetingChange & { readonly reason: string };

/**
 * The chair holds a meeting whose agenda is approved at another time, in another place or form. The agenda stays the
 * version that it is; the minutes are those of the day on which the meeting is held.
 */
export async function moveMeeting(
	deps: Deps,
	actor: Actor,
	{ meetingId, reason: typed, ...change }: MeetingMoving
): Promise<Outcome<StoredMeeting>> {
	const at = deps.clock();
	const reason = typed.trim();
	const found = await meetingCase(deps.sql, actor, meetingId, 'move');
	if (!found.ok) return found;
	if (reason === '') return refuse('invalid', REFUSALS.commentNeeded);
	const { minutesId } = found.value;
	const place = { ...(await meetingPlace(deps.sql, found.value)), projectId: null };
	const absent = actingFor(actor, ['chair'], place);
	return transaction(deps.sql, async (tx): Promise<Outcome<StoredMeeting>> => {
		// In the order in which a cancellation and a submission take them: the minutes, then their meeting.
		const minutes = minutesId === null ? null : await lockRow(tx, minutesId);
		await lockMeeting(tx, meetingId);
		const meeting = await meetingById(tx, meetingId);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.stage !== 'approved') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		const details = detailsOf(meeting, change);
		const participants = await participantsOf(tx, meeting);
		if (await isRepeated(tx, meeting, { details, reason, by: actor.personId })) return ok(meeting);
		const refusal = refusalOf(meeting, { details, participants, at });
		if (refusal !== null) return refusal;
		const act: Act = { actor, absent, reason, at };
		if (minutes !== null) {
			await writeMeetingText(tx, { paper: minutes, meeting, details, actor, at });
		}
		return ok(await carryOut(tx, { meeting, details, participants }, act));
	});
}

interface Act {
	readonly actor: Actor;
	readonly absent: PersonId | null;
	readonly reason: string;
	readonly at: Date;
}

interface Moving {
	readonly meeting: StoredMeeting;
	readonly details: MeetingDetails;
	readonly participants: readonly Participant[];
}

/** Writes the move down, moves the meeting, and tells of it. */
async function carryOut(
	tx: Tx,
	{ meeting, details, participants }: Moving,
	{ actor, absent, reason, at }: Act
): Promise<StoredMeeting> {
	const { id: meetingId, date, time, place, form, link } = meeting;
	const was = { date, time, place, form, link };
	const by = actor.personId;
	await recordMove(tx, { meetingId, was, reason, by, actingFor: absent, at });
	await storeChange(tx, meetingId, details);
	// Who excused himself did so for the day that it was; nobody is marked as present yet.
	const excused = isRescheduled(was, details)
		? participants.filter(({ attendance }) => attendance !== null)
		: [];
	if (excused.length > 0) await clearAttendance(tx, meetingId);
	const moved = (await meetingById(tx, meetingId)) ?? meeting;
	await tellOfMeeting(tx, moved, isRescheduled(was, details) ? 'rescheduled' : 'moved', {
		...{ by, at },
		before: participants.map(({ personId }) => personId)
	});
	await appendAudit(tx, {
		actorId: by,
		actingFor: absent,
		action: 'meeting.move',
		objectKind: 'meeting',
		objectId: meetingId,
		details: {
			reason,
			...{ from: was, to: { ...details } },
			excused: excused.map(({ personId, reason: why }) => ({ personId, reason: why }))
		},
		at
	});
	await notify(tx, { t: 'meeting', meetingId });
	await tellPapers(tx, moved);
	return moved;
}

/** Open pages of the agenda and of the minutes load again what stands around their texts. */
async function tellPapers(tx: Tx, { agendaId, minutesId }: StoredMeeting): Promise<void> {
	for (const id of [agendaId, minutesId]) {
		const head = id === null ? null : await documentById(tx, id);
		if (head === null) continue;
		const { id: documentId, open, state, epoch, version } = head;
		await notify(tx, { t: 'document', documentId, open, state, epoch, version });
	}
}

/** The same person asks for the same once more, as a button pressed twice does: it is done already. */
async function isRepeated(
	tx: Tx,
	meeting: StoredMeeting,
	asked: { readonly details: MeetingDetails; readonly reason: string; readonly by: PersonId }
): Promise<boolean> {
	const last = (await movesOf(tx, meeting.id)).at(-1);
	const { details, reason, by } = asked;
	const isThere = moveWrong(meeting, details, { date: '', time: '' }) === 'nothing';
	return isThere && last?.reason === reason && last.by === by;
}

const TOO_LATE: Readonly<Record<MoveTooLate, Message>> = {
	dayOver: REFUSALS.meetingDayOver,
	begun: REFUSALS.meetingBegun
};

const WRONG: Readonly<Record<MoveWrong, Message>> = {
	noDate: REFUSALS.noSuchDate,
	nothing: REFUSALS.meetingThereAlready,
	otherYear: REFUSALS.moveOtherYear,
	past: REFUSALS.moveToPast
};

function refusalOf(
	meeting: StoredMeeting,
	{ details, participants, at }: Omit<Moving, 'meeting'> & { readonly at: Date }
): ReturnType<typeof refuse> | null {
	const now = { date: officeDate(at), time: officeTime(at) };
	const late = moveTooLate(meeting, participants, now.date);
	if (late !== null) return refuse('not_now', TOO_LATE[late]);
	const wrong = moveWrong(meeting, details, now);
	return wrong === null ? null : refuse('invalid', WRONG[wrong], { year: meeting.year });
}
