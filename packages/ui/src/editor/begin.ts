import type { Editor } from '@tiptap/core';

/** Where a person went into a text before its editor had come: a point from the corner of the text in pixels, or its beginning. */
export type Begin = { readonly x: number; readonly y: number } | 'start';

/** Puts the caret where the person is already waiting for it. */
export function beginAt(editor: Editor, text: HTMLElement, begin: Begin): void {
	editor.commands.focus(begin === 'start' ? 'start' : positionAt(editor, text, begin));
}

function positionAt(
	editor: Editor,
	text: HTMLElement,
	{ x, y }: Exclude<Begin, 'start'>
): number | 'start' {
	const { left, top } = text.getBoundingClientRect();
	return editor.view.posAtCoords({ left: left + x, top: top + y })?.pos ?? 'start';
}
