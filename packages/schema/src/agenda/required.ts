import { countFilled, filledOf, isIsoDate, type Filled, type Required } from '../kernel/index.ts';
import { sectionOf, type SectionId } from './sections.ts';
import { minutesOf, type AgendaView } from './view.ts';

export type Completeness = Filled<SectionId>;

/** `9:30`, `10:00`. */
export function isTime(value: string): boolean {
	return /^([01]?\d|2[0-3]):[0-5]\d$/.test(value);
}

/** Where a meeting of this form is found: in a place, behind a link, in both; a written one nowhere. */
export function whereabouts(form: string): readonly ('place' | 'link')[] {
	if (form === 'absentee') return [];
	if (form === 'remote') return ['link'];
	return form === 'mixed' ? ['place', 'link'] : ['place'];
}

/** Everything that an agenda has when it is ready, over the live rows. */
export function requiredPlaces(view: AgendaView): readonly Required[] {
	const { date, time, form } = view.fields;
	return [
		{ path: 'fields/date', value: isIsoDate(date) ? date : '' },
		{ path: 'fields/time', value: isTime(time) ? time : '' },
		{ path: 'fields/form', value: form },
		...whereabouts(form).map((key) => ({ path: `fields/${key}`, value: view.fields[key] })),
		...(view.items.length > 0 ? [] : [{ path: 'items', value: '' }]),
		...view.items.flatMap((item) => [
			{ path: `items/${item.id}/title`, value: item.title },
			{ path: `items/${item.id}/kind`, value: item.kind },
			{ path: `items/${item.id}/speaker`, value: item.speaker },
			{ path: `items/${item.id}/minutes`, value: String(minutesOf(item) ?? '') }
		])
	];
}

/** How much of the required places is filled, in all and by section. */
export function completeness(view: AgendaView): Completeness {
	const places = Map.groupBy(requiredPlaces(view), ({ path }) => sectionOf(path));
	return filledOf({
		main: countFilled(places.get('main') ?? []),
		items: countFilled(places.get('items') ?? [])
	});
}
