import { addRow, setCoSpeaker } from '@veche/schema/agenda';
import type { MeetingId } from '@veche/schema/kernel';
import { addRow as addMinutesRow, readMinutes, rowText } from '@veche/schema/minutes';
import { richTextOf, writeRichText } from '@veche/schema/rich-text';
import type * as Y from 'yjs';
import { demoId, personId } from './names.ts';
import type { CityItem, CitySession } from './sessions.ts';
import type { Edit } from './write-passport.ts';

/** A document among the materials of an item, with the version that was in force. */
export interface Material {
	readonly documentId: string;
	readonly version: string;
}

export interface AgendaText {
	readonly session: CitySession;
	/** The materials of each item, in the order of the items. */
	readonly materials: readonly (readonly Material[])[];
	readonly random: () => number;
	/** The id of a person by his name in the file. */
	readonly person: (name: string) => string;
}

/** The id of a row of a session, the same after every loading. */
function rowId(session: CitySession, ...path: readonly (string | number)[]): string {
	return demoId<MeetingId>('session', [session.no, ...path].join('/'));
}

/** The edits that write the items of an agenda, one for each item. */
export function agendaEdits({ session, materials, random, person }: AgendaText): readonly Edit[] {
	return session.items.map((item, index): Edit => (doc) => {
		const id = rowId(session, index);
		addRow(doc, 'items', { ...agendaRow(item, person), id }, random);
		for (const name of item.co) setCoSpeaker(doc, { item: id, person: person(name) }, true);
		for (const [n, { documentId, version }] of (materials[index] ?? []).entries()) {
			const cells = { itemId: id, documentId, version };
			addRow(doc, 'materials', { id: rowId(session, index, 'material', n), cells }, random);
		}
		for (const name of item.invited) {
			const cells = { itemId: id, personId: person(name) };
			addRow(doc, 'invited', { id: rowId(session, index, 'invited', name), cells }, random);
		}
	});
}

function agendaRow(
	{ title, kind, speaker, minutes, proposal }: CityItem,
	person: AgendaText['person']
) {
	return {
		cells: {
			title,
			kind,
			speaker: person(speaker),
			minutes: String(minutes),
			accessMark: 'open'
		},
		texts: { draftDecision: richTextOf(proposal) }
	};
}

/** The edits by which the secretary writes down what was heard, said and decided, in this order. */
export function minutesEdits(session: CitySession, random: () => number): readonly Edit[] {
	return session.items.flatMap((item, index): Edit[] => [
		...(item.heard === '' ? [] : [(doc: Y.Doc) => writeHeard(doc, index, item.heard)]),
		...item.speeches.map(([name, text], n): Edit => (doc) => {
			const cells = { itemId: itemAt(doc, index), personId: personId(name) };
			const id = rowId(session, index, 'speech', n);
			addMinutesRow(doc, 'speeches', { id, cells, texts: { text: richTextOf(text) } }, random);
		}),
		...item.decisions.map(({ kind, executor, due, text }, n): Edit => (doc) => {
			const who = executor === '' ? '' : personId(executor);
			const cells = { itemId: itemAt(doc, index), kind, executor: who, due };
			const id = rowId(session, index, 'decision', n);
			addMinutesRow(doc, 'decisions', { id, cells, texts: { text: richTextOf(text) } }, random);
		})
	]);
}

function writeHeard(doc: Y.Doc, index: number, heard: string): void {
	const text = rowText(doc, { root: 'items', row: itemAt(doc, index), key: 'heard' });
	if (text !== null) writeRichText(text, richTextOf(heard));
}

function itemAt(doc: Y.Doc, index: number): string {
	const item = readMinutes(doc).items[index];
	if (item === undefined) throw new Error(`в протоколе нет вопроса ${index + 1}`);
	return item.id;
}
