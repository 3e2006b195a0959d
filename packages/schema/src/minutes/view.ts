import type { RichText } from '../kernel/index.ts';
import type { Row } from '../rows/index.ts';

export type { Row } from '../rows/index.ts';

export interface MinutesFields {
	readonly place: string;
	/** `hall`, `remote`, `mixed`, `absentee`. */
	readonly form: string;
}

/** What was said and decided on one item; its id is that of the agenda's item. */
export interface MinutesItemRow extends Row {
	/** Number on paper, computed from the order. */
	readonly no: number;
	readonly title: string;
	readonly kind: string;
	readonly speaker: string;
	/** '' considered, `withdrawn` снят с рассмотрения, `postponed` перенесён. */
	readonly outcome: string;
	/** СЛУШАЛИ. */
	readonly heard: RichText;
}

/** ВЫСТУПИЛИ. */
export interface SpeechRow extends Row {
	readonly itemId: string;
	readonly personId: string;
	readonly text: RichText;
}

/** РЕШИЛИ. */
export interface DecisionRow extends Row {
	/** `1.1`: number of the item and of the decision in it, computed. */
	readonly no: string;
	readonly itemId: string;
	readonly kind: string;
	readonly executor: string;
	readonly due: string;
	readonly text: RichText;
}

/** Minutes as plain data (domain, section 3.6). All scalars are strings, '' = empty. */
export interface MinutesView {
	readonly fields: MinutesFields;
	readonly items: readonly MinutesItemRow[];
	/** Only of items that are there, in the order of the paper. */
	readonly speeches: readonly SpeechRow[];
	readonly decisions: readonly DecisionRow[];
}

/** An item with all that was said and decided on it. */
export interface MinutesEntry {
	readonly item: MinutesItemRow;
	readonly speeches: readonly SpeechRow[];
	readonly decisions: readonly DecisionRow[];
}

/** The minutes item by item, as pages and print show them. */
export function minutesEntries(view: MinutesView): readonly MinutesEntry[] {
	const speeches = Map.groupBy(view.speeches, ({ itemId }) => itemId);
	const decisions = Map.groupBy(view.decisions, ({ itemId }) => itemId);
	return view.items.map((item) => ({
		item,
		speeches: speeches.get(item.id) ?? [],
		decisions: decisions.get(item.id) ?? []
	}));
}

/** An item that was not considered needs neither words nor decisions. */
export function isConsidered(item: Pick<MinutesItemRow, 'outcome'>): boolean {
	return item.outcome !== 'withdrawn' && item.outcome !== 'postponed';
}
