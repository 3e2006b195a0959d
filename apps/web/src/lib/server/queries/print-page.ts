import { proofAddress, qrCode } from '../../print/qr.ts';
import { publicOrigin } from '../public-origin.ts';
import { headJson } from './document-page.ts';
import type { ReadPaper } from './paper.ts';

interface Printing {
	readonly origins: readonly string[];
	readonly clock: () => Date;
}

/** What the page of a paper needs. @param at address of its files without the ending, and of the page itself */
export function printPage(
	{ origins, clock }: Printing,
	{ head, version, sheet, people }: ReadPaper,
	at: { readonly files: string; readonly url: URL }
) {
	const origin = publicOrigin(origins, at.url);
	return {
		document: headJson(head),
		title: head.title,
		version,
		code: version === null ? null : qrCode(proofAddress(origin, version, sheet)),
		files: at.files,
		sheet,
		people,
		printedAt: clock().toISOString()
	};
}
