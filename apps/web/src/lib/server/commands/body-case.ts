import { canBody, FAULT_NAMES, type BodyAction, type CompositionFault } from '@veche/schema/body';
import { ok, type BodyId, type Json, type PersonId } from '@veche/schema/kernel';
import { actingFor, type Actor, type Body } from '@veche/schema/people';
import {
	appendAudit,
	bodyById,
	firstOffice,
	lockBody,
	notify,
	personById,
	transaction,
	type Tx
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import type { Deps } from './deps.ts';
import { refuse, type Outcome } from './rejection.ts';

/** A body with which somebody may do that: 404 and 403 in this order. Reads only. */
export async function bodyCase(
	sql: Tx,
	actor: Actor,
	id: BodyId,
	action: BodyAction
): Promise<Outcome<{ readonly body: Body; readonly absent: PersonId | null }>> {
	const [body, office] = [await bodyById(sql, id), await firstOffice(sql)];
	if (body === null || office === null) return refuse('not_found', REFUSALS.unknownBody);
	const place = { bodyId: id, officeId: office.id };
	if (!canBody(actor, 'view', place)) return refuse('forbidden', SERVER.cannotView);
	if (!canBody(actor, action, place)) return refuse('forbidden', SERVER.forbidden);
	const roles = ['chair', 'secretary', 'office_head'] as const;
	return ok({ body, absent: actingFor(actor, roles, { ...place, projectId: null }) });
}

/** What was done to a body, for the audit. */
export interface Done<T> {
	readonly value: T;
	readonly action: string;
	readonly details: { readonly [key: string]: Json };
	/** Whose own rights are others than before. */
	readonly people: readonly PersonId[];
}

/**
 * Changes a body in one transaction that holds its row: checks again what stands there, writes, audits, and tells
 * every open document of the body that rights may have changed.
 */
export async function changeBody<T>(
	deps: Deps,
	actor: Actor,
	{ bodyId, action }: { readonly bodyId: BodyId; readonly action: BodyAction },
	work: (tx: Tx, body: Body) => Promise<Outcome<Done<T> | null>>
): Promise<Outcome<T | null>> {
	const at = deps.clock();
	const found = await bodyCase(deps.sql, actor, bodyId, action);
	if (!found.ok) return found;
	return transaction(deps.sql, async (tx): Promise<Outcome<T | null>> => {
		await lockBody(tx, bodyId);
		const body = await bodyById(tx, bodyId);
		if (body === null) return refuse('not_found', REFUSALS.unknownBody);
		const changed = await work(tx, body);
		if (!changed.ok) return changed;
		if (changed.value === null) return ok(null);
		await appendAudit(tx, {
			actorId: actor.personId,
			actingFor: found.value.absent,
			action: changed.value.action,
			objectKind: 'body',
			objectId: bodyId,
			details: changed.value.details,
			at
		});
		await notify(tx, { t: 'access', bodyId });
		// Pages that show no body show what its people may do.
		for (const personId of changed.value.people) await notify(tx, { t: 'access', personId });
		return ok(changed.value.value);
	});
}

/** Refuses by a rule of the composition: what the state forbids is 409, what was typed wrong is 400. */
export function refuseFault(fault: CompositionFault): Outcome<never> {
	const typed: readonly CompositionFault[] = [
		'noSuchDate',
		'endsBeforeItBegins',
		'past',
		'noBasis',
		'noTitle',
		'outsidePost',
		'actsForHimself'
	];
	if (fault === 'oneself') return refuse('forbidden', FAULT_NAMES[fault]);
	return refuse(typed.includes(fault) ? 'invalid' : 'not_now', FAULT_NAMES[fault]);
}

/** Somebody who works here, as members and substitutes have to be. */
export async function activePerson(sql: Tx, id: PersonId): Promise<Outcome<PersonId>> {
	const person = await personById(sql, id);
	if (person === null) return refuse('not_found', REFUSALS.unknownPerson);
	return person.blockedAt === null ? ok(id) : refuse('invalid', REFUSALS.personBlocked);
}
