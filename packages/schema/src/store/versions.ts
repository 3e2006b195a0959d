import { createHash } from 'node:crypto';
import { assert, type DocumentId, type PersonId, type SeriesId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';
import { loadDocument } from './log.ts';
import { replayToState } from './replay.ts';

/** A version of a document, without its content. Never changes. */
export interface Version {
	readonly documentId: DocumentId;
	readonly seriesId: SeriesId;
	/** Counted over all revisions of the series. */
	readonly no: number;
	/** The last log row of its document that it holds. */
	readonly seq: number;
	readonly sha256: string;
	readonly previousSha256: string | null;
	readonly decision: string;
	readonly decidedBy: PersonId;
	readonly actingFor: PersonId | null;
	readonly comment: string;
	readonly at: Date;
	/** Of its document now: in force, superseded, rejected. */
	readonly state: string;
}

export interface VersionWithContent extends Version {
	/** The very text that was hashed: canonical JSON. */
	readonly content: string;
}

/** Whether a series of versions is what it was. `at`: number of the first version that is not. */
export type ChainCheck =
	| { readonly ok: true; readonly checked: number }
	| {
			readonly ok: false;
			readonly checked: number;
			readonly at: number;
			/** The hash is not that of the content; it does not name the one before; a number is missing. */
			readonly fault: 'hash' | 'previous' | 'number';
	  };

/**
 * Stores a version with the Yjs state that its document's log makes, inside the transaction that holds the row.
 * @throws when `seq` is not the end of the log, or the version does not continue the chain of its series
 */
export async function insertVersion(
	tx: Tx,
	version: Omit<VersionWithContent, 'state'>
): Promise<void> {
	const stored = await loadDocument(tx, version.documentId);
	assert(stored !== null, `a version of the unknown document ${version.documentId}`);
	const { state, seq } = replayToState(stored);
	assert(seq === version.seq, `version ${version.no} ends at ${version.seq}, its log at ${seq}`);
	await tx`
		insert into version (series_id, no, document_id, seq, content, sha256, previous_sha256, decision,
			decided_by, acting_for, comment, yjs_state, at)
		values (${version.seriesId}, ${version.no}, ${version.documentId}, ${version.seq}, ${version.content},
			${version.sha256}, ${version.previousSha256}, ${version.decision}, ${version.decidedBy},
			${version.actingFor}, ${version.comment}, ${state}, ${version.at})`;
}

/** The versions of a series, the first one first. */
export async function versionsOf(sql: Tx, seriesId: SeriesId): Promise<readonly Version[]> {
	return sql<Version[]>`
		select ${columns(sql)} from version v join document d on d.id = v.document_id
		where v.series_id = ${seriesId} order by v.no`;
}

/** The same of several series, in one query. */
export async function versionsBySeries(
	sql: Tx,
	series: readonly SeriesId[]
): Promise<ReadonlyMap<SeriesId, readonly Version[]>> {
	if (series.length === 0) return new Map();
	const versions = await sql<Version[]>`
		select ${columns(sql)} from version v join document d on d.id = v.document_id
		where v.series_id in ${sql([...series])} order by v.series_id, v.no`;
	return Map.groupBy(versions, ({ seriesId }) => seriesId);
}

export async function versionByNo(
	sql: Tx,
	seriesId: SeriesId,
	no: number
): Promise<VersionWithContent | null> {
	const [version] = await sql<VersionWithContent[]>`
		select ${columns(sql)}, v.content from version v join document d on d.id = v.document_id
		where v.series_id = ${seriesId} and v.no = ${no}`;
	return version ?? null;
}

export async function latestVersion(sql: Tx, seriesId: SeriesId): Promise<Version | null> {
	const [version] = await sql<Version[]>`
		select ${columns(sql)} from version v join document d on d.id = v.document_id
		where v.series_id = ${seriesId} order by v.no desc limit 1`;
	return version ?? null;
}

/**
 * Proves a series anew: every content has its hash, and every version names, in its row and in its content, the
 * hash of the one before. Hashes are computed here, not by the database that is being checked.
 */
export async function verifyChain(sql: Tx, seriesId: SeriesId): Promise<ChainCheck> {
	const rows = await sql<ChainRow[]>`
		select no, content, sha256, previous_sha256 as "previousSha256"
		from version where series_id = ${seriesId} order by no`;
	let previous: string | null = null;
	for (const [index, row] of rows.entries()) {
		const fault = faultOf(row, index + 1, previous);
		if (fault !== null) return { ok: false, checked: index, at: row.no, fault };
		previous = row.sha256;
	}
	return { ok: true, checked: rows.length };
}

interface ChainRow {
	readonly no: number;
	readonly content: string;
	readonly sha256: string;
	readonly previousSha256: string | null;
}

function faultOf(
	row: ChainRow,
	no: number,
	previous: string | null
): 'hash' | 'previous' | 'number' | null {
	if (row.no !== no) return 'number';
	if (createHash('sha256').update(row.content).digest('hex') !== row.sha256) return 'hash';
	return row.previousSha256 === previous && previousIn(row.content) === previous
		? null
		: 'previous';
}

/** What the content itself names as the hash before it (ADR 0006). */
function previousIn(content: string): unknown {
	try {
		const parsed: unknown = JSON.parse(content);
		return typeof parsed === 'object' && parsed !== null && 'previous' in parsed
			? parsed.previous
			: undefined;
	} catch {
		// A content that is no JSON names nothing, which no version before it matches.
		return undefined;
	}
}

function columns(sql: Tx) {
	return sql`v.document_id as "documentId", v.series_id as "seriesId", v.no, v.seq, v.sha256,
		v.previous_sha256 as "previousSha256", v.decision, v.decided_by as "decidedBy",
		v.acting_for as "actingFor", v.comment, v.at, d.state`;
}
