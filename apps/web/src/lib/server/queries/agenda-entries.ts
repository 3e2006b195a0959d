import { agendaEntries, namedIn, type AgendaEntry } from '@veche/schema/agenda';
import { can } from '@veche/schema/document';
import type { DocumentId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { documentById, factsOf, type Sql } from '@veche/schema/store';
import { readText } from '../commands/text.ts';

/** The items of an agenda that this person may see: all of them, or those that name him (SEP-6). */
export async function entriesFor(
	sql: Sql,
	actor: Actor,
	agendaId: DocumentId
): Promise<readonly AgendaEntry[]> {
	const [head, facts] = [await documentById(sql, agendaId), await factsOf(sql, agendaId)];
	const text = head && (await readText(sql, head));
	if (text === null || facts === null) return [];
	const { reading } = text;
	text.doc.destroy();
	if (reading.kind !== 'agenda' || !can(actor, 'view_own', facts, reading.people)) return [];
	const entries = agendaEntries(reading.view);
	if (can(actor, 'view', facts)) return entries;
	return entries.filter((entry) => namedIn(entry).includes(actor.personId));
}
