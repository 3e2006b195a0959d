import type { CopyRecord } from '#lib/collab/device.ts';
import { removeUpdates } from '#lib/collab/stored-updates.ts';
import { inOneTab } from '#lib/collab/one-tab.ts';
import type { SessionTools } from '#lib/collab/session-options.ts';
import { FETCHING } from '#lib/collab/sign-out.ts';
import { fetchText } from './fetch-text.ts';
import { dropPage, keepPage, keptAt } from './kept-pages.ts';
import { askPapers, type Paper } from './papers.ts';

/** A list or the page of a meeting is kept anew when what is kept is older. */
const LIST_LASTS_MS = 10 * 60_000;
/** The page around a text says who signed and which step is next; it is kept anew with the text, or by then. */
const PAGE_LASTS_MS = 6 * 3_600_000;

interface Errand {
	readonly tools: SessionTools;
	readonly personId: string;
	/** Waits for a moment in which nobody needs the device; false: no further. */
	readonly pause: () => Promise<boolean>;
}

/**
 * Brings to this device what the next meeting needs, one thing after the other, in one tab at a time; what is
 * here already stays, and what was fetched for an earlier meeting and never opened goes.
 */
export function fetchAhead(errand: Errand): Promise<void> {
	return inOneTab(FETCHING, () => fetchAll(errand));
}

async function fetchAll({ tools, personId, pause }: Errand): Promise<void> {
	const wanted = await askPapers(tools.fetch);
	if (wanted === null || wanted.personId !== personId) return;
	for (const path of wanted.pages) {
		if (!(await pause())) return;
		await refreshPage(personId, path, tools.now() - LIST_LASTS_MS);
	}
	const records = await tools.device.copies(personId);
	await dropPast(tools, records, wanted.documents);
	for (const paper of wanted.documents) {
		if (!(await pause())) return;
		await fetchDocument({ tools, personId }, paper, records);
	}
}

async function fetchDocument(
	{ tools, personId }: Omit<Errand, 'pause'>,
	paper: Paper,
	records: readonly CopyRecord[]
): Promise<void> {
	const path = `/documents/${paper.id}`;
	const here = records.filter(({ documentId }) => documentId === paper.id);
	// What was typed here and is not on the server is its open page's affair.
	const isOwn = here.some(({ unsent }) => unsent > 0);
	const isNew = here.some(
		({ epoch, ahead, renewed }) => epoch === paper.epoch && (ahead ?? renewed)?.seq === paper.seq
	);
	const isFetched = !isOwn && !isNew && (await fetchText(tools, personId, paper));
	const moved = paper.movedAt === null ? 0 : Date.parse(paper.movedAt);
	const since = isFetched ? tools.now() : Math.max(tools.now() - PAGE_LASTS_MS, moved);
	await refreshPage(personId, path, since);
}

/** @param since in milliseconds: what was kept by then is kept anew */
async function refreshPage(personId: string, path: string, since: number): Promise<void> {
	const at = await keptAt(personId, path);
	if (at === null || at <= since) await keepPage(personId, path);
}

/** Texts of earlier meetings that were never opened here. */
async function dropPast(
	{ device }: SessionTools,
	records: readonly CopyRecord[],
	wanted: readonly Paper[]
): Promise<void> {
	for (const { name, documentId, personId, epoch, ahead } of records) {
		const isWanted = wanted.some((paper) => paper.id === documentId && paper.epoch === epoch);
		if (ahead === undefined || isWanted) continue;
		await device.forgetCopy(name);
		await removeUpdates(name);
		if (!wanted.some(({ id }) => id === documentId)) {
			await dropPage(personId, `/documents/${documentId}`);
		}
	}
}
