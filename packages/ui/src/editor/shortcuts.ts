import { Extension, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

type Command = (editor: Editor) => boolean;

/** Keys with Ctrl (Cmd on a Mac); `shift+` and `alt+` before the key. Letters with Alt clash with AltGr. */
const SHORTCUTS: Readonly<Record<string, Command>> = {
	b: (editor) => editor.commands.toggleBold(),
	i: (editor) => editor.commands.toggleItalic(),
	u: (editor) => editor.commands.toggleUnderline(),
	z: (editor) => editor.commands.undo(),
	y: (editor) => editor.commands.redo(),
	'shift+z': (editor) => editor.commands.redo(),
	'shift+7': (editor) => editor.commands.toggleOrderedList(),
	'shift+8': (editor) => editor.commands.toggleBulletList(),
	'shift+9': (editor) => editor.commands.toggleBlockquote(),
	'alt+0': (editor) => editor.commands.setParagraph(),
	'alt+1': (editor) => editor.commands.toggleHeading({ level: 1 }),
	'alt+2': (editor) => editor.commands.toggleHeading({ level: 2 }),
	'alt+3': (editor) => editor.commands.toggleHeading({ level: 3 })
};

/**
 * Shortcuts that work on the Russian layout: a key that gives no Latin letter or digit is told by its place on the
 * board (`event.code`). `onlink` opens the address of a link (Ctrl+K).
 */
export function shortcuts(onlink: () => void): Extension {
	const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
	return Extension.create({
		name: 'officeShortcuts',
		// Above TipTap's own keymaps, which tell keys by the letter they give.
		priority: 1100,
		addProseMirrorPlugins() {
			const { editor } = this;
			const handleKeyDown = (_view: EditorView, event: KeyboardEvent) => {
				const name = shortcutName(event, isMac);
				const command = name === null ? undefined : SHORTCUTS[name];
				if (name !== 'k' && command === undefined) return false;
				event.preventDefault();
				if (command === undefined) onlink();
				else command(editor);
				return true;
			};
			return [new Plugin({ props: { handleKeyDown } })];
		}
	});
}

/** The key of a shortcut, `shift+7`, or null for a key that is none. */
export function shortcutName(
	event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
	isMac: boolean
): string | null {
	if (!(isMac ? event.metaKey : event.ctrlKey)) return null;
	const latin = /^[a-z0-9]$/i.test(event.key) ? event.key.toLowerCase() : placeOf(event.code);
	if (latin === null) return null;
	return `${event.shiftKey ? 'shift+' : ''}${event.altKey ? 'alt+' : ''}${latin}`;
}

function placeOf(code: string): string | null {
	return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
