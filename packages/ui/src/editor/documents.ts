import { richTextOf, writeRichText } from '@veche/schema/rich-text';
import { render } from 'vitest-browser-svelte';
import * as Y from 'yjs';
import RichTextEditor from './RichTextEditor.svelte';

/** Two copies of a document with a text `goal` of one paragraph; every update of one reaches the other. */
export function linkedDocuments(words: string): [Y.Doc, Y.Doc] {
	const first = new Y.Doc();
	const second = new Y.Doc();
	writeRichText(first.getXmlFragment('goal'), richTextOf(words));
	Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
	pass(first, second);
	pass(second, first);
	return [first, second];
}

function pass(from: Y.Doc, to: Y.Doc): void {
	from.on('update', (update, origin) => {
		if (origin !== 'net') Y.applyUpdate(to, update, 'net');
	});
}

/** An editor of `goal` on the page, found by its name. */
export async function showEditor(doc: Y.Doc, label: string) {
	const screen = await render(RichTextEditor, {
		locale: 'ru',
		fragment: doc.getXmlFragment('goal'),
		label
	});
	return screen.getByRole('textbox', { name: label });
}
