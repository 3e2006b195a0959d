import type { Content } from 'pdfmake/interfaces.js';
import type { Block } from './paper.ts';

/** Where a block stands. */
export interface PdfPlace {
	/** What there is for it, mm. */
	readonly width: number;
	readonly inTable: boolean;
	readonly align: 'left' | 'center' | 'right';
}

export type DrawPdf = (blocks: readonly Block[], place: PdfPlace) => Content[];
