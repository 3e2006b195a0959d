import type { RichText } from '../kernel/index.ts';
import type { Row } from '../rows/index.ts';

export type { Row } from '../rows/index.ts';

export interface AgendaFields {
	readonly date: string;
	/** `10:00`. */
	readonly time: string;
	readonly place: string;
	/** `hall`, `remote`, `mixed`, `absentee`. */
	readonly form: string;
	/** Address of the video meeting. */
	readonly link: string;
}

export interface AgendaItemRow extends Row {
	/** Number on paper, computed from the order. */
	readonly no: number;
	/** «О …», «Об …». */
	readonly title: string;
	readonly kind: string;
	readonly speaker: string;
	/** Ids of the co-speakers: keys `co:<personId>` with value `1`. */
	readonly coSpeakers: readonly string[];
	/** Minutes of time, whole number. */
	readonly minutes: string;
	/** `open` (or ''), `service`, `personal`, `commercial`. */
	readonly accessMark: string;
	readonly draftDecision: RichText;
}

/** A document to be read before an item is discussed. */
export interface MaterialRow extends Row {
	readonly itemId: string;
	readonly documentId: string;
	/** Number of its version; '' for a text that has none yet. */
	readonly version: string;
}

/** Somebody invited to one item. */
export interface InvitedRow extends Row {
	readonly itemId: string;
	readonly personId: string;
}

/** An agenda as plain data (domain, section 3.5). All scalars are strings, '' = empty. */
export interface AgendaView {
	readonly fields: AgendaFields;
	readonly items: readonly AgendaItemRow[];
	/** Only of items that are there: what belongs to a removed one leaves and comes back with it. */
	readonly materials: readonly MaterialRow[];
	readonly invited: readonly InvitedRow[];
}

/** An item with all that belongs to it. */
export interface AgendaEntry {
	readonly item: AgendaItemRow;
	readonly materials: readonly MaterialRow[];
	readonly invited: readonly InvitedRow[];
}

/** The agenda item by item, as pages and print show it. */
export function agendaEntries(view: AgendaView): readonly AgendaEntry[] {
	const materials = Map.groupBy(view.materials, ({ itemId }) => itemId);
	const invited = Map.groupBy(view.invited, ({ itemId }) => itemId);
	return view.items.map((item) => ({
		item,
		materials: materials.get(item.id) ?? [],
		invited: invited.get(item.id) ?? []
	}));
}

/** Everybody whom an item names: who speaks to it, and who is invited. */
export function namedIn({ item, invited }: AgendaEntry): readonly string[] {
	const named = [item.speaker, ...item.coSpeakers, ...invited.map(({ personId }) => personId)];
	return [...new Set(named.filter((id) => id !== ''))];
}

/** Who is named in an item to which a document is a material, each pair once; ids as they were typed. */
export function materialReaders(
	view: AgendaView
): readonly { readonly personId: string; readonly documentId: string }[] {
	const pairs = agendaEntries(view).flatMap((entry) =>
		namedIn(entry).flatMap((personId) =>
			entry.materials.map(({ documentId }) => ({ personId, documentId }))
		)
	);
	const byKey = new Map(pairs.map((pair) => [`${pair.personId} ${pair.documentId}`, pair]));
	return [...byKey.values()];
}

/** Minutes that an item is given; null when that is not a whole number from 1 to 480. */
export function minutesOf(item: Pick<AgendaItemRow, 'minutes'>): number | null {
	const minutes = /^\d{1,3}$/.test(item.minutes) ? Number(item.minutes) : 0;
	return minutes >= 1 && minutes <= 480 ? minutes : null;
}

/** Sum of the minutes of all items; always computed, never stored. */
export function totalMinutes(view: AgendaView): number {
	return view.items.reduce((sum, item) => sum + (minutesOf(item) ?? 0), 0);
}
