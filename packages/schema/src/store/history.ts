import type { DocumentId, PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** One sitting of one person: consecutive edits without a longer pause. */
export interface HistoryEntry {
	readonly fromSeq: number;
	readonly toSeq: number;
	readonly personId: PersonId;
	/** When the last edit of it was made. */
	readonly at: Date;
}

/** A pause that begins a new entry. */
const PAUSE = '10 minutes';

/** Who wrote when, newest first. The page before continues with `before` = its last `fromSeq`. */
export async function history(
	sql: Tx,
	documentId: DocumentId,
	{ limit, before }: { readonly limit: number; readonly before?: number }
): Promise<readonly HistoryEntry[]> {
	return sql<HistoryEntry[]>`
		with edits as (
			select seq, person_id, at,
				person_id is distinct from lag(person_id) over previous
					or at - lag(at) over previous > ${PAUSE}::interval as begins
			from document_update
			where document_id = ${documentId} ${before === undefined ? sql`` : sql`and seq < ${before}`}
			window previous as (order by seq)
		), sittings as (
			select seq, person_id, at, count(*) filter (where begins) over (order by seq) as sitting
			from edits
		)
		select min(seq) as "fromSeq", max(seq) as "toSeq", person_id as "personId", max(at) as at
		from sittings group by sitting, person_id
		order by "fromSeq" desc limit ${limit}`;
}

/** To whom the Yjs client ids of a document belong. */
export async function clientOwners(
	sql: Tx,
	documentId: DocumentId
): Promise<ReadonlyMap<number, PersonId>> {
	const rows = await sql<{ readonly clientId: number; readonly personId: PersonId }[]>`
		select client_id as "clientId", person_id as "personId"
		from document_client where document_id = ${documentId}`;
	return new Map(rows.map(({ clientId, personId }) => [clientId, personId]));
}
