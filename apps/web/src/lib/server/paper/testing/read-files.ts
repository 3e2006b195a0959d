import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF sheet by sheet, as another program reads it. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
	const document = await getDocumentProxy(Uint8Array.from(bytes));
	const { text } = await extractText(document, { mergePages: false });
	return text;
}

/** A part of a package as text; fails when it is not there. */
export function docxPart(bytes: Uint8Array, path: string): string {
	const part = unzipSync(bytes)[path];
	if (part === undefined) throw new Error(`no ${path}`);
	return strFromU8(part);
}

/** The words of a document of Word, a paragraph a line. */
export function docxText(bytes: Uint8Array, path = 'word/document.xml'): string {
	return docxPart(bytes, path)
		.replaceAll(/<w:br\/>|<\/w:p>/g, '\n')
		.replaceAll('<w:tab/>', '\t')
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}

/** One tag a line, so that a golden file can be read and compared. */
export function xmlLines(xml: string): string {
	return xml.replaceAll(/></g, '>\n<');
}
