import type { AgendaView } from '@veche/schema/agenda';

/** The first place of the contents: when and where the meeting is. */
export const MAIN = 'main';

/** Id of the item to which a path belongs, or `main`. */
export function placeOf(view: AgendaView, path: string): string {
	const [root = '', id = ''] = path.split('/');
	const own = [...view.materials, ...view.invited].find((row) => row.id === id);
	const item = own?.itemId ?? id;
	return root !== 'fields' && view.items.some((row) => row.id === item) ? item : MAIN;
}
