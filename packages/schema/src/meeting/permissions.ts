import { rolesIn, type Actor, type Role } from '../people/index.ts';
import type { MeetingPlace, MeetingStage } from './view.ts';

export const MEETING_ACTIONS = [
	'view',
	'create',
	'create_agenda',
	'edit',
	'move',
	'invite',
	'mark_attendance',
	'cancel'
] as const;
/** `edit`: date, time, place, form and link of a planned meeting; `move`: the same of an approved one, with a reason. */
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** Whoever reads or comments a draft agenda, and the invited. Source: domain, sections 2.2 and 4.6. */
const READERS: readonly Role[] = [
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'guest',
	'curator',
	'lead',
	'project_admin',
	'office_head',
	'office_specialist',
	'office_curator'
];
const CHAIR: readonly Role[] = ['chair'];
const CHAIR_AND_SECRETARY: readonly Role[] = ['chair', 'secretary'];
const NOBODY: readonly Role[] = [];

const CLOSED = {
	view: READERS,
	create: NOBODY,
	create_agenda: NOBODY,
	edit: NOBODY,
	move: NOBODY,
	invite: NOBODY,
	mark_attendance: NOBODY,
	cancel: NOBODY
} as const;

/**
 * Stage × action -> roles. An approved agenda says when and where: only the chair, who approved it, holds the meeting
 * otherwise or cancels it (domain, section 4.6).
 */
export const MEETING_RIGHTS: Readonly<
	Record<MeetingStage, Readonly<Record<MeetingAction, readonly Role[]>>>
> = {
	planned: {
		...CLOSED,
		create: CHAIR_AND_SECRETARY,
		create_agenda: ['secretary'],
		edit: CHAIR_AND_SECRETARY,
		invite: CHAIR_AND_SECRETARY,
		cancel: CHAIR
	},
	approved: {
		...CLOSED,
		move: CHAIR,
		invite: CHAIR_AND_SECRETARY,
		mark_attendance: ['secretary'],
		cancel: CHAIR
	},
	review: CLOSED,
	signed: CLOSED,
	cancelled: CLOSED
};

/** May this person do that with a meeting? A new one is asked for as `planned`. */
export function canMeeting(
	actor: Actor,
	action: MeetingAction,
	meeting: MeetingPlace & { readonly stage: MeetingStage }
): boolean {
	const roles = rolesIn(actor, { ...meeting, projectId: null });
	return MEETING_RIGHTS[meeting.stage][action].some((role) => roles.has(role));
}
