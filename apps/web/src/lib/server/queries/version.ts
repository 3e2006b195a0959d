import type { DocumentHead } from '@veche/schema/document';
import type { BaseEnvelope, Json } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import type { Sql, VersionWithContent } from '@veche/schema/store';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { sha256 } from '../sha256.ts';
import type { Readable } from './document.ts';
import { sheetOfContent, type StoredContent } from './sheet.ts';
import { versionFor } from './versions.ts';

export interface ReadVersion {
	readonly no: number;
	readonly sha256: string;
	/** The stored text still has the stored hash. */
	readonly intact: boolean;
	readonly previousSha256: string | null;
	readonly documentId: string;
	readonly decision: string;
	readonly state: string;
	/** Read back from the very text that was hashed. */
	readonly sheet: Sheet;
	readonly approval: BaseEnvelope['approval'];
	/** Names and posts as of the approval. */
	readonly people: BaseEnvelope['people'];
}

/** One version of a document, or null when there is none of that number for this person. */
export async function readVersion(
	sql: Sql,
	actor: Actor,
	found: Readable,
	no: number
): Promise<ReadVersion | null> {
	const version = await versionFor(sql, actor, found, no);
	return version && versionOf(version);
}

/** A version read back from what was stored; it is asked elsewhere who may read it. */
export function versionOf(version: VersionWithContent): ReadVersion {
	const parsed = readContent(version.content);
	return {
		no: version.no,
		sha256: version.sha256,
		intact: sha256(version.content) === version.sha256,
		previousSha256: version.previousSha256,
		documentId: version.documentId,
		decision: version.decision,
		state: version.state,
		sheet: sheetOfContent(parsed),
		approval: parsed.approval,
		people: parsed.people
	};
}

/** The text of a version or of a held round as it was stored. */
export function readContent(stored: string): StoredContent {
	const parsed: Json = JSON.parse(stored);
	if (!isContent(parsed)) throw new Error('Stored content is of an unknown format');
	return parsed;
}

/** The number of the version that a locked document became. */
export function versionOfDocument(head: DocumentHead): number | null {
	return head.open === 'locked' ? head.version : null;
}

const FORMATS: readonly string[] = ['veche/passport/1', 'veche/agenda/1', 'veche/minutes/1'];

/** Our own writing, named by its format: nobody else can put rows there, and they never change. */
function isContent(value: unknown): value is StoredContent {
	return (
		typeof value === 'object' &&
		value !== null &&
		'format' in value &&
		typeof value.format === 'string' &&
		FORMATS.includes(value.format)
	);
}
