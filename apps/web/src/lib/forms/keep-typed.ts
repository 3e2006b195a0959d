import type { SubmitFunction } from '$app/forms';
import { untrack } from 'svelte';
import { createAttachmentKey, type Attachment } from 'svelte/attachments';

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

type Initial = string | number | boolean;

const FOLLOWS = createAttachmentKey();
/** The last value that the page brought to a control. */
const brought = new WeakMap<Element, Initial>();

/**
 * Spread into a control: the value that it has before anybody touches it, '' for none: a browser takes `undefined` for
 * that word, and puts it behind what is typed at this very moment. What was typed before the script came stays; another
 * value that the page brings later (by another address, or because somebody else changed it) is shown.
 */
export function initial(value: Initial) {
	return {
		...(typeof value === 'boolean' ? { defaultChecked: value } : { defaultValue: value }),
		[FOLLOWS]: (control: HTMLInputElement | HTMLSelectElement) => {
			const before = brought.get(control);
			if (before !== undefined && value !== before) show(control, value);
			brought.set(control, value);
		}
	};
}

function show(control: HTMLInputElement | HTMLSelectElement, value: Initial): void {
	if (typeof value === 'boolean' && control instanceof HTMLInputElement) control.checked = value;
	else control.value = String(value);
}

/**
 * Tells which option of a select is chosen, now and whenever another one is. Unlike a binding it asks the select first:
 * it may have been chosen before the script came.
 */
export function chosen(tell: (value: string) => void): Attachment<HTMLSelectElement> {
	return (select) => {
		const told = () => tell(select.value);
		untrack(told);
		select.addEventListener('change', told);
		return () => select.removeEventListener('change', told);
	};
}
