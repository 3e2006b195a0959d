import { agendaEntries, namedIn, type AgendaView } from '../agenda/index.ts';
import { minutesEntries, type MinutesEntry, type MinutesView } from './view.ts';

/** Signed minutes, who took part, and the agenda that was approved for the meeting. */
export interface ExtractSource {
	readonly minutes: MinutesView;
	readonly participants: readonly { readonly personId: string; readonly role: string }[];
	readonly agenda: AgendaView | null;
}

/**
 * To whom signed minutes owe an extract, with the ids of its items: the invited whom an item names, and whoever has to
 * execute a decision of it. Source: domain, section 2.2 «выписка», VLAD-7e.
 */
export function extractsOf(source: ExtractSource): ReadonlyMap<string, readonly string[]> {
	const invited = new Set(
		source.participants.flatMap(({ personId, role }) => (role === 'guest' ? [personId] : []))
	);
	const inAgenda = new Map(
		(source.agenda === null ? [] : agendaEntries(source.agenda)).map((entry) => [
			entry.item.id,
			namedIn(entry)
		])
	);
	const pairs = minutesEntries(source.minutes).flatMap((entry) => {
		const itemId = entry.item.id;
		const named = [...(inAgenda.get(itemId) ?? []), ...spokeTo(entry)];
		const owed = [...named.filter((id) => invited.has(id)), ...executorsOf(entry)];
		return [...new Set(owed)].map((personId) => ({ personId, itemId }));
	});
	const byPerson = Map.groupBy(pairs, ({ personId }) => personId);
	return new Map([...byPerson].map(([id, rows]) => [id, rows.map(({ itemId }) => itemId)]));
}

/** Those items of the minutes with all that was said and decided on them, under their numbers. */
export function extractOf(view: MinutesView, itemIds: readonly string[]): MinutesView {
	const inIt = ({ itemId }: { readonly itemId: string }): boolean => itemIds.includes(itemId);
	return {
		fields: view.fields,
		items: view.items.filter(({ id }) => itemIds.includes(id)),
		speeches: view.speeches.filter(inIt),
		decisions: view.decisions.filter(inIt)
	};
}

function spokeTo({ item, speeches }: MinutesEntry): readonly string[] {
	return [item.speaker, ...speeches.map(({ personId }) => personId)];
}

function executorsOf({ decisions }: MinutesEntry): readonly string[] {
	return decisions.flatMap(({ executor }) => (executor === '' ? [] : [executor]));
}
