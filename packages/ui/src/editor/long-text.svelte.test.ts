import { writeRichText } from '@veche/schema/rich-text';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { showEditor } from './documents.ts';

const PARAGRAPHS = 200;

/** A text of many screens, in which every paragraph is laid out by itself. */
async function longText() {
	const doc = new Y.Doc();
	const content = Array.from({ length: PARAGRAPHS }, (_, n) => ({
		type: 'paragraph',
		content: [{ type: 'text', text: `Пункт ${n}. ${'Слова проекта города. '.repeat(20)}` }]
	}));
	writeRichText(doc.getXmlFragment('goal'), { type: 'doc', content });
	const editor = await showEditor(doc, 'Цель');
	const words = (): readonly string[] =>
		doc
			.getXmlFragment('goal')
			.toArray()
			.map((part) => part.toString().replaceAll(/<[^>]+>/g, ''));
	return { editor, words };
}

test('the caret goes through a long text as through a short one, and what is typed stands where it is', async () => {
	const { editor, words } = await longText();
	await userEvent.click(editor);
	await userEvent.keyboard('{Control>}{End}{/Control}конец');
	expect(words().at(-1)).toMatch(/конец$/);
	await userEvent.keyboard('{Control>}{Home}{/Control}начало');
	expect(words()[0]).toMatch(/^начало/);
	// From the end of one paragraph to the next, and back.
	for (let n = 0; n < 15; n += 1) await userEvent.keyboard('{End}{ArrowRight}');
	await userEvent.keyboard('тут');
	const at = words().findIndex((text) => text.includes('тут'));
	expect(at).toBeGreaterThan(0);
	await userEvent.keyboard('{Control>}{Shift>}{Home}{/Shift}{/Control}');
	const chosen = document.getSelection()?.toString() ?? '';
	expect(chosen.startsWith('начало')).toBe(true);
	expect(chosen.endsWith('тут')).toBe(true);
});

test('arrows and pages lead where they lead in a text that is laid out as a whole', async () => {
	const { editor, words } = await longText();
	const walk = async (): Promise<readonly number[]> => {
		await userEvent.click(editor);
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		const places: number[] = [];
		for (const key of ['{ArrowDown>40/}', '{PageDown>3/}', '{ArrowUp>7/}', '{PageUp}']) {
			await userEvent.keyboard(`${key}#`);
			places.push(words().findIndex((text) => text.includes('#')));
			await userEvent.keyboard('{Backspace}');
		}
		return places;
	};
	const left = await walk();
	for (const block of editor.element().children) {
		if (block instanceof HTMLElement) block.style.contain = 'none';
	}
	expect(left).toEqual(await walk());
	expect(Math.max(...left)).toBeGreaterThan(5);
});
