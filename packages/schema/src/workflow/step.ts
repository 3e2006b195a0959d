import { err, ok, type Result } from '../kernel/index.ts';
import type { Role, Route } from '../people/index.ts';

/** One allowed step of a document: who may take it, what it asks for, and on which clause it rests. */
export interface Step<Status extends string = string> {
	readonly to: Status;
	/** What the text is after the step. */
	readonly open: 'written' | 'held' | 'locked';
	readonly by: readonly Role[];
	/** A reason has to be given. */
	readonly needsComment: boolean;
	/** No finding of severity О may stand. */
	readonly needsSoundText: boolean;
	/** Allowed only where the body decides by this route (a setting of the body). */
	readonly onlyRoute: Route | null;
	/** Roles that sign once each; the step is taken with the last signature. Null: it is taken at once. */
	readonly signatures: readonly Role[] | null;
	readonly makesVersion: boolean;
	/** `move` changes this document; `new_revision` makes a new document in `to` and leaves this one alone. */
	readonly effect: 'move' | 'new_revision';
	readonly clause: string;
}

/** Every status × every event; `null` is a refusal. No `Partial`: a missing cell does not compile. */
export type Steps<Status extends string, Event extends string> = Readonly<
	Record<Status, Readonly<Record<Event, Step<Status> | null>>>
>;

export type StepRefusal<Status extends string = string> =
	| { readonly kind: 'not_now'; readonly status: Status }
	| { readonly kind: 'not_your_role'; readonly by: readonly Role[] }
	| { readonly kind: 'not_this_route' };

/** Who asks for a step, where the document stands, and how its body decides. */
export interface StepCase<Status extends string> {
	readonly status: Status;
	readonly roles: ReadonlySet<Role>;
	readonly route: Route;
}

/** The step of the table for somebody with these roles, or why there is none for him. */
export function allowStep<Status extends string>(
	step: Step<Status> | null,
	{ status, roles, route }: StepCase<Status>
): Result<Step<Status>, StepRefusal<Status>> {
	if (step === null) return err({ kind: 'not_now', status });
	if (!step.by.some((role) => roles.has(role))) return err({ kind: 'not_your_role', by: step.by });
	if (step.onlyRoute !== null && step.onlyRoute !== route) return err({ kind: 'not_this_route' });
	return ok(step);
}
