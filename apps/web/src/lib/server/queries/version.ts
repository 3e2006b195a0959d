import type { DocumentHead } from '@veche/schema/document';
import type { Json, ProjectEnvelope } from '@veche/schema/kernel';
import type { PassportView } from '@veche/schema/passport';
import { versionByNo, type Sql } from '@veche/schema/store';
import { sha256 } from '../sha256.ts';

/** The content of a version as it was stored, read back from the very text that was hashed. */
export interface StoredContent extends ProjectEnvelope {
	readonly format: string;
	readonly passport: PassportView;
}

export interface ReadVersion {
	readonly no: number;
	readonly sha256: string;
	/** The stored text still has the stored hash. */
	readonly intact: boolean;
	readonly previousSha256: string | null;
	readonly documentId: string;
	readonly decision: string;
	readonly state: string;
	readonly view: PassportView;
	readonly project: ProjectEnvelope['project'];
	readonly approval: ProjectEnvelope['approval'];
	/** Names and posts as of the approval. */
	readonly people: ProjectEnvelope['people'];
}

/** One version of a series, or null when there is none of that number. */
export async function readVersion(
	sql: Sql,
	seriesId: DocumentHead['seriesId'],
	no: number
): Promise<ReadVersion | null> {
	if (!Number.isSafeInteger(no) || no < 1 || no > 1_000_000) return null;
	const version = await versionByNo(sql, seriesId, no);
	if (version === null) return null;
	const parsed: Json = JSON.parse(version.content);
	if (!isContent(parsed)) throw new Error(`Version ${no} of ${seriesId} is of an unknown format`);
	return {
		no: version.no,
		sha256: version.sha256,
		intact: sha256(version.content) === version.sha256,
		previousSha256: version.previousSha256,
		documentId: version.documentId,
		decision: version.decision,
		state: version.state,
		view: parsed.passport,
		project: parsed.project,
		approval: parsed.approval,
		people: parsed.people
	};
}

/** The number of the version that a locked document became. */
export function versionOfDocument(head: DocumentHead): number | null {
	return head.open === 'locked' ? head.version : null;
}

/** Our own writing, named by its format: nobody else can put rows there, and they never change. */
function isContent(value: unknown): value is StoredContent {
	return (
		typeof value === 'object' &&
		value !== null &&
		'format' in value &&
		value.format === 'veche/passport/1' &&
		'passport' in value
	);
}
