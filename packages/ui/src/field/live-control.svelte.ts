import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** How a control shows, edits and understands its value. */
export interface LiveControl {
	value(): string;
	/** The value at rest: «12 300,0». */
	show(value: string): string;
	/** The value under the cursor: «12300». */
	edit(value: string): string;
	/** What was typed as a value to store; null when it is none. */
	read(typed: string): string | null;
	commit(value: string): void;
	/** True when the person left something in the field that is no value. */
	problem(there: boolean): void;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Binds a text control to a value that others change too. Every valid keystroke is committed, half of a composed
 * character never; a value from outside is shown at once without moving the caret's place in the text; what is no
 * value stays visible and is named, the stored value stays.
 */
export function liveControl(live: LiveControl): Attachment<TextControl> {
	return (element) => {
		let composing = false;

		function receive(value: string) {
			if (composing) return;
			live.problem(false);
			if (document.activeElement !== element) element.value = live.show(value);
			else if (live.read(element.value) !== value) setKeepingCaret(element, live.edit(value));
		}
		function type() {
			if (composing) return;
			const value = live.read(element.value);
			if (value === null) return;
			live.problem(false);
			if (value !== live.value()) live.commit(value);
		}
		function focus() {
			const editing = live.edit(live.value());
			if (element.value === editing || live.read(element.value) === null) return;
			element.value = editing;
			element.select();
		}
		function blur() {
			composing = false;
			if (live.read(element.value) === null) live.problem(true);
			else element.value = live.show(live.value());
		}

		$effect(() => {
			const value = live.value();
			untrack(() => receive(value));
		});
		const stops = [
			listen(element, 'input', type),
			listen(element, 'focus', focus),
			listen(element, 'blur', blur),
			listen(element, 'compositionstart', () => (composing = true)),
			listen(element, 'compositionend', () => {
				composing = false;
				type();
			})
		];
		return () => stops.forEach((stop) => stop());
	};
}

function listen(element: TextControl, event: string, handler: () => void): () => void {
	element.addEventListener(event, handler);
	return () => element.removeEventListener(event, handler);
}

/** The caret keeps its distance to the part of the text that did not change. */
function setKeepingCaret(element: TextControl, text: string): void {
	const before = element.value;
	const start = element.selectionStart ?? before.length;
	const end = element.selectionEnd ?? start;
	let same = 0;
	while (same < start && same < text.length && before[same] === text[same]) same++;
	const shift = same === start ? 0 : text.length - before.length;
	element.value = text;
	element.setSelectionRange(Math.max(same, start + shift), Math.max(same, end + shift));
}
