import type { Paragraph, Table } from 'docx';
import type { Block } from './paper.ts';

export type DocxChild = Paragraph | Table;

/** Where a block stands. */
export interface Place {
	/** What there is for it, mm. */
	readonly width: number;
	/** From the left edge of its cell or page, mm. */
	readonly indent: number;
	readonly inTable: boolean;
	/** Stays on one sheet with what follows. */
	readonly keepNext: boolean;
	/** Follows a table. */
	readonly afterTable: boolean;
	readonly align: 'left' | 'center' | 'right';
	/** Gives the name of a new numbered list that begins at a number. */
	readonly newList: (start: number) => string;
}

export type DrawBlocks = (blocks: readonly Block[], place: Place) => readonly DocxChild[];
