import type { Attachment } from 'svelte/attachments';

/**
 * Shows a native dialog while it is in the page. Focus goes to the element marked `data-first-focus` and
 * comes back to where it was when the dialog is taken out; Escape asks the owner to close.
 */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
	return (dialog) => {
		const before = document.activeElement;
		dialog.showModal();
		const first = dialog.querySelector('[data-first-focus] button, button[data-first-focus]');
		if (first instanceof HTMLElement) first.focus();
		function cancel(event: Event) {
			event.preventDefault();
			onclose();
		}
		function pressOutside(event: MouseEvent) {
			if (event.target === dialog) onclose();
		}
		dialog.addEventListener('cancel', cancel);
		dialog.addEventListener('mousedown', pressOutside);
		return () => {
			dialog.removeEventListener('cancel', cancel);
			dialog.removeEventListener('mousedown', pressOutside);
			if (dialog.open) dialog.close();
			if (before instanceof HTMLElement && before.isConnected) before.focus();
		};
	};
}
