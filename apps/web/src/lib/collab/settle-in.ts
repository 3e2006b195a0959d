import type { Copy } from './copy.ts';
import { askRefused, deliverRefused } from './deliver.ts';
import type { KeptWork } from './kept-work.svelte.ts';
import { keepPage } from '#lib/offline/kept-pages.ts';
import type { SessionOptions, SessionTools } from './session-options.ts';

/** What is done in quiet once a document is live: old copies are looked through, refused edits handed over, the page kept. */
export async function settleIn(
	{ tools, options }: { readonly tools: SessionTools; readonly options: SessionOptions },
	{ kept, copy }: { readonly kept: KeptWork; readonly copy: Copy },
	/** The connection for which this is done still stands; `closed` when the text may only be read now. */
	now: { readonly closed: boolean; readonly still: () => boolean }
): Promise<void> {
	await kept.gatherLeftovers(copy);
	await kept.refresh(copy.doc);
	if (now.closed && now.still()) {
		await kept.deliver(copy.doc, {
			known: () => askRefused(tools.fetch, options.documentId),
			give: (state) => deliverRefused(tools, options, state)
		});
	}
	if (copy.pageKept) return;
	// Without its text the page would open here only to say that there is none.
	await copy.flushed();
	if (!now.still()) return;
	copy.pageKept = await keepPage(options.personId, `/documents/${options.documentId}`);
}
