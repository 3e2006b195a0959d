import type { DocumentHead, Openness } from '../document/index.ts';
import type { DocumentId, PersonId } from '../kernel/index.ts';
import { ARRAY_OF } from './arrays.ts';
import type { Tx } from './connection.ts';

export interface AppendItem {
	readonly documentId: DocumentId;
	readonly update: Uint8Array;
	/** Whose session wrote it. */
	readonly personId: PersonId;
	/** The epoch of the ticket under which it was written. */
	readonly epoch: number;
	/** Could this person write while the text is open? Then a refused edit is kept for him. */
	readonly couldWrite: boolean;
	/** Yjs client ids whose new content the update brings; they become this person's. */
	readonly clientIds: readonly number[];
	/** When it was written, for a story of the past; otherwise the database's clock counts. */
	readonly at?: Date;
}

type RefusalReason = 'held' | 'locked' | 'epoch' | 'unknown' | 'client_id';

export type AppendOutcome =
	| { readonly kind: 'appended'; readonly seq: number }
	| {
			readonly kind: 'refused';
			readonly reason: RefusalReason;
			/** The bytes lie in quarantine. */
			readonly quarantined: boolean;
	  }
	| { readonly kind: 'busy' };

export interface LogRow {
	readonly seq: number;
	readonly update: Uint8Array;
	readonly personId: PersonId;
	readonly at: Date;
}

/** What a document is made of: a snapshot (null: none yet) and the log rows after it. */
export interface StoredText {
	readonly snapshot: Uint8Array | null;
	readonly snapshotSeq: number;
	readonly tail: readonly LogRow[];
}

/** A document's row as the log knows it, with the rows that somebody has not seen yet. */
export interface Later extends Pick<DocumentHead, 'state' | 'epoch' | 'version' | 'headSeq'> {
	readonly documentId: DocumentId;
	readonly open: Openness;
	readonly rows: readonly LogRow[];
}

const LOCK_NOT_AVAILABLE = '55P03';

interface OutcomeRow {
	readonly item: number;
	readonly outcome: 'appended' | 'refused' | 'busy';
	readonly seq: number;
	readonly reason: RefusalReason;
	readonly kept: boolean;
}

/**
 * Appends edits: one SQL call, one transaction, one flush for the whole batch. Outcome i belongs to item i; what is
 * `appended` is on disk. Items of one document get consecutive numbers in their order.
 * @param mode `skip`: a document whose row somebody else holds is `busy` and delays nobody; `wait`: waits two
 *   seconds for it, then the whole batch is `busy` and nothing of it was written
 * @throws when the outcome is unknown (connection lost) or an item cannot be stored; then, unless the connection
 *   was lost, nothing of the batch was written
 */
export async function appendUpdates(
	sql: Tx,
	items: readonly AppendItem[],
	mode: 'skip' | 'wait'
): Promise<readonly AppendOutcome[]> {
	if (items.length === 0) return [];
	const outcomes: AppendOutcome[] = items.map(() => ({ kind: 'busy' }));
	try {
		for (const row of await callAppend(sql, items, mode)) outcomes[row.item - 1] = outcomeOf(row);
	} catch (error) {
		if (!isLockTimeout(error)) throw error;
	}
	return outcomes;
}

type Scalar = string | number | boolean | Uint8Array | Date | null;

async function callAppend(
	sql: Tx,
	items: readonly AppendItem[],
	mode: 'skip' | 'wait'
): Promise<readonly OutcomeRow[]> {
	const starts: number[] = [];
	let start = 1;
	for (const item of items) {
		starts.push(start);
		start += item.clientIds.length;
	}
	const column = (value: (item: AppendItem) => Scalar, type: number) =>
		sql.array(items.map(value), type);
	const clientIds = items.flatMap((item) => item.clientIds);
	return sql<OutcomeRow[]>`
		select item, outcome, new_seq as seq, refusal as reason, kept from append_updates(
			${column((item) => item.documentId, ARRAY_OF.uuid)},
			${column((item) => item.update, ARRAY_OF.bytea)},
			${column((item) => item.personId, ARRAY_OF.uuid)},
			${column((item) => item.epoch, ARRAY_OF.int4)},
			${column((item) => item.couldWrite, ARRAY_OF.bool)},
			${column((item) => item.at ?? null, ARRAY_OF.timestamptz)},
			${sql.array(clientIds, ARRAY_OF.int8)},
			${sql.array(starts, ARRAY_OF.int4)},
			${column((item) => item.clientIds.length, ARRAY_OF.int4)},
			${mode === 'wait'}
		)`;
}

