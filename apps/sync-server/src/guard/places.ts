import * as Y from 'yjs';
import type { Edit, Struct } from './edit.ts';

/** A container of items: a root, and the keys that lead from it to a nested type (null: a list's child). */
export interface Container {
	readonly root: string;
	readonly path: readonly (string | null)[];
}

/** Where an item stands; `key` is its key in a map or an element, null in a list. */
export interface Place extends Container {
	readonly key: string | null;
}

/** `gone`: it hangs on something deleted and will be garbage; `deep`: nested deeper than any office text. */
export type Found = Place | 'gone' | 'deep';

/** Deeper than the 24 levels that rich text may have, so that the rules judge and the stack never overflows. */
const MAX_DEPTH = 32;

/**
 * Finds where structs of an update stand without applying it: parents are looked up in the update itself or in
 * the document. An item with neighbours does not carry its parent: it has the one of its left neighbour, else of
 * its right one, as in yjs `Item.getMissing`.
 */
export class Places {
	readonly #edit: Edit;
	readonly #document: Y.Doc;
	readonly #found = new Map<Y.Item, Found>();
	readonly #roots = new Map<object, string>();

	constructor(edit: Edit, document: Y.Doc) {
		this.#edit = edit;
		this.#document = document;
		for (const [name, type] of document.share) this.#roots.set(type, name);
	}

	of(start: Y.Item, depth = 0): Found {
		if (depth > MAX_DEPTH) return 'deep';
		const passed: Y.Item[] = [];
		let item = start;
		let place = this.#found.get(item);
		while (place === undefined) {
			passed.push(item);
			const parent: unknown = item.parent;
			if (parent !== null && parent !== undefined) {
				place = within(this.#container(parent, depth), item.parentSub);
				break;
			}
			const neighbour = this.#struct(item.origin ?? item.rightOrigin);
			if (!(neighbour instanceof Y.Item)) {
				place = 'gone';
				break;
			}
			item = neighbour;
			place = this.#found.get(item);
		}
		if (place !== 'deep') for (const each of passed) this.#found.set(each, place);
		return place;
	}

	#container(parent: unknown, depth: number): Container | 'gone' | 'deep' {
		if (typeof parent === 'string') return { root: parent, path: [] };
		if (parent instanceof Y.ID) {
			const item = this.#struct(parent);
			if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return 'gone';
			return inside(this.of(item, depth + 1));
		}
		if (!(parent instanceof Y.AbstractType)) return 'gone';
		const root = this.#roots.get(parent);
		if (root !== undefined) return { root, path: [] };
		return parent._item === null ? 'gone' : inside(this.of(parent._item, depth + 1));
	}

	#struct(id: Y.ID | null): Struct | undefined {
		if (id === null) return undefined;
		if (id.clock < Y.getState(this.#document.store, id.client)) {
			const structs = this.#document.store.clients.get(id.client) ?? [];
			return structs[Y.findIndexSS(structs, id.clock)];
		}
		return search(this.#edit.structs.get(id.client) ?? [], id.clock);
	}
}

function within(container: Container | 'gone' | 'deep', key: string | null): Found {
	return typeof container === 'string' ? container : { ...container, key };
}

function inside(place: Found): Container | 'gone' | 'deep' {
	if (typeof place === 'string') return place;
	if (place.path.length >= MAX_DEPTH) return 'deep';
	return { root: place.root, path: [...place.path, place.key] };
}

/** The struct that covers a clock, in a list sorted by clock. */
function search(structs: readonly Struct[], clock: number): Struct | undefined {
	let low = 0;
	let high = structs.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const struct = structs[middle];
		if (struct === undefined) return undefined;
		if (clock < struct.id.clock) high = middle - 1;
		else if (clock >= struct.id.clock + struct.length) low = middle + 1;
		else return struct;
	}
	return undefined;
}
