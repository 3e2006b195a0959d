import {
	apiShape,
	can,
	eventsFor,
	type AnyReading,
	type DocumentFacts,
	type DocumentHead
} from '@veche/schema/document';
import { ok, type DocumentId, type Finding } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import {
	bodyById,
	documentById,
	documentsByIds,
	factsByDocument,
	factsOf,
	listRevisions,
	signaturesOf,
	type Sql,
	type StoredSignature
} from '@veche/schema/store';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { rulesContext } from '../commands/rules-context.ts';
import { readText, unknownDocument } from '../commands/text.ts';

/** A document that the asking person may read. */
export interface Readable {
	readonly head: DocumentHead;
	readonly facts: DocumentFacts;
}

/** A document with everything that its page and the API show of it. */
export interface ReadDocument extends Readable {
	readonly reading: AnyReading;
	readonly findings: readonly Finding[];
	/** Those that stand under the text as it is held or locked. */
	readonly signatures: readonly StoredSignature[];
	readonly events: readonly string[];
	readonly shape: ReturnType<typeof apiShape>;
	/** A later revision that is still open or was approved after this one, if the person may read it; else null. */
	readonly newer: DocumentHead | null;
}

/** The row of a document and the facts about it, when this person may read it. */
export async function readable(sql: Sql, actor: Actor, id: DocumentId): Promise<Outcome<Readable>> {
	const head = await documentById(sql, id);
	const facts = await factsOf(sql, id);
	if (head === null || facts === null) return refuse('not_found', REFUSALS.unknownDocument);
	if (!can(actor, 'view', facts)) return refuse('forbidden', SERVER.cannotView);
	return ok({ head, facts });
}

/** The same, when this person may also read how the text came about. */
export async function withHistory(
	sql: Sql,
	actor: Actor,
	id: DocumentId
): Promise<Outcome<Readable>> {
	const found = await readable(sql, actor, id);
	if (!found.ok || can(actor, 'view_history', found.value.facts)) return found;
	return refuse('forbidden', SERVER.forbidden);
}

/** The same of those of these documents that this person may read; texts that are no ids name nothing. */
export async function readableAmong(
	sql: Sql,
	actor: Actor,
	ids: readonly string[]
): Promise<readonly Readable[]> {
	const heads = await documentsByIds(sql, ids);
	const known = await factsByDocument(
		sql,
		heads.map(({ id }) => id)
	);
	return heads.flatMap((head) => {
		const facts = known.get(head.id);
		return facts !== undefined && can(actor, 'view', facts) ? [{ head, facts }] : [];
	});
}

/** Reads a document for a person: text, findings, what he may do. Writes nothing. */
export async function readDocument(
	{ sql, clock }: { readonly sql: Sql; readonly clock: () => Date },
	actor: Actor,
	id: DocumentId
): Promise<Outcome<ReadDocument>> {
	const found = await readable(sql, actor, id);
	if (!found.ok) return found;
	const { head, facts } = found.value;
	const text = await readText(sql, head);
	const body = await bodyById(sql, head.bodyId);
	if (text === null || body === null) return unknownDocument();
	const { reading } = text;
	const findings = reading.findings(await rulesContext(sql, head, reading, clock()));
	const signatures = await signaturesOf(sql, head.id);
	const revisions = await listRevisions(sql, head.seriesId);
	const newer = revisions.filter(
		({ revision, state }) => revision > head.revision && state !== 'rejected'
	);
	text.doc.destroy();
	return ok({
		head: { ...head, headSeq: text.seq },
		facts,
		reading,
		findings,
		signatures,
		// A second revision beside an open one is refused, so it is not offered either.
		events: eventsFor(actor, facts, { route: body.settings.route, signatures }).filter(
			(event) => event !== 'revise' || newer.length === 0
		),
		shape: apiShape(actor, facts),
		newer:
			newer.findLast(({ state, open }) => can(actor, 'view', { ...facts, state, open })) ?? null
	});
}
