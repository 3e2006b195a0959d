import * as Y from 'yjs';
import type { Json, RichText, RichTextMark, RichTextNode } from '../kernel/index.ts';
import { isSafeLink, MARKS, NODES } from './schema.ts';

/** Deeper nesting than any office text has; what lies below is left out instead of overflowing the stack. */
const MAX_DEPTH = 24;

/**
 * What parts of texts said when they were read last. Whoever keeps one takes out, after every transaction, each type
 * of its `changedParentTypes`: what was changed and all that is above it.
 */
export type KnownParts = WeakMap<object, readonly RichTextNode[]>;

/**
 * Reads a Y.XmlFragment as a plain tree by y-prosemirror's conventions: an element's name is the node's type,
 * the attributes of a text's runs are marks. Keeps only known nodes, marks and attributes; an unsafe link
 * becomes plain text. The same fragment always gives the same tree; hostile content never throws.
 * @param known parts that need not be read again; their trees are used as they are
 */
export function readRichText(fragment: Y.XmlFragment, known: KnownParts = new WeakMap()): RichText {
	return {
		type: 'doc',
		content: remembered(known, fragment, () => readChildren(fragment, 0, known))
	};
}

/** Writes a plain tree into an empty fragment; the counterpart of `readRichText` for texts made by the server. */
export function writeRichText(fragment: Y.XmlFragment, text: RichText): void {
	fragment.insert(0, text.content.map(toElement));
}

/** Names of nodes and marks in a fragment that this schema does not know; an editor would delete them. */
export function unknownParts(fragment: Y.XmlFragment): readonly string[] {
	const found = new Set<string>();
	collectUnknown(fragment, 0, found);
	return [...found].sort();
}

function readChildren(
	parent: Y.XmlFragment,
	depth: number,
	known: KnownParts
): readonly RichTextNode[] {
	if (depth > MAX_DEPTH) return [];
	return parent.toArray().flatMap((child): readonly RichTextNode[] => {
		if (child instanceof Y.XmlText) return remembered(known, child, () => readRuns(child));
		if (!(child instanceof Y.XmlElement)) return [];
		return remembered(known, child, () => readElement(child, depth, known));
	});
}

function remembered(
	known: KnownParts,
	part: object,
	read: () => readonly RichTextNode[]
): readonly RichTextNode[] {
	const before = known.get(part);
	if (before !== undefined) return before;
	const nodes = read();
	known.set(part, nodes);
	return nodes;
}

function readElement(
	element: Y.XmlElement,
	depth: number,
	known: KnownParts
): readonly RichTextNode[] {
	const allowed = NODES.get(element.nodeName);
	const content = readChildren(element, depth + 1, known);
	// A node of an unknown kind is opened up: its text stays readable and provable.
	if (allowed === undefined) return content;
	const attrs = keep(element.getAttributes(), allowed);
	return [
		{
			type: element.nodeName,
			...(Object.keys(attrs).length > 0 ? { attrs } : {}),
			...(content.length > 0 ? { content } : {})
		}
	];
}

function readRuns(text: Y.XmlText): RichTextNode[] {
	const runs: RichTextNode[] = [];
	for (const piece of deltaOf(text)) {
		if (typeof piece.insert !== 'string' || piece.insert === '') continue;
		const marks = readMarks(piece.attributes);
		const last = runs.at(-1);
		const insert = piece.insert.toWellFormed();
		if (last?.text !== undefined && sameMarks(last.marks ?? [], marks)) {
			runs[runs.length - 1] = { ...last, text: last.text + insert };
		} else {
			runs.push({ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) });
		}
	}
	return runs;
}

interface Piece {
	readonly insert?: unknown;
	readonly attributes?: { readonly [name: string]: unknown };
}

function deltaOf(text: Y.XmlText): readonly Piece[] {
	const delta: readonly Piece[] = text.toDelta();
	return delta;
}

function readMarks(attributes: Piece['attributes']): RichTextMark[] {
	return Object.entries(attributes ?? {})
		.flatMap(([name, value]): RichTextMark[] => {
			// y-prosemirror numbers overlapping marks as `link--hash`.
			const type = name.split('--')[0] ?? name;
			const allowed = MARKS.get(type);
			if (allowed === undefined || value === null || value === false) return [];
			const attrs = keep(isRecord(value) ? value : {}, allowed);
			if (type === 'link' && !isSafeLink(attrs['href'])) return [];
			return [{ type, ...(Object.keys(attrs).length > 0 ? { attrs } : {}) }];
		})
		.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
}

function sameMarks(a: readonly RichTextMark[], b: readonly RichTextMark[]): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function keep(attributes: object, allowed: readonly string[]): { [key: string]: Json } {
	const kept: { [key: string]: Json } = {};
	for (const [key, value] of Object.entries(attributes)) {
		if (!allowed.includes(key)) continue;
		if (typeof value === 'string') kept[key] = value.toWellFormed();
		else if (typeof value === 'number' && Number.isFinite(value)) kept[key] = value;
		else if (typeof value === 'boolean') kept[key] = value;
		else if (isNumberList(value)) kept[key] = value;
	}
	return kept;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumberList(value: unknown): value is readonly number[] {
	return Array.isArray(value) && value.length < 100 && value.every((n) => Number.isFinite(n));
}

function collectUnknown(parent: Y.XmlFragment, depth: number, found: Set<string>): void {
	if (depth > MAX_DEPTH) return;
	for (const child of parent.toArray()) {
		if (child instanceof Y.XmlElement) {
			if (!NODES.has(child.nodeName)) found.add(child.nodeName);
			collectUnknown(child, depth + 1, found);
		} else if (child instanceof Y.XmlText) {
			for (const mark of unknownMarks(child)) found.add(mark);
		}
	}
}

function unknownMarks(text: Y.XmlText): readonly string[] {
	const names = deltaOf(text).flatMap(({ attributes }) => Object.keys(attributes ?? {}));
	return names.map((name) => name.split('--')[0] ?? name).filter((type) => !MARKS.has(type));
}

function toElement(node: RichTextNode): Y.XmlElement | Y.XmlText {
	if (node.type === 'text') return toText([node]);
	const element = new Y.XmlElement<{ [key: string]: string }>(node.type);
	for (const [key, value] of Object.entries(node.attrs ?? {})) {
		Reflect.apply(element.setAttribute, element, [key, value]);
	}
	const children: (Y.XmlElement | Y.XmlText)[] = [];
	let runs: RichTextNode[] = [];
	for (const child of [...(node.content ?? []), null]) {
		if (child?.type === 'text') {
			runs.push(child);
			continue;
		}
		if (runs.length > 0) children.push(toText(runs));
		runs = [];
		if (child !== null) children.push(toElement(child));
	}
	element.insert(0, children);
	return element;
}

function toText(runs: readonly RichTextNode[]): Y.XmlText {
	const text = new Y.XmlText();
	text.applyDelta(
		runs.map((run) => ({
			insert: run.text ?? '',
			attributes: Object.fromEntries((run.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]))
		}))
	);
	return text;
}
