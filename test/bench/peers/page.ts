import { HocuspocusProvider } from '@hocuspocus/provider';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { yCursorPlugin, ySyncPlugin } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/* One shared text and nothing else: what a page costs that only shows it. The address says which text and how. */
const [kind = '', name = '', port = ''] = location.hash.slice(1).split('/');
const doc = new Y.Doc();
const provider = new HocuspocusProvider({ url: `ws://127.0.0.1:${port}`, name, document: doc });
provider.on('synced', () => {
	if (document.body.dataset['ready'] !== undefined) return;
	document.body.dataset['ready'] = '';
	if (kind === 'editor') showEditor();
	else if (kind === 'textArea') showTextArea();
	else showRows();
});

function showEditor(): void {
	const schema = new Schema({
		nodes: {
			doc: { content: 'paragraph+' },
			paragraph: {
				content: 'text*',
				parseDOM: [{ tag: 'p' }],
				toDOM: () => ['p', 0]
			},
			text: {}
		}
	});
	const plugins = [ySyncPlugin(doc.getXmlFragment('text'))];
	if (provider.awareness !== null) plugins.push(yCursorPlugin(provider.awareness));
	new EditorView(document.body, { state: EditorState.create({ schema, plugins }) });
}

function showTextArea(): void {
	const text = doc.getText('text');
	const area = document.createElement('textarea');
	area.rows = 40;
	area.cols = 120;
	document.body.append(area);
	const show = (): void => {
		area.value = text.toString();
	};
	text.observe(show);
	show();
}

function showRows(): void {
	const table = document.createElement('table');
	const rows = doc.getMap<Y.Map<string>>('rows');
	for (const [id, row] of rows.entries()) {
		const line = table.insertRow();
		for (const [key, value] of row.entries()) {
			const cell = document.createElement('input');
			cell.dataset['cell'] = `${id}/${key}`;
			cell.value = value;
			line.insertCell().append(cell);
		}
		row.observe(({ keysChanged }) => {
			for (const key of keysChanged) {
				const cell = table.querySelector<HTMLInputElement>(`[data-cell="${id}/${String(key)}"]`);
				if (cell !== null) cell.value = row.get(String(key)) ?? '';
			}
		});
	}
	document.body.append(table);
}
