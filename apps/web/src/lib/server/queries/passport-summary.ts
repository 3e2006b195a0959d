import type { DocumentHead } from '@veche/schema/document';
import type { DocumentId } from '@veche/schema/kernel';
import { financeTotals } from '@veche/schema/passport';
import type { Sql } from '@veche/schema/store';
import { readText } from '../commands/text.ts';

/** What lists show of a passport's text. */
export interface PassportSummary {
	readonly start: string;
	readonly end: string;
	/** Kopecks. */
	readonly total: string;
}

/** Reads summaries and remembers them: a text is replayed again only when its log has grown. */
export type PassportSummaries = (head: DocumentHead) => Promise<PassportSummary>;

/** Texts remembered at most; the one longest unread goes first. */
const REMEMBERED = 2_000;

/** Summaries over one database. The memory is a cache of the log: its key is the document's last edit. */
export function passportSummaries(sql: Sql): PassportSummaries {
	const known = new Map<
		DocumentId,
		{ readonly headSeq: number; readonly summary: PassportSummary }
	>();
	return async (head) => {
		const there = known.get(head.id);
		known.delete(head.id);
		const summary = there?.headSeq === head.headSeq ? there.summary : await summarise(sql, head);
		known.set(head.id, { headSeq: head.headSeq, summary });
		const [oldest] = known.keys();
		if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
		return summary;
	};
}

async function summarise(sql: Sql, head: DocumentHead): Promise<PassportSummary> {
	const text = await readText(sql, head);
	if (text?.reading.kind !== 'passport') return { start: '', end: '', total: '0' };
	const { fields, finance, results } = text.reading.view;
	text.doc.destroy();
	return {
		start: fields.start,
		end: fields.end,
		total: String(financeTotals(finance, results).grand)
	};
}
