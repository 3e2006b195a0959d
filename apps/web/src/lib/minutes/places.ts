import type { MinutesView } from '@veche/schema/minutes';

/** The first place of the contents: where the meeting is held and who is there. */
export const MAIN = 'main';

/** Id of the item to which a path belongs, or `main`. */
export function placeOf(view: MinutesView, path: string): string {
	const [root = '', id = ''] = path.split('/');
	const own = [...view.speeches, ...view.decisions].find((row) => row.id === id);
	const item = own?.itemId ?? id;
	return root !== 'fields' && view.items.some((row) => row.id === item) ? item : MAIN;
}

/** The place before or after one, in the order of the contents; null at the ends. */
export function besides(view: MinutesView, place: string, step: 1 | -1): string | null {
	const places = [MAIN, ...view.items.map(({ id }) => id)];
	const at = places.indexOf(place);
	return places[at + step] ?? null;
}
