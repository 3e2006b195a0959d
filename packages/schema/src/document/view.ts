import type {
	BodyId,
	DocumentId,
	MeetingId,
	OfficeId,
	PersonId,
	ProjectId,
	SeriesId
} from '../kernel/index.ts';
import type { BodySettings } from '../people/index.ts';

export const DOCUMENT_KINDS = ['passport', 'agenda', 'minutes'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** `written` takes edits; `held` is frozen and may be returned; `locked` is for ever and has a version. */
export type Openness = 'written' | 'held' | 'locked';

/** A document's row: what the server decides about it, without its text. */
export interface DocumentHead {
	readonly id: DocumentId;
	readonly seriesId: SeriesId;
	readonly revision: number;
	readonly kind: DocumentKind;
	readonly title: string;
	readonly state: string;
	readonly open: Openness;
	/** Grows with every hold, return and lock; an edit of another epoch is refused. */
	readonly epoch: number;
	readonly headSeq: number;
	/** Number of the approved version that this document became, or null. */
	readonly version: number | null;
	readonly projectId: ProjectId | null;
	readonly meetingId: MeetingId | null;
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
	readonly schemaVersion: number;
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

/** Somebody whom an item of the agenda of a meeting names. */
export interface MeetingReader {
	readonly meetingId: MeetingId;
	readonly personId: PersonId;
}

/** What a decision about rights looks at: the same in socket, route and button. */
export interface DocumentFacts {
	readonly kind: DocumentKind;
	readonly state: string;
	readonly open: Openness;
	readonly projectId: ProjectId | null;
	/** Of a document of a meeting; else null. */
	readonly meetingId: MeetingId | null;
	readonly bodyId: BodyId;
	readonly officeId: OfficeId;
	/** Of a document of a meeting: the projects of its body, whose people take part. Else empty. */
	readonly projects: readonly ProjectId[];
	readonly coAuthors: readonly PersonId[];
	/** Whom an item of an approved agenda names, to which this document is a material; he reads it as a guest there. */
	readonly readers: readonly MeetingReader[];
	/** To whom signed minutes owe an extract; only where one is asked for. */
	readonly owed?: readonly string[];
	/** Level of the project; the external regional office sees only what is not `municipal`. */
	readonly projectLevel: string;
	/** Do the members of the body write its agenda and minutes? A setting of the body. */
	readonly membersWrite: BodySettings['membersWrite'];
}
