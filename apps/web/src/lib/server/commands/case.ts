import {
	can,
	KINDS,
	stepFor,
	type DocumentFacts,
	type DocumentHead,
	type DocumentKind
} from '@veche/schema/document';
import { inBoth, ok, type DocumentId, type PersonId } from '@veche/schema/kernel';
import { actingFor, ROLE_NAMES, rolesIn, type Actor, type Route } from '@veche/schema/people';
import type { Step, StepRefusal } from '@veche/schema/workflow';
import { bodyById, documentById, factsOf, type Tx } from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from './rejection.ts';

/** What somebody asks to happen to a document. */
export interface Move {
	readonly documentId: DocumentId;
	/** A word of the document's own workflow. */
	readonly event: string;
	readonly comment: string;
	/** The last edit that the person has seen; null when the caller does not care. */
	readonly ifSeq: number | null;
}

/** A document as a decision sees it, with the step that the table allows. */
export interface Case {
	readonly head: DocumentHead;
	readonly facts: DocumentFacts;
	readonly route: Route;
	readonly step: Step;
	/** «и. о.»: for whom the person acts, or null. */
	readonly actingFor: PersonId | null;
}

/** Looks the move up in the workflow table: may this person do that now? Reads only. */
export async function openCase(sql: Tx, actor: Actor, move: Move): Promise<Outcome<Case>> {
	const head = await documentById(sql, move.documentId);
	const facts = await factsOf(sql, move.documentId);
	if (head === null || facts === null) return refuse('not_found', REFUSALS.unknownDocument);
	if (!can(actor, 'view', facts)) return refuse('forbidden', SERVER.cannotView);
	const body = await bodyById(sql, head.bodyId);
	if (body === null) return refuse('not_found', REFUSALS.unknownDocument);
	return stepOf(actor, move, { head, facts, route: body.settings.route });
}

/** The same question about a row that is locked now: its state may have changed since it was read. */
export function stepOf(
	actor: Actor,
	move: Move,
	at: { readonly head: DocumentHead; readonly facts: DocumentFacts; readonly route: Route }
): Outcome<Case> {
	const { kind, state: status } = at.head;
	const roles = rolesIn(actor, at.facts);
	const step = stepFor(move.event, { kind, status, roles, route: at.route });
	if (!step.ok) return refusedStep(kind, step.error);
	if (step.value.needsComment && move.comment.trim() === '') {
		return refuse('invalid', REFUSALS.commentNeeded);
	}
	return ok({
		head: at.head,
		facts: at.facts,
		route: at.route,
		step: step.value,
		actingFor: actingFor(actor, step.value.by, at.facts)
	});
}

function refusedStep(kind: DocumentKind, refusal: StepRefusal): Outcome<never> {
	switch (refusal.kind) {
		case 'not_now':
			return refuse('not_now', REFUSALS.notInState, {
				state: KINDS[kind].statusName(refusal.status)
			});
		case 'not_this_route':
			return refuse('not_now', REFUSALS.notThisRoute);
		case 'not_your_role': {
			const who = inBoth((locale) => refusal.by.map((role) => ROLE_NAMES[role][locale]).join(', '));
			return refuse('forbidden', REFUSALS.notYourRole, { who });
		}
	}
}
