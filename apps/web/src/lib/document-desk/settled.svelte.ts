import { untrack } from 'svelte';
import { sameFlat } from './share-rows.ts';

/**
 * What is worked out of the text and seldom becomes something else: who watches `now` is asked again only then. A
 * `$derived` would have all who watch it look whether it did, for every key in the text. Plain data only; create it in
 * a component.
 */
export class Settled<T extends string | number | boolean | object> {
	now: T;

	constructor(read: () => T) {
		this.now = $state.raw(untrack(read));
		$effect.pre(() => {
			const next = read();
			untrack(() => {
				if (!same(this.now, next)) this.now = next;
			});
		});
	}
}

function same(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	return sameFlat(a, b);
}
