import { readRichText } from '@veche/schema/rich-text';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { showEditor } from '../documents.ts';
import { cleanPastedHtml } from './clean.ts';
import { PASTE_LIMIT_BYTES } from './paste.ts';
import { GOOGLE_HTML, WORD_HTML } from './samples.ts';

async function pasteInto(html: string, text: string) {
	const doc = new Y.Doc();
	const editor = await showEditor(doc, 'Цель');
	await userEvent.click(editor);
	const clipboardData = new DataTransfer();
	if (html !== '') clipboardData.setData('text/html', html);
	clipboardData.setData('text/plain', text);
	editor
		.element()
		.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	return { editor, tree: () => readRichText(doc.getXmlFragment('goal')).content };
}

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: string[]) => ({
	type: 'text',
	text,
	...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {})
});
const item = (...content: object[]) => ({ type: 'listItem', content });

test('a text of Word arrives as heading, paragraphs, lists and table, without Word', async () => {
	const { tree } = await pasteInto(WORD_HTML, 'Цель проекта');
	expect(tree()).toEqual([
		{ type: 'heading', attrs: { level: 1 }, content: [words('Цель проекта')] },
		paragraph(words('Увеличить долю '), words('выпускников', 'bold'), words(' до 35 процентов.')),
		{
			type: 'bulletList',
			content: [
				item(paragraph(words('мастерские')), {
					type: 'bulletList',
					content: [item(paragraph(words('столярная')))]
				}),
				item(paragraph(words('пробы')))
			]
		},
		{
			type: 'orderedList',
			attrs: { start: 3 },
			content: [item(paragraph(words('закупка'))), item(paragraph(words('монтаж')))]
		},
		expect.objectContaining({ type: 'table' })
	]);
	expect(JSON.stringify(tree())).not.toMatch(/mso|Mso|style|исключено|Примечание/);
});

test('a text of Google Docs keeps its looks and its safe link only', async () => {
	const { tree } = await pasteInto(GOOGLE_HTML, 'Основание');
	expect(tree()).toEqual([
		paragraph(
			words('Основание: ', 'bold'),
			{
				type: 'text',
				text: 'решение',
				marks: [{ type: 'link', attrs: { href: 'https://example.org/7' } }]
			},
			words(' и протокол', 'italic')
		),
		paragraph(words('плохая ссылка'))
	]);
});

test.each([
	['<a href="javascript:alert(1)">x</a>'],
	['<a href="java&#10;script:alert(1)">x</a>'],
	['<a href="data:text/html,x">x</a>'],
	['<p onclick="alert(1)">x<script>alert(1)</script></p>'],
	['<img src=x onerror="alert(1)">x<svg onload="alert(1)"></svg>']
])('%s arrives as the letter only', async (html) => {
	const { tree, editor } = await pasteInto(html, 'x');
	expect(tree()).toEqual([paragraph(words('x'))]);
	expect(editor.element().querySelectorAll('a, script, img, svg')).toHaveLength(0);
});

test('more than a megabyte is refused with a word, and the text stays as it was', async () => {
	const { tree } = await pasteInto('', 'я'.repeat(PASTE_LIMIT_BYTES / 2 + 1));
	await expect.element(page.getByRole('alert')).toMatchTextContent('больше 1 МБ');
	expect(tree()).toEqual([]);
});

test('cleaning keeps plain HTML as it is', () => {
	expect(cleanPastedHtml('<p>а <b>б</b></p>')).toBe('<p>а <b>б</b></p>');
});
