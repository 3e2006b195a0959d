import type { Result } from '../kernel/index.ts';
import type { Role, Route } from '../people/index.ts';
import {
	allowStep,
	type Step as AnyStep,
	type StepRefusal as AnyStepRefusal,
	type Steps
} from '../workflow/index.ts';

export const PASSPORT_STATUSES = [
	'draft',
	'rework',
	'review',
	'approved',
	'rejected',
	'superseded'
] as const;
export type PassportStatus = (typeof PASSPORT_STATUSES)[number];

export const PASSPORT_EVENTS = ['submit', 'return', 'approve', 'reject', 'revise'] as const;
export type PassportEvent = (typeof PASSPORT_EVENTS)[number];

export type Step = AnyStep<PassportStatus>;
export type StepRefusal = AnyStepRefusal<PassportStatus>;

const CHAIR: readonly Role[] = ['chair'];

const SUBMIT: Step = {
	to: 'review',
	open: 'held',
	by: ['lead'],
	needsComment: false,
	needsSoundText: true,
	onlyRoute: null,
	signatures: null,
	makesVersion: false,
	effect: 'move',
	clause: 'Положение № 1540 (Вологда), 2.2 «в», «г»: согласование и регистрация проекта паспорта'
};

const RETURN: Step = {
	to: 'rework',
	open: 'written',
	by: ['chair', 'office_head'],
	needsComment: true,
	needsSoundText: false,
	onlyRoute: null,
	signatures: null,
	makesVersion: false,
	effect: 'move',
	clause: 'Раздел VI, п. 30 «х»: возвращает на доработку паспорта проектов'
};

const APPROVE: Step = {
	to: 'approved',
	open: 'locked',
	by: CHAIR,
	needsComment: false,
	needsSoundText: true,
	onlyRoute: null,
	signatures: null,
	makesVersion: true,
	effect: 'move',
	clause: 'Положение № 165 (Владикавказ), раздел 3: утверждение паспортов проектов'
};

const REJECT: Step = {
	to: 'rejected',
	open: 'locked',
	by: CHAIR,
	needsComment: true,
	needsSoundText: false,
	onlyRoute: null,
	signatures: null,
	makesVersion: true,
	effect: 'move',
	clause: 'Положение № 165 (Владикавказ), раздел 3: принятие решений по паспортам проектов'
};

const REVISE: Step = {
	to: 'draft',
	open: 'written',
	by: ['lead', 'office_head'],
	needsComment: false,
	needsSoundText: false,
	onlyRoute: null,
	signatures: null,
	makesVersion: false,
	effect: 'new_revision',
	clause: 'Положение № 165 (Владикавказ), раздел 3: решение о внесении изменений в паспорта'
};

/**
 * Where the body's route is «утверждает председатель», the chair may approve a text still being written. Nobody has
 * submitted it, so no rule stood in its way: he is told of the findings and decides.
 */
const APPROVE_AT_ONCE: Step = { ...APPROVE, onlyRoute: 'chair', needsSoundText: false };

/** Every status × every event; `null` is a refusal. */
export const PASSPORT_STEPS: Steps<PassportStatus, PassportEvent> = {
	draft: { submit: SUBMIT, return: null, approve: APPROVE_AT_ONCE, reject: null, revise: null },
	rework: { submit: SUBMIT, return: null, approve: APPROVE_AT_ONCE, reject: null, revise: null },
	review: { submit: null, return: RETURN, approve: APPROVE, reject: REJECT, revise: null },
	approved: { submit: null, return: null, approve: null, reject: null, revise: REVISE },
	rejected: { submit: null, return: null, approve: null, reject: null, revise: null },
	superseded: { submit: null, return: null, approve: null, reject: null, revise: null }
};

/** The step that an event means for somebody with these roles, or why there is none. */
export function stepFor(
	status: PassportStatus,
	event: PassportEvent,
	roles: ReadonlySet<Role>,
	route: Route
): Result<Step, StepRefusal> {
	return allowStep(PASSPORT_STEPS[status][event], { status, roles, route });
}

export function isPassportStatus(value: string): value is PassportStatus {
	return PASSPORT_STATUSES.some((status) => status === value);
}

export function isPassportEvent(value: string): value is PassportEvent {
	return PASSPORT_EVENTS.some((event) => event === value);
}
