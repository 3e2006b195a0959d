import { err, ok, type Result } from '../kernel/index.ts';
import type { Role, Route } from '../people/index.ts';

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

/** One allowed step of a passport: who may take it, what it asks for, and on which clause it rests. */
export interface Step {
	readonly to: PassportStatus;
	/** What the text is after the step. */
	readonly open: 'written' | 'held' | 'locked';
	readonly by: readonly Role[];
	/** A reason has to be given. */
	readonly needsComment: boolean;
	/** No finding of severity О may stand. */
	readonly needsSoundText: boolean;
	/** Allowed only where the body decides by this route (a setting of the body). */
	readonly onlyRoute: Route | null;
	readonly makesVersion: boolean;
	/** `move` changes this document; `new_revision` makes a new document in `to` and leaves this one alone. */
	readonly effect: 'move' | 'new_revision';
	readonly clause: string;
}

const CHAIR: readonly Role[] = ['chair'];

const SUBMIT: Step = {
	to: 'review',
	open: 'held',
	by: ['lead'],
	needsComment: false,
	needsSoundText: true,
	onlyRoute: null,
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
	makesVersion: false,
	effect: 'new_revision',
	clause: 'Положение № 165 (Владикавказ), раздел 3: решение о внесении изменений в паспорта'
};

/** Where the body's route is «утверждает председатель», the chair may approve a text still being written. */
const APPROVE_AT_ONCE: Step = { ...APPROVE, onlyRoute: 'chair' };

/** Every status × every event; `null` is a refusal. No `Partial`: a missing cell does not compile. */
export const PASSPORT_STEPS: Readonly<
	Record<PassportStatus, Readonly<Record<PassportEvent, Step | null>>>
> = {
	draft: { submit: SUBMIT, return: null, approve: APPROVE_AT_ONCE, reject: null, revise: null },
	rework: { submit: SUBMIT, return: null, approve: APPROVE_AT_ONCE, reject: null, revise: null },
	review: { submit: null, return: RETURN, approve: APPROVE, reject: REJECT, revise: null },
	approved: { submit: null, return: null, approve: null, reject: null, revise: REVISE },
	rejected: { submit: null, return: null, approve: null, reject: null, revise: null },
	superseded: { submit: null, return: null, approve: null, reject: null, revise: null }
};

export type StepRefusal =
	| { readonly kind: 'not_now'; readonly status: PassportStatus }
	| { readonly kind: 'not_your_role'; readonly by: readonly Role[] }
	| { readonly kind: 'not_this_route' };

/** The step that an event means for somebody with these roles, or why there is none. */
export function stepFor(
	status: PassportStatus,
	event: PassportEvent,
	roles: ReadonlySet<Role>,
	route: Route
): Result<Step, StepRefusal> {
	const step = PASSPORT_STEPS[status][event];
	if (step === null) return err({ kind: 'not_now', status });
	if (!step.by.some((role) => roles.has(role))) return err({ kind: 'not_your_role', by: step.by });
	if (step.onlyRoute !== null && step.onlyRoute !== route) return err({ kind: 'not_this_route' });
	return ok(step);
}

export function isPassportStatus(value: string): value is PassportStatus {
	return PASSPORT_STATUSES.some((status) => status === value);
}

export function isPassportEvent(value: string): value is PassportEvent {
	return PASSPORT_EVENTS.some((event) => event === value);
}
