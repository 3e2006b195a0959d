import type { Completeness, MinutesView } from '@veche/schema/minutes';
import type { DocumentPageData } from '#lib/document-desk/page-data.ts';
import type { MeetingData } from '#lib/meetings/meeting-data.ts';

/** What the server gives for the page of minutes. */
export interface MinutesPageData extends DocumentPageData {
	readonly meeting: MeetingData;
	/** Those that stand under the text as it is held or locked. */
	readonly signatures: readonly GivenSignature[];
	/** The text as it was when the page was made: shown until the live one has come. */
	readonly view: MinutesView;
	readonly completeness: Completeness;
}

export interface GivenSignature {
	readonly role: string;
	readonly personId: string;
	/** «и. о.»: for whom it was given, or null. */
	readonly actingFor: string | null;
	readonly at: string;
}
