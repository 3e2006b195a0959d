import { requiredPlaces, type AgendaView } from '@veche/schema/agenda';
import { isFilled } from '@veche/schema/kernel';
import type { RailSection } from '@veche/ui';
import { contentsOf } from '#lib/document-desk/contents.ts';
import { AGENDA } from '#lib/messages/agenda-editor.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { AgendaDesk } from './desk.svelte.ts';
import { MAIN, placeOf } from './places.ts';

/** The contents of an agenda being written: the meeting, then its items, with who is where. */
export function railSections(desk: AgendaDesk): readonly RailSection[] {
	const { view } = desk;
	const of = (path: string): string => placeOf(view, path);
	const missing = new Set(
		requiredPlaces(view).flatMap(({ path, value }) => (isFilled(value) ? [] : [of(path)]))
	);
	const places = [
		{ id: MAIN, no: null, name: desk.t(AGENDA.main) },
		...view.items.map(({ id, no, title }) => ({
			id,
			no,
			name: title || desk.t(AGENDA.untitled)
		}))
	].map((place) => ({ ...place, missing: missing.has(place.id) }));
	const { findings } = desk.model;
	return contentsOf(places, { findings, present: desk.session.present, placeOf: of });
}

/** The contents of an agenda that is read: ids of the parts of the reading sheet. */
export function readingSections(view: AgendaView, t: Speak): readonly RailSection[] {
	return [
		{ id: `sheet-${MAIN}`, no: null, name: t(AGENDA.main), state: 'none' },
		...view.items.map(({ id, no, title }): RailSection => ({
			id: `sheet-${id}`,
			no,
			name: title || t(AGENDA.untitled),
			state: 'none'
		}))
	];
}
