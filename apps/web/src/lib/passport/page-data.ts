import type { Locale } from '@veche/schema/kernel';
import type { DocumentPageData } from '#lib/server/queries/document-page.ts';

/** What the server gives for the page of a passport. */
export interface PassportPageData extends DocumentPageData {
	readonly locale: Locale;
}
