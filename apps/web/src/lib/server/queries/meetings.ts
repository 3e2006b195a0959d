import { ok, type MeetingId } from '@veche/schema/kernel';
import {
	canMeeting,
	MEETING_ACTIONS,
	type MeetingAction,
	type Participant
} from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import {
	listMeetings,
	meetingById,
	meetingPlace,
	participantsOf,
	type MeetingFilter,
	type Sql,
	type StoredMeeting
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';

/** A meeting with who takes part in it. */
export interface ReadMeeting {
	readonly meeting: StoredMeeting;
	readonly participants: readonly Participant[];
	/** What the asking person may do with it now. */
	readonly actions: readonly MeetingAction[];
}

/** Meetings that this person may see, in the order of their days. */
export async function visibleMeetings(
	sql: Sql,
	actor: Actor,
	filter: MeetingFilter
): Promise<readonly ReadMeeting[]> {
	const meetings = await listMeetings(sql, filter);
	const read = await Promise.all(meetings.map((meeting) => readOne(sql, actor, meeting)));
	return read.filter(({ actions }) => actions.includes('view'));
}

export async function readMeeting(
	sql: Sql,
	actor: Actor,
	id: MeetingId
): Promise<Outcome<ReadMeeting>> {
	const meeting = await meetingById(sql, id);
	if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
	const read = await readOne(sql, actor, meeting);
	return read.actions.includes('view') ? ok(read) : refuse('forbidden', SERVER.cannotView);
}

async function readOne(sql: Sql, actor: Actor, meeting: StoredMeeting): Promise<ReadMeeting> {
	const place = await meetingPlace(sql, meeting);
	const may = { ...place, stage: meeting.stage };
	return {
		meeting,
		participants: await participantsOf(sql, meeting),
		actions: MEETING_ACTIONS.filter((action) => canMeeting(actor, action, may)).filter(
			(action) => action !== 'create_agenda' || meeting.agendaId === null
		)
	};
}
