import type { AgendaView, Completeness } from '@veche/schema/agenda';
import type { MeetingDetails } from '@veche/schema/meeting';
import type { DocumentPageData } from '#lib/document-desk/page-data.ts';
import type { MeetingData } from '#lib/meetings/meeting-data.ts';
import type { Attendee } from '#lib/minutes-sheet/attendance.ts';

/** What the server gives for the page of an agenda. */
export interface AgendaPageData extends DocumentPageData {
	readonly meeting: MeetingData & { readonly maxMinutes: number };
	/** How the meeting is held now when it was moved from what the agenda says, or null. */
	readonly moved: MeetingDetails | null;
	/** Of the meeting; of an approved agenda as of its approval. */
	readonly participants: readonly Attendee[];
	/** Documents that may be named among the materials. */
	readonly documents: readonly MaterialChoice[];
	/** The text as it was when the page was made: shown until the live one has come. */
	readonly view: AgendaView;
	readonly completeness: Completeness;
}

export interface MaterialChoice {
	readonly id: string;
	readonly title: string;
	readonly versions: readonly { readonly no: number; readonly sha256: string }[];
}
