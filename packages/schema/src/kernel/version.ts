/** A person as of an approval: a later change of name or post changes no old version. */
export interface PersonAsOf {
	readonly fullName: string;
	readonly post: string;
}

/** What stands around the text in every version, whatever its kind. */
export interface BaseEnvelope {
	readonly documentId: string;
	readonly seriesId: string;
	readonly revision: number;
	/** Number of the version in the series; 0 for a text that is only held. */
	readonly version: number;
	/** SHA-256 of the version before, null for the first: the chain. */
	readonly previous: string | null;
	readonly approval: {
		readonly event: string;
		readonly by: { readonly id: string } & PersonAsOf;
		/** «и. о.»: for whom it was done, or null. */
		readonly actingFor: string | null;
		/** UTC ISO 8601. */
		readonly at: string;
		readonly comment: string;
	};
	readonly people: { readonly [id: string]: PersonAsOf };
}

/** Around a document of a project. */
export interface ProjectEnvelope extends BaseEnvelope {
	readonly project: { readonly id: string; readonly regNo: string; readonly title: string };
}

/** A document named among the materials of an agenda, as of the approval. */
export interface MaterialAsOf {
	readonly documentId: string;
	readonly title: string;
	/** Number and hash of the version; null for a text that had none yet. */
	readonly version: number | null;
	readonly sha256: string | null;
}

/** Somebody at a meeting, as of the approval; his name stands in `people`. */
export interface ParticipantAsOf {
	readonly personId: string;
	readonly role: string;
	readonly voting: boolean;
	/** `hall`, `remote`, `absent`, or '' when not marked. */
	readonly attendance: string;
	readonly reason: string;
}

/** A signature on minutes; the last one is also the approval. */
export interface SignatureAsOf {
	readonly role: string;
	readonly by: string;
	/** «и. о.»: for whom it was given, or null. */
	readonly actingFor: string | null;
	readonly at: string;
}

/** Around a document of a meeting. */
export interface MeetingEnvelope extends BaseEnvelope {
	readonly meeting: {
		readonly id: string;
		readonly body: {
			readonly id: string;
			readonly name: string;
			/** `committee`, `council`, `office_body`. */
			readonly kind: string;
			/** By which formula it counts its quorum, or '' when its settings do not say. */
			readonly quorum: string;
		};
		/** Number of the meeting in the body and year. */
		readonly no: number;
		readonly date: string;
	};
	/** Number that the document itself has got (minutes: per body and year), or null. */
	readonly number: number | null;
	readonly participants: readonly ParticipantAsOf[];
	readonly materials: readonly MaterialAsOf[];
	readonly signatures: readonly SignatureAsOf[];
}

export type VersionEnvelope = ProjectEnvelope | MeetingEnvelope;
