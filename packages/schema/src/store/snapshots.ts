import type { DocumentId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

export interface NewSnapshot {
	readonly documentId: DocumentId;
	/** The last log row that the bytes hold. */
	readonly seq: number;
	readonly snapshot: Uint8Array;
}

/**
 * Puts a snapshot in the place of an older one. Compare-and-set: of several nodes that compact at once the furthest
 * wins, whatever their order.
 * @returns false when there is one at least as new, or the log does not reach that far
 */
export async function writeSnapshot(
	sql: Tx,
	{ documentId, seq, snapshot }: NewSnapshot
): Promise<boolean> {
	const written = await sql`
		insert into document_snapshot as old (document_id, seq, bytes, log_bytes)
		select d.id, ${seq}, ${snapshot}, d.log_bytes - coalesce((
			select sum(octet_length(u.bytes)) from document_update u
			where u.document_id = d.id and u.seq > ${seq} and u.seq <= d.head_seq
		), 0)
		from document d where d.id = ${documentId} and d.head_seq >= ${seq}
		on conflict (document_id) do update
		set seq = excluded.seq, bytes = excluded.bytes, log_bytes = excluded.log_bytes, at = now()
		where old.seq < excluded.seq`;
	return written.count === 1;
}

/** Documents whose log since their snapshot has reached either limit, the longest first. */
export async function compactable(
	sql: Tx,
	limits: { readonly rows: number; readonly bytes: number }
): Promise<readonly DocumentId[]> {
	const rows = await sql<{ readonly id: DocumentId }[]>`
		select d.id from document d left join document_snapshot s on s.document_id = d.id
		where d.head_seq - coalesce(s.seq, 0) >= ${limits.rows}
			or (d.head_seq > coalesce(s.seq, 0) and d.log_bytes - coalesce(s.log_bytes, 0) >= ${limits.bytes})
		order by d.head_seq - coalesce(s.seq, 0) desc, d.id`;
	return rows.map(({ id }) => id);
}
