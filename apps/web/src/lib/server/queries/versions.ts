import { can } from '@veche/schema/document';
import type { Actor } from '@veche/schema/people';
import {
	peopleByIds,
	versionByNo,
	versionsOf,
	type Sql,
	type Version,
	type VersionWithContent
} from '@veche/schema/store';
import type { Readable } from './document.ts';

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

/** The versions of a document over all its revisions that this person may read, the first one first. */
export async function versionsFor(
	sql: Sql,
	actor: Actor,
	found: Readable
): Promise<readonly Version[]> {
	const versions = await versionsOf(sql, found.head.seriesId);
	return versions.filter((version) => mayRead(actor, found, version));
}

/** One of them with its content; null when there is none of that number for this person. */
export async function versionFor(
	sql: Sql,
	actor: Actor,
	found: Readable,
	no: number
): Promise<VersionWithContent | null> {
	if (!Number.isSafeInteger(no) || no < 1 || no > 1_000_000) return null;
	const version = await versionByNo(sql, found.head.seriesId, no);
	return version !== null && mayRead(actor, found, version) ? version : null;
}

/** A revision that was rejected is read by fewer people than the one in force. */
function mayRead(actor: Actor, { facts }: Readable, { state }: Version): boolean {
	return can(actor, 'view', { ...facts, state, open: 'locked' });
}

/** The same as pages list them, newest first. */
export async function versionLines(
	sql: Sql,
	actor: Actor,
	found: Readable
): Promise<readonly VersionLine[]> {
	const versions = await versionsFor(sql, actor, found);
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
