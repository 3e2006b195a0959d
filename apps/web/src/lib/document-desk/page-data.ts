import type { DocumentKind, Openness } from '@veche/schema/document';
import type { SaidFinding, Locale } from '@veche/schema/kernel';
import type { SheetPerson } from './people.ts';

/** What the server gives for the page of a document of any kind; the page hands over what its `load` returned. */
export interface DocumentPageData {
	readonly locale: Locale;
	readonly document: {
		readonly id: string;
		readonly kind: DocumentKind;
		readonly state: string;
		readonly open: Openness;
		readonly epoch: number;
		readonly version: number | null;
	};
	readonly title: string;
	readonly access: { readonly access: 'write' | 'read' | null };
	readonly findings: readonly SaidFinding[];
	readonly events: readonly string[];
	readonly eventSteps: readonly { readonly event: string; readonly needsComment: boolean }[];
	readonly people: readonly SheetPerson[];
	readonly versions: readonly VersionSummary[];
	readonly banner: {
		readonly kind: 'locked' | 'held' | 'returned';
		readonly version: number | null;
		readonly by: string;
		readonly at: string;
		readonly comment: string;
	} | null;
	/** A later revision of this document, when there is one. */
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
