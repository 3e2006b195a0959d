import type { Result } from '../kernel/index.ts';
import { rolesIn, type Actor, type Role, type Route } from '../people/index.ts';
import {
	allowStep,
	signAs,
	type Signature,
	type Step,
	type StepRefusal
} from '../workflow/index.ts';
import { KINDS } from './kinds.ts';
import { can } from './rights.ts';
import type { DocumentFacts, DocumentKind } from './view.ts';

/** Where a document stands, who asks, and how its body decides. */
export interface MoveCase {
	readonly kind: DocumentKind;
	readonly status: string;
	readonly roles: ReadonlySet<Role>;
	readonly route: Route;
}

/** The step that an event means for a document of any kind, or why there is none. */
export function stepFor(
	event: string,
	{ kind, status, roles, route }: MoveCase
): Result<Step, StepRefusal> {
	return allowStep(KINDS[kind].step(status, event), { status, roles, route });
}

/**
 * The events that this person may bring about now: what the buttons are made of.
 * @param how the route of the body, and the signatures that stand under the text as it is held now
 */
export function eventsFor(
	actor: Actor,
	facts: DocumentFacts,
	how: { readonly route: Route; readonly signatures: readonly Signature[] }
): readonly string[] {
	if (!can(actor, 'view', facts)) return [];
	const { kind, state: status } = facts;
	const signer = { personId: actor.personId, roles: rolesIn(actor, facts) };
	return KINDS[kind].events.filter((event) => {
		const step = stepFor(event, { kind, status, roles: signer.roles, route: how.route });
		if (!step.ok) return false;
		const { signatures } = step.value;
		return signatures === null || signAs(signatures, how.signatures, signer).ok;
	});
}
