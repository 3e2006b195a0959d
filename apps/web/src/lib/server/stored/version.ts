import type { DocumentHead } from '@veche/schema/document';
import type { BaseEnvelope } from '@veche/schema/kernel';
import { versionByNo, type Tx, type VersionWithContent } from '@veche/schema/store';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { sha256 } from '../sha256.ts';
import { readContent, sheetOfContent } from './content.ts';

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

/** The version that a locked document became; null for a document that is not locked. */
export async function lockedVersion(sql: Tx, head: DocumentHead): Promise<ReadVersion | null> {
	const no = versionOfDocument(head);
	const stored = no === null ? null : await versionByNo(sql, head.seriesId, no);
	return stored && versionOf(stored);
}

/** The number of the version that a locked document became. */
export function versionOfDocument(head: DocumentHead): number | null {
	return head.open === 'locked' ? head.version : null;
}
