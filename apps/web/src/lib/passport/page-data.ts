import type { Openness } from '@veche/schema/document';
import type { Finding, Locale } from '@veche/schema/kernel';
import type { Completeness, PassportEvent, PassportView } from '@veche/schema/passport';
import type { SheetPerson } from './people.ts';

/** What the server gives for the page of a passport; the page hands over what its `load` returned. */
export interface PassportPageData {
	readonly locale: Locale;
	readonly document: {
		readonly id: string;
		readonly state: string;
		readonly open: Openness;
		readonly epoch: number;
		readonly version: number | null;
	};
	readonly project: { readonly id: string; readonly regNo: string; readonly title: string } | null;
	readonly title: string;
	readonly access: { readonly access: 'write' | 'read' | null };
	/** The text as it was when the page was made: shown until the live one has come. */
	readonly view: PassportView;
	readonly findings: readonly Finding[];
	readonly completeness: Completeness;
	readonly events: readonly PassportEvent[];
	readonly eventSteps: readonly { readonly event: PassportEvent; readonly needsComment: boolean }[];
	readonly people: readonly SheetPerson[];
	readonly versions: readonly VersionSummary[];
	readonly banner: {
		readonly kind: 'locked' | 'held' | 'returned';
		readonly version: number | null;
		readonly by: string;
		readonly at: string;
		readonly comment: string;
	} | null;
	readonly coAuthors: readonly SheetPerson[];
	readonly mayManageCoAuthors: boolean;
	/** A later revision of this passport, when there is one. */
	readonly newer: { readonly id: string } | null;
	readonly me: { readonly id: string; readonly fullName: string };
}

export interface VersionSummary {
	readonly no: number;
	readonly sha256: string;
	readonly documentId: string;
	readonly approvedBy: { readonly fullName: string; readonly post: string };
	readonly approvedAt: string;
	readonly comment: string;
	readonly state: string;
}
