import type { Completeness, PassportView } from '@veche/schema/passport';
import type { DocumentPageData } from '#lib/document-desk/page-data.ts';
import type { SheetPerson } from '#lib/document-desk/people.ts';

/** What the server gives for the page of a passport. */
export interface PassportPageData extends DocumentPageData {
	readonly project: { readonly id: string; readonly regNo: string; readonly title: string } | null;
	/** The text as it was when the page was made: shown until the live one has come. */
	readonly view: PassportView;
	readonly completeness: Completeness;
	readonly coAuthors: readonly SheetPerson[];
	readonly mayManageCoAuthors: boolean;
}
