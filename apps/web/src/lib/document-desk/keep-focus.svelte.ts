import { tick } from 'svelte';

/**
 * Leaves the cursor where it is when rows are put in another order: an element that is moved within the page loses the
 * focus, and what its writer types next would go nowhere. Call it in a component around the rows.
 */
export function keepFocus(order: () => unknown): void {
	$effect.pre(() => {
		order();
		const held = document.activeElement;
		if (!(held instanceof HTMLElement) || held === document.body) return;
		void tick().then(() => {
			if (held.isConnected && document.activeElement === document.body) {
				held.focus({ preventScroll: true });
			}
		});
	});
}
