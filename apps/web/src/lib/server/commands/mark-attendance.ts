import { ok, type MeetingId, type PersonId } from '@veche/schema/kernel';
import { STAGE_NAMES, type Attendance, type Participant } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	lockMeeting,
	lockRow,
	markAttendance as storeMark,
	meetingById,
	notify,
	participantsOf,
	transaction
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';

export interface AttendanceMark {
	readonly personId: PersonId;
	/** null takes the mark back. */
	readonly attendance: Attendance | null;
	/** Why somebody is absent, or ''. */
	readonly reason: string;
}

/** The secretary marks who of the participants is there; possible while the minutes are written. */
export async function markAttendance(
	deps: Deps,
	actor: Actor,
	{ meetingId, marks }: { readonly meetingId: MeetingId; readonly marks: readonly AttendanceMark[] }
): Promise<Outcome<readonly Participant[]>> {
	const at = deps.clock();
	const found = await meetingCase(deps.sql, actor, meetingId, 'mark_attendance');
	if (!found.ok) return found;
	const { minutesId } = found.value;
	return transaction(deps.sql, async (tx): Promise<Outcome<readonly Participant[]>> => {
		// The minutes first, as a submission does: what was submitted keeps its attendance.
		if (minutesId !== null) await lockRow(tx, minutesId);
		await lockMeeting(tx, meetingId);
		const meeting = await meetingById(tx, meetingId);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.stage !== 'approved') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		const participants = await participantsOf(tx, meeting);
		const known = new Set(participants.map(({ personId }) => personId));
		if (marks.some(({ personId }) => !known.has(personId))) {
			return refuse('invalid', REFUSALS.notParticipant);
		}
		for (const mark of marks) await storeMark(tx, { ...mark, meetingId });
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'meeting.attendance',
			objectKind: 'meeting',
			objectId: meetingId,
			details: {
				marks: marks.map(({ personId, attendance, reason }) => ({ personId, attendance, reason }))
			},
			at
		});
		await notify(tx, { t: 'meeting', meetingId });
		return ok(await participantsOf(tx, meeting));
	});
}
