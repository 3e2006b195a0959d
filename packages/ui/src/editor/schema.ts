import { Node, type AnyExtension, type Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { NODES } from '@veche/schema/rich-text';
import { Link } from './link.ts';

/** Levels of headings inside a text; higher ones belong to the document around it. */
export const HEADING_LEVELS = [1, 2, 3] as const;

const OfficeKit = StarterKit.extend({
	addExtensions() {
		return (this.parent?.() ?? []).map(onlyKnownAttributes);
	}
});

const OfficeTables = TableKit.extend({
	addExtensions() {
		return (this.parent?.() ?? []).map(onlyKnownAttributes);
	}
});

/**
 * Nodes and marks of a text, exactly those of `@veche/schema/rich-text`. History is Yjs' own; no trailing node,
 * since opening a text must write nothing.
 */
export function schemaExtensions(): Extensions {
	return [
		OfficeKit.configure({
			code: false,
			codeBlock: false,
			heading: { levels: [...HEADING_LEVELS] },
			horizontalRule: false,
			link: false,
			strike: false,
			trailingNode: false,
			undoRedo: false
		}),
		OfficeTables.configure({ table: { renderWrapper: true, resizable: false } }),
		Link
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
