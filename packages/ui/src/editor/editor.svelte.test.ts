import { readRichText, writeRichText, MARKS, NODES, richTextOf } from '@veche/schema/rich-text';
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import * as Y from 'yjs';
import RichTextEditor from './RichTextEditor.svelte';
import { schemaExtensions } from './schema.ts';

test('the editor knows exactly the nodes, marks and attributes of a rich text', () => {
	const schema = getSchema(schemaExtensions());
	const nodes = Object.values(schema.nodes)
		.filter(({ name }) => name !== 'doc' && name !== 'text')
		.map(({ name, spec }) => [name, Object.keys(spec.attrs ?? {}).sort()]);
	const marks = Object.values(schema.marks).map(({ name, spec }) => [
		name,
		Object.keys(spec.attrs ?? {}).sort()
	]);
	expect(Object.fromEntries(nodes)).toEqual(sorted(NODES));
	expect(Object.fromEntries(marks)).toEqual(sorted(MARKS));
});

function sorted(known: ReadonlyMap<string, readonly string[]>) {
	return Object.fromEntries([...known].map(([name, attributes]) => [name, attributes.toSorted()]));
}

test("two people who type in one text at once see the same words, and undo takes back only one's own", async () => {
	const [anna, boris] = linkedDocuments('Цель');
	const one = await show(anna, 'Анна');
	const two = await show(boris, 'Борис');

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
	expect(one.element().textContent).toBe('Цель проекта');
});

/** Two copies of a document with one paragraph; every update of one reaches the other. */
function linkedDocuments(words: string): [Y.Doc, Y.Doc] {
	const first = new Y.Doc();
	const second = new Y.Doc();
	writeRichText(first.getXmlFragment('goal'), richTextOf(words));
	Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
	first.on('update', (update, origin) => origin !== 'net' && Y.applyUpdate(second, update, 'net'));
	second.on('update', (update, origin) => origin !== 'net' && Y.applyUpdate(first, update, 'net'));
	return [first, second];
}

async function show(doc: Y.Doc, label: string) {
	const screen = await render(RichTextEditor, {
		locale: 'ru',
		fragment: doc.getXmlFragment('goal'),
		label
	});
	return screen.getByRole('textbox', { name: label });
}
