import type { Json } from './canonical-json.ts';

/** A rich text as a plain ProseMirror-like tree: what canonical JSON, reading pages and print use. */
export interface RichTextNode {
	readonly type: string;
	readonly attrs?: { readonly [key: string]: Json };
	readonly content?: readonly RichTextNode[];
	readonly text?: string;
	readonly marks?: readonly RichTextMark[];
}

export interface RichTextMark {
	readonly type: string;
	readonly attrs?: { readonly [key: string]: Json };
}

/** The whole text: `{type: 'doc', content}`; an empty text has no content. */
export interface RichText {
	readonly type: 'doc';
	readonly content: readonly RichTextNode[];
}
