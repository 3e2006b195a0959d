import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cleanPastedHtml } from './clean.ts';

/** More than this is not pasted at all: an edit of that size would be refused on its way. */
export const PASTE_LIMIT_BYTES = 1024 * 1024;

/** Pasted and dropped HTML arrives clean; what is too large is refused by `onrefuse` instead of half inserted. */
export function paste(onrefuse: () => void): Extension {
	function refuse(event: ClipboardEvent | DragEvent): boolean {
		const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
		if (data === null || sizeOf(data) <= PASTE_LIMIT_BYTES) return false;
		event.preventDefault();
		onrefuse();
		return true;
	}
	return Extension.create({
		name: 'officePaste',
		addProseMirrorPlugins: () => [
			new Plugin({
				props: {
					transformPastedHTML: cleanPastedHtml,
					handlePaste: (_view, event) => refuse(event),
					handleDrop: (_view, event) => refuse(event)
				}
			})
		]
	});
}

function sizeOf(data: DataTransfer): number {
	const { size } = new Blob([data.getData('text/html')]);
	return Math.max(size, new Blob([data.getData('text/plain')]).size);
}
