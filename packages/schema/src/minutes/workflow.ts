import type { Result } from '../kernel/index.ts';
import type { Role, Route } from '../people/index.ts';
import {
	allowStep,
	type Step as AnyStep,
	type StepRefusal as AnyStepRefusal,
	type Steps
} from '../workflow/index.ts';

/** `cancelled`: the meeting was cancelled while they were written; no step of a person leads there. */
export const MINUTES_STATUSES = ['draft', 'review', 'signed', 'cancelled'] as const;
export type MinutesStatus = (typeof MINUTES_STATUSES)[number];

export const MINUTES_EVENTS = ['submit', 'return', 'sign'] as const;
export type MinutesEvent = (typeof MINUTES_EVENTS)[number];

export type Step = AnyStep<MinutesStatus>;
export type StepRefusal = AnyStepRefusal<MinutesStatus>;

const SUBMIT: Step = {
	to: 'review',
	open: 'held',
	by: ['secretary'],
	needsComment: false,
	needsSoundText: true,
	onlyRoute: null,
	signatures: null,
	makesVersion: false,
	effect: 'move',
	clause: 'Положение № 165 (Владикавказ), раздел 7: секретарь обеспечивает деятельность офиса'
};

const RETURN: Step = {
	to: 'draft',
	open: 'written',
	by: ['chair'],
	needsComment: true,
	needsSoundText: false,
	onlyRoute: null,
	signatures: null,
	makesVersion: false,
	effect: 'move',
	clause: 'Раздел VI, п. 30 «х»: возвращает на доработку'
};

const SIGN: Step = {
	to: 'signed',
	open: 'locked',
	by: ['chair', 'secretary'],
	needsComment: false,
	needsSoundText: true,
	onlyRoute: null,
	signatures: ['chair', 'secretary'],
	makesVersion: true,
	effect: 'move',
	clause: 'Положение № 165 (Владикавказ), раздел 6: председатель подписывает протоколы заседаний'
};

/** Every status × every event; `null` is a refusal. */
export const MINUTES_STEPS: Steps<MinutesStatus, MinutesEvent> = {
	draft: { submit: SUBMIT, return: null, sign: null },
	review: { submit: null, return: RETURN, sign: SIGN },
	signed: { submit: null, return: null, sign: null },
	cancelled: { submit: null, return: null, sign: null }
};

/**
 * The step that an event means for somebody with these roles, or why there is none. `sign` is taken only with the
 * last signature (`signAs` of the workflow): until then the minutes stay in `review`.
 */
export function stepFor(
	status: MinutesStatus,
	event: MinutesEvent,
	roles: ReadonlySet<Role>,
	route: Route
): Result<Step, StepRefusal> {
	return allowStep(MINUTES_STEPS[status][event], { status, roles, route });
}

export function isMinutesStatus(value: string): value is MinutesStatus {
	return MINUTES_STATUSES.some((status) => status === value);
}

export function isMinutesEvent(value: string): value is MinutesEvent {
	return MINUTES_EVENTS.some((event) => event === value);
}
