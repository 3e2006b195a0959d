import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { linkedDocuments } from './documents.ts';
import { EDITOR_SOURCE, type Editing, type EditorSource } from './load-editor.ts';
import RichTextEditor from './RichTextEditor.svelte';

const WORDS = 'Город по шагам';

/** The code of the editor comes when the test says so, or not at all. */
function lateSource() {
	const asked: PromiseWithResolvers<Editing>[] = [];
	const source: EditorSource = {
		known: () => null,
		load() {
			const answer = Promise.withResolvers<Editing>();
			asked.push(answer);
			return answer.promise;
		}
	};
	return {
		source,
		arrive: async () => asked.at(-1)?.resolve(await EDITOR_SOURCE.load()),
		fail: () => asked.at(-1)?.reject(new TypeError('Failed to fetch'))
	};
}

async function show() {
	const [doc, other] = linkedDocuments(WORDS);
	const late = lateSource();
	const screen = await render(RichTextEditor, {
		locale: 'ru',
		fragment: doc.getXmlFragment('goal'),
		label: 'Цель',
		source: late.source
	});
	return { ...late, other, screen, pending: screen.getByRole('group', { name: 'Цель' }) };
}

test('a text is read until its editor has come, and nothing moves then', async () => {
	const { arrive, screen, pending } = await show();
	await expect.element(pending).toHaveTextContent(WORDS);
	await expect.element(pending).toHaveAttribute('aria-busy', 'true');
	const before = places(screen.container);
	await arrive();
	await expect.element(screen.getByRole('textbox', { name: 'Цель' })).toHaveTextContent(WORDS);
	expect(places(screen.container)).toEqual(before);
	expect(document.activeElement).toBe(document.body);
});

/** Where the field and the lines in it stand. */
function places(container: Element) {
	return ['.field', '.ProseMirror', '.ProseMirror p'].map((part) => {
		const box = container.querySelector(part)?.getBoundingClientRect();
		return [box?.left, box?.top, box?.width, box?.height];
	});
}

test('who pressed into the text before its editor came goes on where he pressed', async () => {
	const { arrive, screen, pending } = await show();
	const nodes = [...(screen.container.querySelector('p')?.childNodes ?? [])];
	const words = nodes.find(({ textContent }) => textContent === WORDS) ?? document;
	const range = document.createRange();
	range.setStart(words, 0);
	range.setEnd(words, 'Город'.length);
	const corner = pending.element().getBoundingClientRect();
	const end = range.getBoundingClientRect();
	await userEvent.click(pending, {
		position: { x: end.right - corner.left, y: end.top + end.height / 2 - corner.top }
	});
	await arrive();
	const text = screen.getByRole('textbox', { name: 'Цель' });
	await expect.element(text).toHaveFocus();
	await userEvent.keyboard('!');
	await expect.element(text).toHaveTextContent('Город! по шагам');
});

test('who came by the keyboard begins at the beginning, who has left is not called back', async () => {
	const first = await show();
	await userEvent.keyboard('{Tab}');
	await expect.element(first.pending).toHaveFocus();
	await first.arrive();
	const text = first.screen.getByRole('textbox', { name: 'Цель' });
	await expect.element(text).toHaveFocus();
	await userEvent.keyboard('О: ');
	await expect.element(text).toHaveTextContent(`О: ${WORDS}`);
	await first.screen.unmount();

	const second = await show();
	await userEvent.keyboard('{Tab}');
	await expect.element(second.pending).toHaveFocus();
	await userEvent.keyboard('{Tab}');
	await second.arrive();
	await expect.element(second.screen.getByRole('textbox', { name: 'Цель' })).toBeVisible();
	await expect.element(second.screen.getByRole('textbox', { name: 'Цель' })).not.toHaveFocus();
});

test('an editor that does not load says so, and comes when it is asked for again', async () => {
	const { arrive, fail, screen, other } = await show();
	fail();
	await expect.element(page.getByRole('alert')).toMatchTextContent('не загрузился');
	other.getXmlFragment('goal').delete(0, 1);
	await expect.element(screen.getByRole('group', { name: 'Цель' })).toHaveTextContent('');
	await userEvent.click(page.getByRole('button', { name: 'Загрузить ещё раз' }));
	await arrive();
	await expect.element(screen.getByRole('textbox', { name: 'Цель' })).toBeVisible();
	expect(page.getByRole('alert').elements()).toHaveLength(0);
});
