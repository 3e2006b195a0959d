import { isFilled } from '@veche/schema/kernel';
import { requiredPlaces, type MinutesView } from '@veche/schema/minutes';
import type { RailSection } from '@veche/ui';
import { contentsOf } from '#lib/document-desk/contents.ts';
import { MINUTES } from '#lib/messages/minutes-editor.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { MinutesDesk } from './desk.svelte.ts';
import { MAIN, placeOf } from './places.ts';

/** The contents of minutes being written: the meeting, then its items, with who writes where. */
export function railSections(desk: MinutesDesk): readonly RailSection[] {
	const { view } = desk;
	const of = (path: string): string => placeOf(view, path);
	const missing = new Set(
		requiredPlaces(view).flatMap(({ path, value }) => (isFilled(value) ? [] : [of(path)]))
	);
	const places = [
		{ id: MAIN, no: null, name: desk.t(MINUTES.main) },
		...view.items.map(({ id, no, title }) => ({
			id,
			no,
			name: title || desk.t(MINUTES.untitled)
		}))
	].map((place) => ({ ...place, missing: missing.has(place.id) }));
	const { findings } = desk.model;
	return contentsOf(places, { findings, present: desk.session.present, placeOf: of });
}

/** The contents of minutes that are read: ids of the parts of the reading sheet. */
export function readingSections(view: MinutesView, t: Speak): readonly RailSection[] {
	return [
		{ id: `sheet-${MAIN}`, no: null, name: t(MINUTES.main), state: 'none' },
		...view.items.map(({ id, no, title }): RailSection => ({
			id: `sheet-${id}`,
			no,
			name: title || t(MINUTES.untitled),
			state: 'none'
		}))
	];
}
