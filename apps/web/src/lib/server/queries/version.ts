import type { Actor } from '@veche/schema/people';
import type { Sql } from '@veche/schema/store';
import { versionOf, type ReadVersion } from '../stored/version.ts';
import type { Readable } from './document.ts';
import { versionFor } from './versions.ts';

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
