import type { Result } from '../kernel/index.ts';
import type { Role, Route } from '../people/index.ts';
import {
	allowStep,
	type Step as AnyStep,
	type StepRefusal as AnyStepRefusal,
	type Steps
} from '../workflow/index.ts';

/** `cancelled`: its meeting was cancelled before it was approved; no step of a person leads there. */
export const AGENDA_STATUSES = ['draft', 'approved', 'cancelled'] as const;
export type AgendaStatus = (typeof AGENDA_STATUSES)[number];

export const AGENDA_EVENTS = ['approve'] as const;
export type AgendaEvent = (typeof AGENDA_EVENTS)[number];

export type Step = AnyStep<AgendaStatus>;
export type StepRefusal = AnyStepRefusal<AgendaStatus>;

const APPROVE: Step = {
	to: 'approved',
	open: 'locked',
	by: ['chair'],
	needsComment: false,
	needsSoundText: true,
	onlyRoute: null,
	signatures: null,
	makesVersion: true,
	effect: 'move',
	clause:
		'Положение № 165 (Владикавказ), раздел 6: председатель определяет дату, утверждает повестку заседаний'
};

/** Every status × every event; `null` is a refusal. */
export const AGENDA_STEPS: Steps<AgendaStatus, AgendaEvent> = {
	draft: { approve: APPROVE },
	approved: { approve: null },
	cancelled: { approve: null }
};

/** The step that an event means for somebody with these roles, or why there is none. */
export function stepFor(
	status: AgendaStatus,
	event: AgendaEvent,
	roles: ReadonlySet<Role>,
	route: Route
): Result<Step, StepRefusal> {
	return allowStep(AGENDA_STEPS[status][event], { status, roles, route });
}

export function isAgendaStatus(value: string): value is AgendaStatus {
	return AGENDA_STATUSES.some((status) => status === value);
}

export function isAgendaEvent(value: string): value is AgendaEvent {
	return AGENDA_EVENTS.some((event) => event === value);
}
