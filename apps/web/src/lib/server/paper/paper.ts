/** A paper as both files draw it: plain data, so that it can be sent to a thread. Texts in it are clean (`clean.ts`). */
export interface Paper {
	/** What the file calls itself. */
	readonly title: string;
	readonly language: 'ru' | 'en';
	/** UTC ISO 8601; the only time in the file. */
	readonly madeAt: string;
	/** Word across every sheet, or null when the text is locked. */
	readonly mark: string | null;
	/** Above the text of every sheet, or null. */
	readonly top: string | null;
	/** Under the text of every sheet, line by line: state, who made the file, hash. */
	readonly foot: readonly string[];
	/** «Лист {page} из {pages}» in its parts: text, `page`, text, `pages`. */
	readonly sheetNo: { readonly before: string; readonly between: string };
	/** What the PDF says under the text when its font lacks letters that stand there. */
	readonly lettersNote: string;
	/** At the bottom right of the first sheet: where the version can be checked. */
	readonly code: { readonly address: string; readonly caption: string } | null;
	readonly blocks: readonly Block[];
}

/** A piece of text of one look. */
export interface Run {
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	/** An absolute, safe address. */
	readonly link?: string;
}

export type Runs = readonly Run[];

/** How a paragraph looks; the renderers give every look its size and place. */
export type Look =
	| 'text'
	| 'label'
	| 'grif'
	| 'organisation'
	| 'kind'
	| 'under'
	| 'centre'
	| 'about'
	| 'right'
	| 'small'
	| 'proof';

export type Align = 'left' | 'center' | 'right';

export type Block =
	| Paragraph
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: Runs }
	| {
			readonly kind: 'list';
			/** First number, or null for bullets. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'requisites'; readonly parts: readonly [string, string, string] }
	| { readonly kind: 'labelled'; readonly lined: boolean; readonly rows: readonly LabelledRow[] }
	| Table
	| { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] };

export interface Paragraph {
	readonly kind: 'paragraph';
	readonly look: Look;
	readonly runs: Runs;
}

export interface LabelledRow {
	readonly label: string;
	readonly blocks: readonly Block[];
}

export interface SignatureLine {
	readonly words: string;
	/** Empty for a blank line. */
	readonly mark: string;
	readonly name: string;
}

export interface Table {
	readonly kind: 'table';
	readonly columns: readonly Column[];
	/** Rows that are repeated on every sheet. */
	readonly head: readonly TableRow[];
	readonly rows: readonly TableRow[];
	/** Lines around every cell, as in tables of texts; else between rows only. */
	readonly boxed: boolean;
}

/** Width: millimetres, or a share of what those leave. */
export type Column = { readonly mm: number } | { readonly share: number };

export interface TableRow {
	readonly cells: readonly Cell[];
	/** No line under it: the next row belongs to it. */
	readonly lead?: boolean;
	/** A thick line above it: totals. */
	readonly total?: boolean;
}

/** Cells stand from left to right; what a cell above covers is left out. */
export interface Cell {
	readonly blocks: readonly Block[];
	readonly align?: Align;
	readonly columns?: number;
	readonly rows?: number;
}
