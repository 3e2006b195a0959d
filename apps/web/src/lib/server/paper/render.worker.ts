import { parentPort } from 'node:worker_threads';
import { docxOf } from './docx.ts';
import type { PaperFormat } from './file-name.ts';
import type { Paper } from './paper.ts';
import { pdfOf } from './pdf.ts';

/** What the thread is asked for. */
export interface RenderOrder {
	readonly id: number;
	readonly paper: Paper;
	readonly format: PaperFormat;
}

/** What it answers. */
export type RenderAnswer =
	| { readonly id: number; readonly bytes: Uint8Array }
	| { readonly id: number; readonly fault: string };

parentPort?.on('message', (order: RenderOrder) => void answer(order));

async function answer({ id, paper, format }: RenderOrder): Promise<void> {
	const send = (message: RenderAnswer): void => parentPort?.postMessage(message);
	try {
		send({ id, bytes: await (format === 'pdf' ? pdfOf(paper) : docxOf(paper)) });
	} catch (error) {
		send({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
}
