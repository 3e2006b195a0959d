import * as v from 'valibot';
import type { Fetch } from '#lib/collab/tickets.ts';

const paper = v.object({
	id: v.string(),
	title: v.string(),
	epoch: v.number(),
	/** Last edit of the text. */
	seq: v.number(),
	schemaVersion: v.number(),
	/** When its meeting was moved last, by the server's clock. */
	movedAt: v.nullish(v.string(), null)
});
const papers = v.object({
	personId: v.string(),
	pages: v.array(v.string()),
	documents: v.array(paper)
});

/** A document that shall be on the device before a meeting begins. */
export type Paper = v.InferOutput<typeof paper>;
export type Papers = v.InferOutput<typeof papers>;

/** What the meetings of today and of the next day need; null without an answer. Never throws. */
export async function askPapers(fetch: Fetch): Promise<Papers | null> {
	try {
		const response = await fetch('/offline', { headers: { accept: 'application/json' } });
		return response.ok ? v.parse(papers, await response.json()) : null;
	} catch {
		return null;
	}
}
