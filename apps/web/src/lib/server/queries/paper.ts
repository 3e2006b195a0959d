import type { DocumentHead } from '@veche/schema/document';
import { ok, type DocumentId } from '@veche/schema/kernel';
import type { Actor } from '@veche/schema/people';
import { peopleByIds, type Sql } from '@veche/schema/store';
import type { Sheet } from '../../document-sheet/sheet.ts';
import { REFUSALS } from '../../messages/server.ts';
import type { SheetPeople } from '../../passport-sheet/reading.ts';
import { refuse, type Outcome } from '../commands/rejection.ts';
import { versionOfDocument, type ReadVersion } from '../stored/version.ts';
import { readDocument } from './document.ts';
import { peopleOfSheet, sheetOfText } from './sheet.ts';
import { readVersion } from './version.ts';

/** What a paper of a document shows: a version as it was decided, or the text as it stands. */
export interface ReadPaper {
	readonly head: DocumentHead;
	/** Null for a text that is not locked. */
	readonly version: PaperVersion | null;
	readonly sheet: Sheet;
	/** Names and posts; for a version as of its approval. */
	readonly people: SheetPeople;
}

/** What a paper says of the version that it is. */
export type PaperVersion = Pick<ReadVersion, 'no' | 'state' | 'sha256' | 'documentId' | 'approval'>;

export function paperVersion(version: ReadVersion): PaperVersion {
	const { no, state, sha256, documentId, approval } = version;
	return { no, state, sha256, documentId, approval };
}

/** @param wished number of a version; null for the document's own text: its version when it is locked, else as it is now */
export async function readPaper(
	deps: { readonly sql: Sql; readonly clock: () => Date },
	actor: Actor,
	{ id, wished }: { readonly id: DocumentId; readonly wished: number | null }
): Promise<Outcome<ReadPaper>> {
	const read = await readDocument(deps, actor, id);
	if (!read.ok) return read;
	const { head, reading } = read.value;
	const no = wished ?? versionOfDocument(head);
	if (no !== null) {
		const version = await readVersion(deps.sql, actor, read.value, no);
		if (version === null) return refuse('not_found', REFUSALS.unknownVersion);
		const { sheet, people } = version;
		return ok({ head, version: paperVersion(version), sheet, people });
	}
	const sheet = await sheetOfText(deps.sql, actor, read.value);
	const known = await peopleByIds(deps.sql, peopleOfSheet(sheet, reading));
	const people = Object.fromEntries(
		known.map(({ id: who, fullName, post }) => [who, { fullName, post }])
	);
	return ok({ head, version: null, sheet, people });
}
