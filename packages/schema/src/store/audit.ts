import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { canonicalJson, type Json, type PersonId } from '../kernel/index.ts';
import type { Tx } from './connection.ts';

/** Something that somebody did. */
export interface AuditRecord {
	/** null: the system itself, by its operator's command line. */
	readonly actorId: PersonId | null;
	/** «И. о.»: for whom it was done. */
	readonly actingFor?: PersonId | null;
	/** `<thing>.<verb>`. */
	readonly action: string;
	readonly objectKind: string;
	readonly objectId: string;
	readonly details: { readonly [key: string]: Json };
	readonly at: Date;
}

/** From where a request came. */
export interface AuditOrigin {
	readonly address: string;
	readonly userAgent: string;
}

const origin = new AsyncLocalStorage<AuditOrigin>();

/** How long it is known from where something was done. */
const ORIGIN_KEPT = '1 year';

/** Whatever `work` writes into the log is known to have come from there. */
export function withAuditOrigin<T>(from: AuditOrigin, work: () => T): T {
	return origin.run(from, work);
}

export type AuditCheck =
	| { readonly ok: true; readonly checked: number }
	| {
			readonly ok: false;
			readonly checked: number;
			/** Number of the first record that is not what was written. */
			readonly at: number;
			/** The hash is not that of the record; it does not name the one before; a number is missing. */
			readonly fault: 'hash' | 'previous' | 'number';
	  };

interface Tip {
	readonly seq: number;
	readonly hash: string;
}

interface AuditRow extends Required<AuditRecord>, Tip {
	readonly previous: string | null;
}

/**
 * Writes a record at the end of the chain, in the transaction of the act itself. From here to its end nobody else
 * can write one, so it is the last thing that a command does, and it must run in a transaction.
 */
export async function appendAudit(tx: Tx, record: AuditRecord): Promise<void> {
	const [tip] = await tx<Tip[]>`select seq, hash from audit_tip()`;
	const seq = (tip?.seq ?? 0) + 1;
	const previous = tip?.hash ?? null;
	const whole = { ...record, actingFor: record.actingFor ?? null, seq, previous };
	await tx`
		insert into audit (seq, at, actor_id, acting_for, action, object_kind, object_id, details, previous, hash)
		values (${seq}, ${whole.at}, ${whole.actorId}, ${whole.actingFor}, ${whole.action}, ${whole.objectKind},
			${whole.objectId}, ${tx.json(whole.details)}, ${previous}, ${hashOf(whole)})`;
	await recordOrigin(tx, seq, whole.at);
}

/** Outside the hash, so that it can be forgotten without breaking the chain. */
async function recordOrigin(tx: Tx, seq: number, at: Date): Promise<void> {
	const from = origin.getStore();
	if (from === undefined) return;
	await tx`
		with old as (
			delete from audit_origin where at < ${at}::timestamptz - ${ORIGIN_KEPT}::interval
		)
		insert into audit_origin (seq, at, address, user_agent)
		values (${seq}, ${at}, ${from.address}, ${from.userAgent.slice(0, 300)})`;
}

/** Proves the whole audit log anew, a thousand records at a time; the hashes are computed here. */
export async function verifyAudit(sql: Tx): Promise<AuditCheck> {
	let checked = 0;
	let previous: string | null = null;
	const rows = sql<AuditRow[]>`
		select seq, at, actor_id as "actorId", acting_for as "actingFor", action, object_kind as "objectKind",
			object_id as "objectId", details, previous, hash
		from audit order by seq`;
	for await (const page of rows.cursor(1000)) {
		for (const row of page) {
			const fault = faultOf(row, checked + 1, previous);
			if (fault !== null) return { ok: false, checked, at: checked + 1, fault };
			checked += 1;
			previous = row.hash;
		}
	}
	return { ok: true, checked };
}

function faultOf(
	row: AuditRow,
	seq: number,
	previous: string | null
): 'hash' | 'previous' | 'number' | null {
	if (row.seq !== seq) return 'number';
	if (row.previous !== previous) return 'previous';
	return hashOf(row) === row.hash ? null : 'hash';
}

function hashOf(record: Omit<AuditRow, 'hash'>): string {
	const { seq, previous, at, actorId, actingFor, action, objectKind, objectId, details } = record;
	const moment = at.toISOString();
	const content = {
		seq,
		previous,
		at: moment,
		actorId,
		actingFor,
		action,
		objectKind,
		objectId,
		details
	};
	return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
