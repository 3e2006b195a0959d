import { setField as setAgendaField } from '@veche/schema/agenda';
import { KINDS, type DocumentHead } from '@veche/schema/document';
import { assert } from '@veche/schema/kernel';
import { MOVED_FIELDS, type MeetingDetails } from '@veche/schema/meeting';
import { setField as setMinutesField } from '@veche/schema/minutes';
import type { Actor } from '@veche/schema/people';
import { appendUpdates, notify, setTitle, type StoredMeeting, type Tx } from '@veche/schema/store';
import * as Y from 'yjs';
import { readText } from './text.ts';

/** A change of a meeting, and the paper of it that is still written. */
export interface MeetingWriting {
	/** Its agenda or its minutes, held until the end of the transaction. */
	readonly paper: DocumentHead;
	readonly meeting: StoredMeeting;
	readonly details: MeetingDetails;
	readonly actor: Actor;
	readonly at: Date;
}

/**
 * Types what changed about a meeting into its agenda or minutes as an edit of the person who changed it, so that
 * register and text say the same; the title is that of the new day. What did not change stays as it was typed.
 */
export async function writeMeetingText(tx: Tx, writing: MeetingWriting): Promise<void> {
	const { paper, meeting, details } = writing;
	const text = await readText(tx, paper);
	if (text === null) return;
	const { doc } = text;
	const before = Y.encodeStateVector(doc);
	const isTyped = paper.kind === 'agenda' ? typeAgenda(doc, writing) : typeMinutes(doc, writing);
	const update = Y.encodeStateAsUpdate(doc, before);
	const clientIds = [doc.clientID];
	const title = KINDS[paper.kind].read(doc).title({ ...meeting, ...details, number: null });
	doc.destroy();
	if (isTyped) await append(tx, writing, { update, clientIds });
	await setTitle(tx, paper.id, title);
}

/** The agenda says all of it itself. */
function typeAgenda(doc: Y.Doc, { meeting, details }: MeetingWriting): boolean {
	const changed = MOVED_FIELDS.filter((key) => meeting[key] !== details[key]);
	doc.transact(() => {
		for (const key of changed) setAgendaField(doc, key, details[key]);
	});
	return changed.length > 0;
}

/** Minutes take day and time from their meeting. */
function typeMinutes(doc: Y.Doc, { meeting, details }: MeetingWriting): boolean {
	const changed = (['place', 'form'] as const).filter((key) => meeting[key] !== details[key]);
	doc.transact(() => {
		for (const key of changed) setMinutesField(doc, key, details[key]);
	});
	return changed.length > 0;
}

async function append(
	tx: Tx,
	{ paper, actor, at }: MeetingWriting,
	edit: { readonly update: Uint8Array; readonly clientIds: readonly number[] }
): Promise<void> {
	const { id: documentId, epoch } = paper;
	const item = { ...edit, documentId, personId: actor.personId, epoch, couldWrite: true, at };
	const [outcome] = await appendUpdates(tx, [item], 'wait');
	assert(
		outcome?.kind === 'appended',
		`${paper.kind} ${documentId} took no edit: ${outcome?.kind}`
	);
	await notify(tx, { t: 'appended', documentId, seq: outcome.seq });
}
