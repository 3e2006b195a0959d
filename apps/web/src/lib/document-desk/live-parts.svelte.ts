import { SvelteMap } from 'svelte/reactivity';

/**
 * A view of which every part is watched by itself: who draws the money of a passport is not asked again for a key
 * in its goal.
 */
export class LiveParts<View extends object> {
	/** The parts as they are now; always the same object. */
	readonly view: View;
	/** The same as it was read, without anybody watching. */
	whole: View;
	readonly #parts: SvelteMap<PropertyKey, unknown>;

	constructor(first: View) {
		this.whole = first;
		this.#parts = new SvelteMap(partsOf(first));
		this.view = new Proxy(first, { get: (_first, part): unknown => this.#parts.get(part) });
	}

	/** Tells only those who watch a part that is another object now. */
	replace(next: View): void {
		this.whole = next;
		for (const [part, value] of partsOf(next)) this.#parts.set(part, value);
	}
}

function partsOf(view: object): readonly (readonly [string, unknown])[] {
	return Object.entries(view);
}
