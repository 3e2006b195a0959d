import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { writeRichText } from '@veche/schema/rich-text';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createEditor } from './create-editor.ts';

const open: (() => void)[] = [];

afterEach(() => {
	for (const close of open.splice(0)) close();
});

/** A copy of a text with an editor over it; what is written in it waits in `written` until it is handed on. */
interface Desk {
	readonly doc: Y.Doc;
	readonly editor: Editor;
	readonly written: Uint8Array[];
}

function openDesk(state: Uint8Array): Desk {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	const element = document.createElement('div');
	document.body.append(element);
	const editor = createEditor({
		element,
		fragment: doc.getXmlFragment('goal'),
		awareness: undefined,
		attributes: {},
		onlink: () => {},
		onrefuse: () => {},
		onfocus: () => {},
		onblur: () => {}
	});
	const written: Uint8Array[] = [];
	doc.on('update', (update, origin) => {
		if (origin !== 'net') written.push(update);
	});
	open.push(() => {
		editor.destroy();
		element.remove();
	});
	return { doc, editor, written };
}

function twoDesks(...paragraphs: string[]): readonly [Desk, Desk] {
	const doc = new Y.Doc();
	writeRichText(doc.getXmlFragment('goal'), {
		type: 'doc',
		content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
	});
	const state = Y.encodeStateAsUpdate(doc);
	return [openDesk(state), openDesk(state)];
}

function handOn(from: Desk, to: Desk): void {
	for (const update of from.written.splice(0)) Y.applyUpdate(to.doc, update, 'net');
}

/** What an editor shows that has just been opened over the same text. */
function madeAnew({ doc, editor }: Desk): Node {
	return yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment('goal'), editor.schema);
}

const blocks = ({ editor }: Desk): readonly Node[] => editor.state.doc.content.content;

test('a key of another makes anew the paragraph that he writes in and leaves the others as they are', () => {
	const [anna, boris] = twoDesks('Цель', 'Задачи', 'Сроки');
	const before = blocks(anna);
	boris.editor.commands.insertContentAt(8, ' проекта');
	handOn(boris, anna);
	const after = blocks(anna);
	expect(after.map((block, n) => block === before[n])).toEqual([true, false, true]);
	expect(after.map(({ textContent }) => textContent)).toEqual(['Цель', 'З проектаадачи', 'Сроки']);
});

test('a paragraph that was copied as it stands is two paragraphs for the one who writes in it later', () => {
	const [anna, boris] = twoDesks('Цель', 'Задачи');
	anna.editor.commands.command(({ tr }) => {
		const [first] = blocks(anna);
		if (first !== undefined) tr.insert(0, first);
		return true;
	});
	handOn(anna, boris);
	boris.editor.commands.insertContentAt(1, 'Б');
	handOn(boris, anna);
	anna.editor.commands.insertContentAt(anna.editor.state.doc.content.size - 1, '!');
	const [first, second] = blocks(anna);
	expect(first).not.toBe(second);
	handOn(anna, boris);
	const words = ['БЦель', 'Цель', 'Задачи!'];
	for (const desk of [anna, boris]) {
		expect(blocks(desk).map(({ textContent }) => textContent)).toEqual(words);
	}
});

test('what another writes after an undo that made the text shorter is shown', () => {
	const [anna, boris] = twoDesks('Цель');
	anna.editor.commands.insertContentAt(5, ' проекта и всё, что к ней относится');
	handOn(anna, boris);
	anna.editor.commands.undo();
	handOn(anna, boris);
	boris.editor.commands.insertContentAt(5, '!');
	handOn(boris, anna);
	expect(blocks(anna).map(({ textContent }) => textContent)).toEqual(['Цель!']);
});

test.each([1, 2, 3, 4, 5, 6])(
	'whatever two people do, each editor shows what its text says (%i)',
	(seed) => {
		const random = seeded(seed);
		const [anna, boris] = twoDesks('Цель проекта', 'Задачи', 'Сроки и деньги', 'Риски');
		for (let n = 0; n < 150; n += 1) {
			act(random() < 0.5 ? anna : boris, random);
			if (random() < 0.5) meet(anna, boris);
		}
		meet(anna, boris);
		expect(anna.editor.state.doc.toJSON()).toEqual(boris.editor.state.doc.toJSON());
	}
);

/** Both hand on until neither has anything more to say: an editor may put right what came of two edits. */
function meet(anna: Desk, boris: Desk): void {
	for (let n = 0; n < 10 && anna.written.length + boris.written.length > 0; n += 1) {
		handOn(anna, boris);
		handOn(boris, anna);
	}
	for (const desk of [anna, boris]) {
		expect(desk.editor.state.doc.toJSON()).toEqual(madeAnew(desk).toJSON());
	}
}

type Random = () => number;

function act({ editor }: Desk, random: Random): void {
	const { size } = editor.state.doc.content;
	const place = (): number => Math.floor(random() * (size + 1));
	const [from = 0, to = 0] = [place(), place()].toSorted((a, b) => a - b);
	const near = Math.min(to, from + 6);
	editor.commands.setTextSelection({ from, to: random() < 0.3 ? near : from });
	const acts: readonly (() => unknown)[] = [
		() => editor.commands.insertContent('я'),
		() => editor.commands.insertContent('слово '),
		() => split(editor),
		() => editor.commands.joinBackward(),
		() => editor.commands.deleteRange({ from, to: near }),
		() => editor.commands.toggleBold(),
		() => editor.commands.toggleBulletList(),
		() => editor.commands.toggleHeading({ level: 2 }),
		() => editor.commands.toggleBlockquote(),
		() => editor.commands.insertTable({ rows: 2, cols: 2 }),
		() => editor.commands.addRowAfter(),
		() => editor.commands.deleteTable(),
		() => editor.commands.undo(),
		() => moveBlock(editor, random)
	];
	acts[Math.floor(random() * acts.length)]?.();
}

/** Outside one block of text the command throws. */
function split(editor: Editor): void {
	const { $from: start, $to: end } = editor.state.selection;
	if (start.parent.isTextblock && start.sameParent(end)) editor.commands.splitBlock();
}

/** Takes a block to another place, as it stands. */
function moveBlock(editor: Editor, random: Random): void {
	editor.commands.command(({ tr }) => {
		const at = Math.floor(random() * tr.doc.childCount);
		const block = tr.doc.child(at);
		let from = 0;
		for (let n = 0; n < at; n += 1) from += tr.doc.child(n).nodeSize;
		if (tr.doc.childCount > 1) tr.delete(from, from + block.nodeSize).insert(0, block);
		return true;
	});
}

function seeded(seed: number): Random {
	let state = seed * 2654435761;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
		return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
	};
}
