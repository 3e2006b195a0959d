import { ok, type MeetingId } from '@veche/schema/kernel';
import {
	canMeeting,
	MEETING_ACTIONS,
	type MeetingAction,
	type MeetingPlace,
	type Participant
} from '@veche/schema/meeting';
import type { Actor } from '@veche/schema/people';
import type { Project } from '@veche/schema/project';
import {
	listMeetings,
	listProjects,
	meetingById,
	meetingPlace,
	movesOf,
	participantsByMeeting,
	participantsOf,
	type MeetingFilter,
	type MeetingMove,
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
	const projects = await listProjects(sql);
	const seen = (await listMeetings(sql, filter)).flatMap((meeting) => {
		const actions = actionsOn(actor, meeting, placeAmong(projects, meeting));
		return actions.includes('view') ? [{ meeting, actions }] : [];
	});
	const participants = await participantsByMeeting(
		sql,
		seen.map(({ meeting }) => meeting)
	);
	return seen.map((one, n) => ({ ...one, participants: participants[n] ?? [] }));
}

export async function readMeeting(
	sql: Sql,
	actor: Actor,
	id: MeetingId
): Promise<Outcome<ReadMeeting>> {
	const meeting = await meetingById(sql, id);
	if (meeting === null) return refuse('not_found', REFUSALS.unknownMeeting);
	const actions = actionsOn(actor, meeting, await meetingPlace(sql, meeting));
	if (!actions.includes('view')) return refuse('forbidden', SERVER.cannotView);
	return ok({ meeting, actions, participants: await participantsOf(sql, meeting) });
}

/** The moves of a meeting that this person may see, oldest first. */
export async function readMoves(
	sql: Sql,
	actor: Actor,
	id: MeetingId
): Promise<Outcome<readonly MeetingMove[]>> {
	const read = await readMeeting(sql, actor, id);
	return read.ok ? ok(await movesOf(sql, id)) : read;
}

/** What rights on a meeting are decided by, for whoever has read all projects already. */
export function placeAmong(
	projects: readonly Pick<Project, 'id' | 'bodyId'>[],
	{ id: meetingId, bodyId, officeId }: Pick<StoredMeeting, 'id' | 'bodyId' | 'officeId'>
): MeetingPlace {
	const ofBody = projects.filter((project) => project.bodyId === bodyId);
	return { bodyId, officeId, meetingId, projects: ofBody.map(({ id }) => id) };
}

function actionsOn(
	actor: Actor,
	{ stage, agendaId }: StoredMeeting,
	place: MeetingPlace
): readonly MeetingAction[] {
	return MEETING_ACTIONS.filter(
		(action) =>
			canMeeting(actor, action, { ...place, stage }) &&
			(action !== 'create_agenda' || agendaId === null)
	);
}
