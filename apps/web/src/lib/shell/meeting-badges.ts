import {
	isAgendaStatus,
	STATUS_NAMES as AGENDA_STATES,
	type AgendaStatus
} from '@veche/schema/agenda';
import { say, type Locale } from '@veche/schema/kernel';
import { STAGE_NAMES, type Meeting, type MeetingStage } from '@veche/schema/meeting';
import {
	isMinutesStatus,
	STATUS_NAMES as MINUTES_STATES,
	type MinutesStatus
} from '@veche/schema/minutes';
import type { StatusFamily } from '@veche/ui';
import { MEETINGS } from '../messages/meetings.ts';

/** How a state is said and looks. */
export interface StateBadge {
	readonly family: StatusFamily;
	readonly label: string;
}

const AGENDA: Readonly<Record<AgendaStatus, StatusFamily>> = {
	draft: 'written',
	approved: 'fixed',
	cancelled: 'refused'
};

const MINUTES: Readonly<Record<MinutesStatus, StatusFamily>> = {
	draft: 'written',
	review: 'moving',
	signed: 'fixed',
	cancelled: 'refused'
};

export function agendaBadge(state: string, locale: Locale): StateBadge {
	if (!isAgendaStatus(state)) return { family: 'past', label: state };
	return { family: AGENDA[state], label: say(AGENDA_STATES[state], locale) };
}

export function minutesBadge(state: string, locale: Locale): StateBadge {
	if (!isMinutesStatus(state)) return { family: 'past', label: state };
	return { family: MINUTES[state], label: say(MINUTES_STATES[state], locale) };
}

const STAGES: Readonly<Record<MeetingStage, StatusFamily>> = {
	planned: 'written',
	approved: 'moving',
	review: 'moving',
	signed: 'fixed',
	cancelled: 'refused'
};

/**
 * Where a meeting stands. One whose day has passed is told by what is still owed: the minutes, or the agenda that
 * nobody approved.
 * @param today the office's day
 */
export function stageBadge(
	{ stage, date }: Pick<Meeting, 'stage' | 'date'>,
	today: string,
	locale: Locale
): StateBadge {
	if (date < today && stage === 'approved') {
		return { family: 'written', label: say(MEETINGS.minutesDue, locale) };
	}
	if (date < today && stage === 'planned') {
		return { family: 'written', label: say(MEETINGS.agendaMissed, locale) };
	}
	return { family: STAGES[stage], label: say(STAGE_NAMES[stage], locale) };
}
