import { createContext, tick } from 'svelte';
import { DocumentDesk } from '#lib/document-desk/document-desk.svelte.ts';
import type { MinutesTypes } from './minutes-text.ts';
import { besides, MAIN } from './places.ts';

/** The desk of minutes: one place is in view at a time, on every screen. */
export class MinutesDesk extends DocumentDesk<MinutesTypes> {
	/** Shows the place before or after the one in view and goes on writing there. */
	async turn(step: 1 | -1): Promise<void> {
		const place = besides(this.view, this.section, step);
		if (place !== null) await this.open(place);
	}

	/** Shows a place and puts the cursor where writing goes on: into what was heard. */
	async open(place: string): Promise<void> {
		this.section = place;
		await tick();
		scrollTo({ top: 0 });
		const path = place === MAIN ? 'fields/place' : `items/${place}/heard`;
		const control = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
		if (control instanceof HTMLElement) control.focus({ preventScroll: true });
	}

	/** A new row of the item in view, with the cursor in it; nothing where no item is in view. */
	async addHere(root: 'speeches' | 'decisions'): Promise<void> {
		const itemId = this.section;
		if (itemId === MAIN) return;
		const cells =
			root === 'speeches' ? { personId: '' } : { kind: 'assign', executor: '', due: '' };
		await this.add(root, { itemId, ...cells });
	}
}

export const [getDesk, setDesk] = createContext<MinutesDesk>();
