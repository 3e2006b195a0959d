import { can } from '@veche/schema/document';
import { ok, type DocumentId, type PersonId } from '@veche/schema/kernel';
import { extractOf, peopleIn } from '@veche/schema/minutes';
import type { Actor } from '@veche/schema/people';
import { documentById, factsOf, peopleByIds, type Tx } from '@veche/schema/store';
import { rollOfSheet } from '../../minutes-sheet/attendance.ts';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { unknownDocument } from '../commands/text.ts';
import { signedMinutes, type MinutesSheet } from '../stored/owed.ts';
import { paperVersion, type ReadPaper } from './paper.ts';

/**
 * The extract of signed minutes for a person: the head and the items of which he is owed one. He reads it himself;
 * whoever reads the whole minutes takes it for him.
 */
export async function readExtract(
	{ sql }: { readonly sql: Tx },
	actor: Actor,
	{ id, personId }: { readonly id: DocumentId; readonly personId: PersonId }
): Promise<Outcome<ReadPaper>> {
	const [head, facts] = [await documentById(sql, id), await factsOf(sql, id)];
	if (head === null || facts === null || head.kind !== 'minutes') return unknownDocument();
	const signed = await signedMinutes(sql, head);
	const owed = [...(signed?.owed.keys() ?? [])];
	const own = personId === actor.personId && can(actor, 'view_own', { ...facts, owed });
	if (!own && !can(actor, 'view', facts)) return refuse('forbidden', SERVER.cannotView);
	if (signed === null) return refuse('not_now', REFUSALS.notSigned);
	const items = signed.owed.get(personId);
	if (items === undefined) return refuse('not_found', REFUSALS.noExtract);
	const sheet = cut(signed.sheet, items, personId);
	const version = paperVersion(signed.version);
	const named = new Set([
		...peopleIn(sheet.view),
		...sheet.participants.map((one) => one.personId),
		...sheet.signatures.map((one) => one.personId)
	]);
	const people = Object.entries(signed.version.people).filter(([who]) => named.has(who));
	return ok({
		head,
		// What was said to the signature is no part of it.
		version: { ...version, approval: { ...version.approval, comment: '' } },
		sheet,
		people: Object.fromEntries(people)
	});
}

/** The extracts that this person may take of the minutes of a meeting, with the numbers of their items. */
export async function extractsFor(sql: Tx, actor: Actor, minutesId: DocumentId | null) {
	const head = minutesId === null ? null : await documentById(sql, minutesId);
	const facts = head && (await factsOf(sql, head.id));
	const signed = head && (await signedMinutes(sql, head));
	if (facts === null || signed === null) return [];
	const owed = [...signed.owed.keys()];
	const all = can(actor, 'view', facts);
	const mine = owed.filter((id) => id === actor.personId);
	const shown = all ? owed : can(actor, 'view_own', { ...facts, owed }) ? mine : [];
	const people = await peopleByIds(sql, shown);
	const byName = people.toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'ru'));
	return byName.map(({ id, fullName }) => ({
		personId: id,
		fullName,
		items: signed.sheet.view.items
			.filter((item) => signed.owed.get(id)?.includes(item.id) === true)
			.map(({ no }) => no)
	}));
}

/** Of who took part it keeps the number; by name only who was in the chair and who kept the minutes. */
function cut(whole: MinutesSheet, itemIds: readonly string[], personId: PersonId): MinutesSheet {
	const { participants, meeting, view } = whole;
	const { chair, secretary } = rollOfSheet({
		...{ participants, body: meeting.body },
		form: view.fields.form
	});
	return {
		...whole,
		view: extractOf(view, itemIds),
		participants: participants
			.filter(({ role }) => role !== 'guest')
			.map((one) => {
				const named = one.personId === chair || one.personId === secretary;
				return { ...one, personId: named ? one.personId : '', reason: '' };
			}),
		extractFor: personId
	};
}
