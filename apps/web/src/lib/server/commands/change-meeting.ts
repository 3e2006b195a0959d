import { isIsoDate, ok, yearOf, type MeetingId } from '@veche/schema/kernel';
import { MOVED_FIELDS, STAGE_NAMES, type MeetingDetails } from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	appendAudit,
	changeMeeting as storeChange,
	lockMeeting,
	lockRow,
	meetingById,
	notify,
	transaction,
	type StoredMeeting
} from '@veche/schema/store';
import { REFUSALS } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { meetingCase } from './meeting-case.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfMeeting } from './tell.ts';
import { writeMeetingText } from './write-meeting-text.ts';

/** What changes; what is undefined stays. */
export type MeetingChange = {
	readonly [Key in keyof MeetingDetails]?: MeetingDetails[Key] | undefined;
} & { readonly meetingId: MeetingId };

/**
 * Moves a meeting, or changes its place and form, while its agenda is open. What changed is written into the agenda
 * as well, so that register and text say the same.
 */
export async function changeMeeting(
	deps: Deps,
	actor: Actor,
	{ meetingId, ...change }: MeetingChange
): Promise<Outcome<StoredMeeting>> {
	const at = deps.clock();
	const found = await meetingCase(deps.sql, actor, meetingId, 'edit');
	if (!found.ok) return found;
	const date = change.date ?? found.value.date;
	if (!isIsoDate(date)) return refuse('invalid', REFUSALS.noSuchDate);
	const { agendaId } = found.value;
	return transaction(deps.sql, async (tx): Promise<Outcome<StoredMeeting>> => {
		// In the order in which an approval takes them: the agenda, then its meeting.
		const agenda = agendaId === null ? null : await lockRow(tx, agendaId);
		await lockMeeting(tx, meetingId);
		const meeting = await meetingById(tx, meetingId);
		if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
		if (meeting.agendaId !== agendaId) return refuse('not_now', REFUSALS.agendaExists);
		if (meeting.stage !== 'planned') {
			return refuse('not_now', REFUSALS.meetingStage, { stage: STAGE_NAMES[meeting.stage] });
		}
		if (yearOf(date) !== meeting.year) {
			return refuse('invalid', REFUSALS.meetingOtherYear, { year: meeting.year });
		}
		const details = detailsOf(meeting, change);
		// The same again is no change: nobody is told, nothing is written down.
		if (MOVED_FIELDS.every((key) => meeting[key] === details[key])) return ok(meeting);
		await storeChange(tx, meetingId, details);
		if (agenda !== null) {
			await writeMeetingText(tx, { paper: agenda, meeting, details, actor, at });
		}
		const changed = { ...meeting, ...details };
		await tellOfMeeting(tx, changed, 'moved', { by: actor.personId, at });
		await appendAudit(tx, {
			actorId: actor.personId,
			action: 'meeting.change',
			objectKind: 'meeting',
			objectId: meetingId,
			details: { ...details },
			at
		});
		await notify(tx, { t: 'meeting', meetingId });
		return ok(changed);
	});
}

/** A meeting as it shall be: what is not asked for stays. */
export function detailsOf(
	meeting: MeetingDetails,
	change: Omit<MeetingChange, 'meetingId'>
): MeetingDetails {
	return {
		date: change.date ?? meeting.date,
		time: change.time ?? meeting.time,
		place: change.place ?? meeting.place,
		form: change.form ?? meeting.form,
		link: change.link ?? meeting.link
	};
}
