import type { SubmitFunction } from '$app/forms';
import type { Attachment } from 'svelte/attachments';

/**
 * For `use:enhance`: what was typed stays in the form when it is refused.
 * @param tell is told when the form is under way, and when it has been answered
 */
export function keepTyped(tell: (busy: boolean) => void): SubmitFunction {
	return () => {
		tell(true);
		return async ({ update }) => {
			await update({ reset: false });
			tell(false);
		};
	};
}

/**
 * For a control with a `defaultValue`, which keeps what was typed before the script came: what the page brings later (by
 * another address, or because somebody else changed it) is shown.
 */
export function follows(
	value: () => string | number | boolean
): Attachment<HTMLInputElement | HTMLSelectElement> {
	let before: string | number | boolean | null = null;
	return (control) => {
		const now = value();
		if (before !== null && now !== before) {
			if (typeof now === 'boolean' && control instanceof HTMLInputElement) control.checked = now;
			else control.value = String(now);
		}
		before = now;
	};
}
