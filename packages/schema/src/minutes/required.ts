import { countFilled, filledOf, isIsoDate, type Filled, type Required } from '../kernel/index.ts';
import { plainText } from '../rich-text/index.ts';
import { sectionOf, type SectionId } from './sections.ts';
import { isConsidered, minutesEntries, type MinutesView } from './view.ts';

export type Completeness = Filled<SectionId>;

/** Everything that minutes have when they are ready, over the items that were considered. */
export function requiredPlaces(view: MinutesView): readonly Required[] {
	const considered = minutesEntries(view).filter(({ item }) => isConsidered(item));
	return [
		{ path: 'fields/place', value: view.fields.place },
		{ path: 'fields/form', value: view.fields.form },
		...considered.flatMap(({ item, speeches, decisions }) => [
			{ path: `items/${item.id}/heard`, value: plainText(item.heard), sentences: true },
			...(decisions.length > 0 ? [] : [{ path: `items/${item.id}/decisions`, value: '' }]),
			...speeches.flatMap((row) => [
				{ path: `speeches/${row.id}/personId`, value: row.personId },
				{ path: `speeches/${row.id}/text`, value: plainText(row.text), sentences: true }
			]),
			...decisions.flatMap((row) => [
				{ path: `decisions/${row.id}/text`, value: plainText(row.text), sentences: true },
				...(row.kind === 'assign'
					? [
							{ path: `decisions/${row.id}/executor`, value: row.executor },
							{ path: `decisions/${row.id}/due`, value: isIsoDate(row.due) ? row.due : '' }
						]
					: [])
			])
		])
	];
}

/** How much of the required places is filled, in all and by section. */
export function completeness(view: MinutesView): Completeness {
	const places = Map.groupBy(requiredPlaces(view), ({ path }) => sectionOf(path));
	return filledOf({
		main: countFilled(places.get('main') ?? []),
		items: countFilled(places.get('items') ?? [])
	});
}
