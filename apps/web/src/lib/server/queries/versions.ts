import { peopleByIds, versionsOf, type Sql } from '@veche/schema/store';
import type { DocumentHead } from '@veche/schema/document';

/** A version as pages list it. */
export interface VersionLine {
	readonly no: number;
	readonly sha256: string;
	readonly documentId: string;
	readonly decision: string;
	readonly approvedBy: { readonly fullName: string; readonly post: string };
	readonly approvedAt: string;
	readonly comment: string;
	/** State of the document that the version belongs to: in force, superseded, rejected. */
	readonly state: string;
}

/** The versions of a document over all its revisions, newest first. */
export async function versionLines(
	sql: Sql,
	seriesId: DocumentHead['seriesId']
): Promise<readonly VersionLine[]> {
	const versions = await versionsOf(sql, seriesId);
	const people = await peopleByIds(
		sql,
		versions.map(({ decidedBy }) => decidedBy)
	);
	return versions
		.map((version) => {
			const by = people.find(({ id }) => id === version.decidedBy);
			return {
				no: version.no,
				sha256: version.sha256,
				documentId: version.documentId,
				decision: version.decision,
				approvedBy: { fullName: by?.fullName ?? '', post: by?.post ?? '' },
				approvedAt: version.at.toISOString(),
				comment: version.comment,
				state: version.state
			};
		})
		.toSorted((a, b) => b.no - a.no);
}
