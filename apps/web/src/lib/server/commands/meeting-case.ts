import { ok, type MeetingId } from '@veche/schema/kernel';
import { canMeeting, STAGE_NAMES, type MeetingAction } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import { meetingById, meetingPlace, type StoredMeeting, type Tx } from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from './rejection.ts';

/** A meeting with which this person may do that now: 404, 403 and 409 in this order. Reads only. */
export async function meetingCase(
	sql: Tx,
	actor: Actor,
	id: MeetingId,
	action: MeetingAction
): Promise<Outcome<StoredMeeting>> {
	const meeting = await meetingById(sql, id);
	if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
	const place = await meetingPlace(sql, meeting);
	const may = (what: MeetingAction, stage = meeting.stage): boolean =>
		canMeeting(actor, what, { ...place, stage });
	if (!may('view')) return refuse('forbidden', SERVER.cannotView);
	if (may(action)) return ok(meeting);
	const everMay = may(action, 'planned') || may(action, 'approved');
	if (!everMay) return refuse('forbidden', SERVER.forbidden);
	return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
}
