import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** It stands for two seconds, then it fades; it stays with reduced motion too, since nothing moves. */
const STANDS_MS = 2000;
const FADES_MS = 500;
const WASHED = 'var(--acc-wash)';

/** Washes a control when its value changes while the person is elsewhere: somebody else has changed it. */
export function washWhenChanged(value: () => string): Attachment<HTMLElement> {
	return (element) => {
		let before = untrack(value);
		let fading: ReturnType<typeof setTimeout> | undefined;
		$effect(() => {
			const now = value();
			if (now !== before && !element.contains(document.activeElement)) {
				clearTimeout(fading);
				fading = wash(element);
			}
			before = now;
		});
		return () => clearTimeout(fading);
	};
}

/** Until it fades it is no animation: one for every key of another would have a large page drawn from scratch. */
function wash(element: HTMLElement): ReturnType<typeof setTimeout> {
	element.style.backgroundColor = WASHED;
	return setTimeout(() => {
		element.style.backgroundColor = '';
		element.animate([{ backgroundColor: WASHED }, {}], FADES_MS);
	}, STANDS_MS);
}
