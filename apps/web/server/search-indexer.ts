import { KINDS, searchText } from '@veche/schema/document';
import {
	loadDocument,
	peopleByIds,
	replay,
	saveSearchText,
	unindexedDocuments,
	type Sql
} from '@veche/schema/store';

/** Documents of one round: each is replayed on the thread that answers people, so a round stays short. */
const ROUND = 10;
const PAUSE_MS = 2_000;

export interface SearchIndexer {
	stop(): void;
}

/**
 * Keeps what is found by words close behind what is written: reads the documents that changed from the database and
 * writes their words. Several processes may do it at once, and one that is killed loses nothing: whatever is behind
 * its log is read again.
 */
export function startSearchIndexer(
	sql: Sql,
	tools: { readonly clock: () => Date; readonly report: (error: unknown) => void }
): SearchIndexer {
	let timer: NodeJS.Timeout | null = null;
	let stopped = false;
	const round = async (): Promise<void> => {
		try {
			const done = await indexSome(sql, tools.clock);
			if (!stopped) timer = setTimeout(() => void round(), done === ROUND ? 0 : PAUSE_MS);
		} catch (error) {
			tools.report(error);
			if (!stopped) timer = setTimeout(() => void round(), PAUSE_MS);
		}
		timer?.unref();
	};
	void round();
	return {
		stop() {
			stopped = true;
			if (timer !== null) clearTimeout(timer);
		}
	};
}

/** Indexes some of the documents that are behind; gives how many. */
export async function indexSome(sql: Sql, clock: () => Date): Promise<number> {
	const behind = await unindexedDocuments(sql, ROUND);
	for (const { id, kind, title } of behind) {
		const stored = await loadDocument(sql, id);
		if (stored === null) continue;
		const { doc, seq } = replay(stored);
		const { view, people } = KINDS[kind].read(doc);
		doc.destroy();
		const names = (await peopleByIds(sql, people)).map(({ fullName }) => fullName);
		const body = [searchText(kind, view), ...names].join('\n');
		await saveSearchText(sql, { documentId: id, seq, title, body, at: clock() });
		// People wait for their pages between two documents, not behind all of them.
		await new Promise((done) => setImmediate(done));
	}
	return behind.length;
}