function outcomeOf({ outcome, seq, reason, kept }: OutcomeRow): AppendOutcome {
	switch (outcome) {
		case 'appended':
			return { kind: 'appended', seq };
		case 'refused':
			return { kind: 'refused', reason, quarantined: kept };
		case 'busy':
			return { kind: 'busy' };
	}
}

function isLockTimeout(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
}

/** Snapshot and rows after it as of one moment (one statement is one snapshot of the database). */
export async function loadDocument(sql: Tx, id: DocumentId): Promise<StoredText | null> {
	const rows = await sql<TextRow[]>`
		select 'snapshot' as kind, coalesce(s.seq, 0) as seq, s.bytes as update,
			null::uuid as "personId", null::timestamptz as at
		from document d left join document_snapshot s on s.document_id = d.id
		where d.id = ${id}
		union all
		select 'row', u.seq, u.bytes, u.person_id, u.at
		from document_update u
		where u.document_id = ${id}
			and u.seq > coalesce((select seq from document_snapshot where document_id = ${id}), 0)
		order by kind desc, seq`;
	const [first, ...tail] = rows;
	if (first?.kind !== 'snapshot') return null;
	return {
		snapshot: first.update,
		snapshotSeq: first.seq,
		tail: tail.flatMap((row) => (row.kind === 'row' ? [logRow(row)] : []))
	};
}

type TextRow =
	| { readonly kind: 'snapshot'; readonly seq: number; readonly update: Uint8Array | null }
	| ({ readonly kind: 'row' } & LogRow);

/**
 * What many documents got since somebody looked, with what their rows say now, as of one moment and in one query.
 * Unknown documents are left out; the order is free.
 */
export async function readAfter(
	sql: Tx,
	at: readonly { readonly documentId: DocumentId; readonly seq: number }[]
): Promise<readonly Later[]> {
	if (at.length === 0) return [];
	const rows = await sql<LaterRow[]>`
		select d.id as "documentId", d.open, d.state, d.epoch, d.version, d.head_seq as "headSeq",
			u.seq, u.bytes as update, u.person_id as "personId", u.at
		from unnest(
			${sql.array(
				at.map(({ documentId }) => documentId),
				ARRAY_OF.uuid
			)},
			${sql.array(
				at.map(({ seq }) => seq),
				ARRAY_OF.int8
			)}
		) as seen (id, seq)
		join document d on d.id = seen.id
		left join lateral (
			select seq, bytes, person_id, at from document_update
			where document_id = seen.id and seq > seen.seq and d.head_seq > seen.seq
			order by seq offset 0 -- keeps the planner to one short index scan per document
		) u on true
		order by d.id, u.seq`;
	const later = new Map<DocumentId, Omit<Later, 'rows'> & { readonly rows: LogRow[] }>();
	for (const row of rows) {
		const { documentId, open, state, epoch, version, headSeq } = row;
		const known = later.get(documentId);
		const entry = known ?? { documentId, open, state, epoch, version, headSeq, rows: [] };
		if (known === undefined) later.set(documentId, entry);
		if (row.update !== null) entry.rows.push(logRow(row));
	}
	return [...later.values()];
}

type LaterRow = Omit<Later, 'rows'> & (LogRow | { readonly update: null });

function logRow({ seq, update, personId, at }: LogRow): LogRow {
	return { seq, update, personId, at };
}
