import type { DocumentId, PersonId } from '@veche/schema/kernel';
import { appendUpdates, documentById, loadDocument, replay } from '@veche/schema/store';
import type { Stage } from './story.ts';
import type { Edit } from './write-passport.ts';

/** Who writes into a document, from when on. */
export interface Hand {
	readonly documentId: DocumentId;
	readonly personId: PersonId;
	readonly from: Date;
	/** Minutes between two edits. */
	readonly pace: number;
}

/** Writes edits into a document's log, one by one, as they would come from somebody's tab. */
export async function writeEdits(
	stage: Pick<Stage, 'sql'>,
	{ documentId, personId, from, pace }: Hand,
	edits: readonly Edit[]
): Promise<void> {
	const stored = await loadDocument(stage.sql, documentId);
	const head = await documentById(stage.sql, documentId);
	if (stored === null || head === null) throw new Error(`нет документа ${documentId}`);
	const { doc } = replay(stored);
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const edit of edits) doc.transact(() => edit(doc));
	const items = updates.map((update, index) => ({
		documentId,
		update,
		personId,
		epoch: head.epoch,
		couldWrite: true,
		clientIds: [doc.clientID],
		at: new Date(from.getTime() + index * pace * 60_000)
	}));
	doc.destroy();
	const outcomes = await appendUpdates(stage.sql, items, 'wait');
	const refused = outcomes.find(({ kind }) => kind !== 'appended');
	if (refused !== undefined) {
		throw new Error(`${head.title}: правка не принята (${refused.kind})`);
	}
}
