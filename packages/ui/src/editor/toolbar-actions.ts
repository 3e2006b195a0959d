import type { Editor } from '@tiptap/core';

export const STYLES = ['paragraph', 'heading1', 'heading2', 'heading3'] as const;
export type Style = (typeof STYLES)[number];

export const TABLE_ACTIONS = [
	{ id: 'insertTable', inside: false },
	{ id: 'addRowAfter', inside: true },
	{ id: 'addColumnAfter', inside: true },
	{ id: 'deleteRow', inside: true },
	{ id: 'deleteColumn', inside: true },
	{ id: 'deleteTable', inside: true }
] as const;

/** The paragraph style under the caret. */
export function currentStyle(editor: Editor): Style {
	if (editor.isActive('heading', { level: 1 })) return 'heading1';
	if (editor.isActive('heading', { level: 2 })) return 'heading2';
	return editor.isActive('heading') ? 'heading3' : 'paragraph';
}

export function setStyle(editor: Editor, style: string): void {
	const line = editor.chain().focus();
	if (style === 'heading1') line.setHeading({ level: 1 }).run();
	else if (style === 'heading2') line.setHeading({ level: 2 }).run();
	else if (style === 'heading3') line.setHeading({ level: 3 }).run();
	else line.setParagraph().run();
}

export function tableAction(editor: Editor, action: string): void {
	const line = editor.chain().focus();
	if (action === 'insertTable') insertTable(editor);
	else if (action === 'addRowAfter') line.addRowAfter().run();
	else if (action === 'addColumnAfter') line.addColumnAfter().run();
	else if (action === 'deleteRow') line.deleteRow().run();
	else if (action === 'deleteColumn') line.deleteColumn().run();
	else if (action === 'deleteTable') line.deleteTable().run();
}

/** A table at the end would leave no line to write on below it. */
function insertTable(editor: Editor): void {
	editor
		.chain()
		.focus()
		.insertTable({ rows: 3, cols: 3, withHeaderRow: true })
		.command(({ tr, state }) => {
			const paragraph = state.schema.nodes['paragraph']?.createAndFill();
			if (tr.doc.lastChild?.type.name === 'table' && paragraph) {
				tr.insert(tr.doc.content.size, paragraph);
			}
			return true;
		})
		.run();
}
