import type { afterHandleMessagePayload, beforeSyncPayload, Connection } from '@hocuspocus/server';
import { CLOSE } from '@veche/schema/protocol';
import { keepRefused, type Sql } from '@veche/schema/store';
import { messageYjsSyncStep1, messageYjsSyncStep2 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { isEmpty, readEdit, type Edit } from '../guard/edit.ts';
import { hasGap } from '../guard/gaps.ts';
import { breaksLayout } from '../guard/layout.ts';
import { faultOf, type Log } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import {
	memberOf,
	type Context,
	type Member,
	type Members,
	type Refusal
} from '../people/member.ts';
import type { Limits } from '../settings.ts';
import type { AppendQueue, Settled } from './append-queue.ts';
import type { CatchUp } from './catch-up.ts';
import type { LoadedDocument, Memory } from './loaded.ts';

export interface WriteAheadDeps {
	readonly sql: Sql;
	readonly queue: AppendQueue;
	readonly memory: Memory;
	readonly members: Members;
	readonly catchUp: CatchUp;
	readonly limits: Limits;
	readonly metrics: Metrics;
	readonly log: Log;
}

/** One sync message of one connection on its way through the guard into the log. */
interface Arrival {
	readonly bytes: Uint8Array;
	/** The client's whole difference to us (SyncStep2), not one edit. */
	readonly whole: boolean;
	readonly loaded: LoadedDocument;
	readonly member: Member;
	readonly connection: Connection;
}

/**
 * The write-ahead point (ADR 0001): Hocuspocus awaits `beforeSync` before it applies, broadcasts and acknowledges.
 * `connection.readOnly` is decided anew for every message: false lets Hocuspocus acknowledge what is committed,
 * true makes it answer "not applied". Hocuspocus' own apply then changes nothing: the row was applied here, in
 * the same turn in which its commit became known, so that memory knows exactly which rows it holds.
 */
export class WriteAhead {
	readonly #deps: WriteAheadDeps;

	constructor(deps: WriteAheadDeps) {
		this.#deps = deps;
	}

	async beforeSync(message: beforeSyncPayload<Context>): Promise<void> {
		const { connection, document, type, payload, context } = message;
		if (type === messageYjsSyncStep1) return;
		const member = memberOf(context);
		const loaded = this.#deps.memory.of(document);
		if (loaded === undefined)
			throw this.#abandon(member, new Error('The document is not in memory'));
		const whole = type === messageYjsSyncStep2;
		loaded.inFlight += 1;
		try {
			const applied = await this.#admit({ bytes: payload, whole, loaded, member, connection });
			if (whole) member.firstSyncDone = true;
			connection.readOnly = !applied;
		} catch (error) {
			throw this.#abandon(member, error);
		} finally {
			loaded.inFlight -= 1;
		}
	}

	/** Between messages the connection says what the person may do. */
	afterHandleMessage({ connection, context, update }: afterHandleMessagePayload<Context>): void {
		connection.readOnly = memberOf(context).access === 'read';
		context.socket.handled(update.length);
	}

	/** True when the document contains the bytes for good; false when they were refused or dropped. */
	async #admit(arrival: Arrival): Promise<boolean> {
		const { loaded, member, whole } = arrival;
		const edit = this.#read(arrival);
		if (typeof edit === 'string') return this.#refuse(arrival, edit, false);
		if (isEmpty(edit)) return true;
		if (member.access === 'read')
			return this.#refuse(arrival, member.readReason, member.couldWrite);
		if (!hasGap(edit, loaded.document)) return this.#append(arrival, edit);
		if (!whole && !member.firstSyncDone) {
			// What it stands on is still on its way: the whole difference that follows brings both.
			this.#deps.metrics.count('veche_dropped_total');
			return false;
		}
		await this.#deps.catchUp.one(loaded);
		const again = this.#read(arrival);
		if (typeof again === 'string') return this.#refuse(arrival, again, false);
		if (hasGap(again, loaded.document)) return this.#refuse(arrival, 'gap', member.couldWrite);
		return this.#append(arrival, again);
	}

	#read({ bytes, loaded }: Arrival): Edit | 'malformed' | 'size' {
		return readEdit(bytes, loaded.document, this.#deps.limits);
	}

	async #append(arrival: Arrival, edit: Edit): Promise<boolean> {
		const { loaded, member, bytes } = arrival;
		const misplaced = breaksLayout(edit, loaded.document, loaded.layout);
		if (misplaced !== null) return this.#refuse(arrival, misplaced, member.couldWrite);
		const clientIds = [...edit.structs.keys()];
		const foreign = clientIds.some(
			(id) => (loaded.owners.get(id) ?? member.personId) !== member.personId
		);
		if (foreign) return this.#refuse(arrival, 'client_id', member.couldWrite);
		const { documentId, personId, epoch, couldWrite } = member;
		const update = edit.overlaps
			? Y.diffUpdate(bytes, Y.encodeStateVector(loaded.document))
			: bytes;
		const item = { documentId, update, personId, epoch, couldWrite, clientIds };
		return this.#settled(arrival, update, await this.#deps.queue.append(item), clientIds);
	}

	#settled(
		arrival: Arrival,
		update: Uint8Array,
		outcome: Settled,
		clientIds: readonly number[]
	): boolean {
		const { loaded, member, connection } = arrival;
		if (outcome.kind === 'appended') {
			this.#deps.metrics.count('veche_appended_total');
			for (const id of clientIds) loaded.claim(id, member.personId);
			this.#apply(loaded, outcome.seq, update, connection);
			return true;
		}
		if (outcome.reason === 'unknown') {
			member.socket.close(CLOSE.unknown, 'unknown document');
			return false;
		}
		if (outcome.reason !== 'client_id') {
			member.access = 'read';
			member.readReason = outcome.reason;
		}
		this.#tell(arrival, outcome.reason, outcome.quarantined);
		return false;
	}

	#apply(loaded: LoadedDocument, seq: number, update: Uint8Array, connection: Connection): void {
		try {
			loaded.apply(seq, update, { source: 'connection', connection });
		} catch (error) {
			loaded.passOver(seq);
			this.#deps.metrics.count('veche_bad_rows_total');
			this.#deps.log('error', 'bad row in the log', {
				document: loaded.id,
				seq,
				...faultOf(error)
			});
		}
	}

	async #refuse(arrival: Arrival, reason: Refusal, keep: boolean): Promise<false> {
		const { documentId, personId, epoch } = arrival.member;
		const item = { documentId, update: arrival.bytes, personId, epoch, reason };
		const kept = keep && (await keepRefused(this.#deps.sql, item));
		this.#tell(arrival, reason, kept);
		return false;
	}

	#tell({ member, connection }: Arrival, reason: Refusal, quarantined: boolean): void {
		member.refused += 1;
		this.#deps.metrics.count('veche_refused_total', { reason });
		connection.sendStateless(JSON.stringify({ t: 'refused', reason, quarantined }));
	}

	/** The outcome is unknown: the client comes back and sends what it is missing again. */
	#abandon(member: Member, error: unknown): Abandoned {
		this.#deps.metrics.count('veche_append_failed_total');
		this.#deps.log('warn', 'edit not written', { document: member.documentId, ...faultOf(error) });
		member.socket.close(CLOSE.comeBack, 'storage away');
		return new Abandoned();
	}
}

/** Tells Hocuspocus to drop the connection and what is queued behind; the message is empty, so it logs no text. */
class Abandoned extends Error {
	override readonly name = 'Abandoned';
	readonly code = CLOSE.comeBack;
	readonly reason = 'storage away';
}
