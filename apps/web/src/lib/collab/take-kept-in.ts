import type { DocumentSession } from './document-session.svelte.ts';

/** Puts the kept edits into the text, as edits of today; they leave the device when they are on disk. */
export async function takeKeptIn(session: DocumentSession): Promise<void> {
	const { copy, kept, saving, tools } = session;
	if (copy === null || !session.writable) return;
	kept.takeIn(copy.doc);
	copy.barrier.note('', tools.now());
	saving.edited();
	const saved = await saving.settled();
	if (saved.ok) await kept.refresh(copy.doc);
}
