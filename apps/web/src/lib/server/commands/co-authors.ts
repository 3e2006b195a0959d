import { can, type DocumentFacts } from '@veche/schema/document';
import { ok, type DocumentId, type PersonId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	actorOf,
	addCoAuthor as storeCoAuthor,
	appendAudit,
	factsOf,
	notify,
	personById,
	removeCoAuthor as dropCoAuthor,
	transaction
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';
import { tellOfCoAuthor } from './tell.ts';

export interface CoAuthor {
	readonly documentId: DocumentId;
	readonly personId: PersonId;
}

/** Invites somebody to write the document while it is open; only people who may read it can be invited. */
export async function addCoAuthor(
	deps: Deps,
	actor: Actor,
	input: CoAuthor
): Promise<Outcome<CoAuthor>> {
	const facts = await manageable(deps, actor, input.documentId);
	if (!facts.ok) return facts;
	const person = await personById(deps.sql, input.personId);
	if (person === null) return refuse('not_found', REFUSALS.unknownPerson);
	const invited = await actorOf(deps.sql, input.personId, deps.clock());
	if (invited === null || !can(invited, 'view', facts.value)) {
		return refuse('invalid', REFUSALS.cannotSee);
	}
	return change(deps, { actor, facts: facts.value, what: 'add' }, input);
}

/** Takes the right to write back; what the person has written stays. */
export async function removeCoAuthor(
	deps: Deps,
	actor: Actor,
	input: CoAuthor
): Promise<Outcome<CoAuthor>> {
	const facts = await manageable(deps, actor, input.documentId);
	if (!facts.ok) return facts;
	if (!facts.value.coAuthors.includes(input.personId)) {
		return refuse('not_found', REFUSALS.unknownPerson);
	}
	return change(deps, { actor, facts: facts.value, what: 'remove' }, input);
}

async function manageable(
	deps: Deps,
	actor: Actor,
	documentId: DocumentId
): Promise<Outcome<DocumentFacts>> {
	const facts = await factsOf(deps.sql, documentId);
	if (facts === null) return refuse('not_found', REFUSALS.unknownDocument);
	if (!can(actor, 'view', facts)) return refuse('forbidden', SERVER.cannotView);
	if (!can(actor, 'manage_co_authors', facts)) return refuse('forbidden', SERVER.forbidden);
	return ok(facts);
}

function change(
	deps: Deps,
	{ actor, facts, what }: Change,
	input: CoAuthor
): Promise<Outcome<CoAuthor>> {
	const at = deps.clock();
	return transaction(deps.sql, async (tx) => {
		const row = { documentId: input.documentId, personId: input.personId };
		const isChange =
			what === 'add'
				? await storeCoAuthor(tx, { ...row, addedBy: actor.personId, at })
				: await dropCoAuthor(tx, row);
		// The same again is no change: nobody is told, nothing is written down.
		if (!isChange) return ok(input);
		if (what === 'add') await tellOfCoAuthor(tx, { ...row, facts }, { by: actor.personId, at });
		await appendAudit(tx, {
			actorId: actor.personId,
			action: `co_author.${what}`,
			objectKind: 'document',
			objectId: input.documentId,
			details: { personId: input.personId },
			at
		});
		await notify(tx, { t: 'access', personId: input.personId, documentId: input.documentId });
		return ok(input);
	});
}

interface Change {
	readonly actor: Actor;
	/** Of the document before the change. */
	readonly facts: DocumentFacts;
	readonly what: 'add' | 'remove';
}
