import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Two seconds at full strength, then it fades; it stays with reduced motion too, since nothing moves. */
const WASH_MS = 2500;
const FADES_AT = 0.8;

/** Washes a control when its value changes while the person is elsewhere: somebody else has changed it. */
export function washWhenChanged(value: () => string): Attachment<HTMLElement> {
	return (element) => {
		let before = untrack(value);
		$effect(() => {
			const now = value();
			if (now !== before && !element.contains(document.activeElement)) wash(element);
			before = now;
		});
	};
}

function wash(element: HTMLElement): void {
	const full = { backgroundColor: 'var(--acc-wash)' };
	element.animate([full, { ...full, offset: FADES_AT }, {}], WASH_MS);
}
