import { Node, type AnyExtension, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Table } from '@tiptap/extension-table/table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { NODES } from '@veche/schema/rich-text';
import { Link } from './link.ts';

/** Levels of headings inside a text; higher ones belong to the document around it. */
export const HEADING_LEVELS = [1, 2, 3] as const;

/**
 * Nodes and marks of a text, exactly those of `@veche/schema/rich-text`, one by one: TipTap's kits bring code blocks,
 * link finding and a history of their own, a sixth of the editor's size. History is Yjs' own; no trailing node, since
 * opening a text must write nothing.
 */
export function schemaExtensions(): Extensions {
	return [
		...[
			Blockquote,
			BulletList,
			HardBreak,
			Heading.configure({ levels: [...HEADING_LEVELS] }),
			ListItem,
			OrderedList,
			Paragraph,
			Table.configure({ renderWrapper: true, resizable: false }),
			TableCell,
			TableHeader,
			TableRow
		].map(onlyKnownAttributes),
		Document,
		Text,
		Bold,
		Italic,
		Underline,
		Link,
		ListKeymap,
		Dropcursor,
		Gapcursor
	];
}

/** TipTap's nodes know more attributes (list style, alignment) than the office keeps. */
function onlyKnownAttributes(extension: AnyExtension): AnyExtension {
	if (!(extension instanceof Node)) return extension;
	const known = NODES.get(extension.name);
	if (known === undefined) return extension;
	return extension.extend({
		addAttributes() {
			const all = Object.entries(this.parent?.() ?? {});
			return Object.fromEntries(all.filter(([name]) => known.includes(name)));
		}
	});
}
