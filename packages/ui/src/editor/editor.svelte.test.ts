import { getSchema } from '@tiptap/core';
import { MARKS, NODES, plainText, readRichText } from '@veche/schema/rich-text';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { linkedDocuments, showEditor } from './documents.ts';
import RichTextEditor from './RichTextEditor.svelte';
import { schemaExtensions } from './schema.ts';

test('the editor knows exactly the nodes, marks and attributes of a rich text', () => {
	const schema = getSchema(schemaExtensions());
	const nodes = Object.values(schema.nodes).filter(({ name }) => name !== 'doc' && name !== 'text');
	expect(attributes(nodes)).toEqual(sorted(NODES));
	expect(attributes(Object.values(schema.marks))).toEqual(sorted(MARKS));
});

interface Kind {
	readonly name: string;
	readonly spec: { readonly attrs?: object | undefined | null };
}

function attributes(kinds: readonly Kind[]) {
	return Object.fromEntries(
		kinds.map(({ name, spec }) => [name, Object.keys(spec.attrs ?? {}).toSorted()])
	);
}

function sorted(known: ReadonlyMap<string, readonly string[]>) {
	return Object.fromEntries([...known].map(([name, keys]) => [name, keys.toSorted()]));
}

test("two people who type in one text at once see the same words, and undo takes back only one's own", async () => {
	const [anna, boris] = linkedDocuments('Цель');
	const one = await showEditor(anna, 'Анна');
	const two = await showEditor(boris, 'Борис');
	await userEvent.click(one);
	await userEvent.keyboard('{Control>}{End}{/Control} проекта');
	await userEvent.click(two);
	await userEvent.keyboard('{Control>}{Home}{/Control}Главная ');
	await expect.element(one).toHaveTextContent('Главная Цель проекта');
	await expect.element(two).toHaveTextContent('Главная Цель проекта');

	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.element(one).toHaveTextContent('Цель проекта');
	expect(readRichText(anna.getXmlFragment('goal'))).toEqual(
		readRichText(boris.getXmlFragment('goal'))
	);
});

test('opening, focusing and closing a text writes nothing', async () => {
	const [doc] = linkedDocuments('Цель');
	const empty = new Y.Doc();
	let updates = 0;
	for (const watched of [doc, empty]) watched.on('update', () => updates++);
	const screen = await render(RichTextEditor, {
		locale: 'ru',
		fragment: doc.getXmlFragment('goal'),
		label: 'Цель'
	});
	const other = await render(RichTextEditor, {
		locale: 'ru',
		fragment: empty.getXmlFragment('goal'),
		label: 'Пусто'
	});
	await userEvent.click(screen.getByRole('textbox', { name: 'Цель' }));
	await userEvent.click(other.getByRole('textbox', { name: 'Пусто' }));
	await screen.unmount();
	await other.unmount();
	expect(updates).toBe(0);
});

test('an unknown part keeps the editor away, and one that arrives later makes it let go without deleting it', async () => {
	const [anna, boris] = linkedDocuments('Цель');
	const fragment = anna.getXmlFragment('goal');
	await showEditor(anna, 'Цель');
	boris.getXmlFragment('goal').insert(1, [formula('E = mc²')]);
	await expect.element(page.getByRole('note')).toMatchTextContent('formula');
	expect(page.getByRole('textbox', { name: 'Цель' }).elements()).toHaveLength(0);
	expect(fragment.toString()).toContain('E = mc²');

	const later = await render(RichTextEditor, {
		locale: 'ru',
		fragment: boris.getXmlFragment('goal'),
		label: 'Позже'
	});
	await expect
		.poll(() => later.container.querySelector('[role=note]')?.textContent)
		.toContain('formula');
	expect(boris.getXmlFragment('goal').toString()).toContain('<formula>E = mc²</formula>');
});

function formula(words: string): Y.XmlElement {
	const element = new Y.XmlElement('formula');
	element.insert(0, [new Y.XmlText(words)]);
	return element;
}

test('shortcuts work on the Russian layout', async () => {
	const [doc] = linkedDocuments('Цель');
	const text = await showEditor(doc, 'Цель');
	await userEvent.click(text);
	await userEvent.keyboard('{Control>}a{/Control}');
	const press = (key: string, code: string, more = {}) =>
		text.element().dispatchEvent(
			new KeyboardEvent('keydown', {
				key,
				code,
				ctrlKey: true,
				bubbles: true,
				cancelable: true,
				...more
			})
		);
	press('и', 'KeyB');
	await expect.element(text.getByText('Цель')).toBeInTheDocument();
	expect(text.element().querySelector('strong')?.textContent).toBe('Цель');
	press('"', 'Digit2', { altKey: true });
	expect(text.element().querySelector('h2')?.textContent).toBe('Цель');
	press('я', 'KeyZ');
	press('я', 'KeyZ');
	await expect.poll(() => text.element().querySelector('strong, h2')).toBe(null);
});

test('the caret of another shows his name and colour and is never written for him', async () => {
	const [anna, boris] = linkedDocuments('Цель проекта');
	const mine = new Awareness(anna);
	await render(RichTextEditor, {
		locale: 'ru',
		fragment: anna.getXmlFragment('goal'),
		awareness: mine,
		label: 'Цель'
	});
	const end = Y.createRelativePositionFromTypeIndex(boris.getXmlFragment('goal'), 1);
	const cursor = { anchor: end, head: end };
	mine.states.set(boris.clientID, {
		user: { id: 'b', name: 'Черемшина Дарина Олеговна', color: 2 },
		cursor
	});
	mine.emit('change', [{ added: [boris.clientID], updated: [], removed: [] }, 'net']);
	await expect.element(page.getByText('Черемшина Д. О.')).toBeVisible();
	expect(mine.getLocalState()?.['user']).toBeUndefined();
	mine.destroy();
});

test('reading draws a text without an editor and without what is unsafe', async () => {
	const doc = new Y.Doc();
	const paragraph = new Y.XmlElement('paragraph');
	const words = new Y.XmlText();
	words.applyDelta([
		{ insert: 'договор', attributes: { link: { href: 'javascript:alert(1)' }, bold: {} } }
	]);
	paragraph.insert(0, [words]);
	doc.getXmlFragment('goal').insert(0, [paragraph]);
	const screen = await render(RichTextEditor, {
		locale: 'ru',
		fragment: doc.getXmlFragment('goal'),
		readonly: true
	});
	expect(screen.container.querySelector('strong')?.textContent).toBe('договор');
	expect(screen.container.querySelectorAll('a, .ProseMirror')).toHaveLength(0);

	const editor = await showEditor(doc, 'Правка');
	await expect.element(editor).toHaveTextContent('договор');
	expect(editor.element().querySelectorAll('a')).toHaveLength(0);
	expect(plainText(readRichText(doc.getXmlFragment('goal')))).toBe('договор');
});
