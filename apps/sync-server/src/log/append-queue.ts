import type { DocumentId } from '@veche/schema/kernel';
import type { AppendItem, AppendOutcome } from '@veche/schema/store';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Metrics } from '../metrics.ts';
import type { Limits } from '../settings.ts';
import { AppendTimeout, isStorageAway } from './faults.ts';

/** What became of an edit; `busy` never leaves the queue. */
export type Settled = Exclude<AppendOutcome, { readonly kind: 'busy' }>;

type Append = (items: readonly AppendItem[]) => Promise<readonly AppendOutcome[]>;

interface Entry {
	readonly item: AppendItem;
	readonly since: number;
	readonly settle: (outcome: Settled) => void;
	readonly fail: (error: unknown) => void;
}

export interface AppendQueueDeps {
	/** Skips documents whose row somebody holds; a connection of its own, so that nothing else delays it. */
	readonly appendNow: Append;
	/** Waits for the row for as long as the store lets one statement wait, then answers `busy`. */
	readonly appendWaiting: Append;
	readonly limits: Pick<Limits, 'SYNC_BATCH_ITEMS' | 'SYNC_BATCH_BYTES' | 'SYNC_APPEND_MS'>;
	readonly metrics: Metrics;
	/** Milliseconds of a steady clock. */
	readonly now: () => number;
}

/**
 * Group commit without a timer: one batch is under way, what arrives meanwhile is the next one. A document whose
 * row somebody holds leaves the common batch for a lane of its own until the lane is empty, so it delays nobody.
 * A batch that fails is tried item by item, so that only the culprit fails.
 */
export class AppendQueue {
	readonly #deps: AppendQueueDeps;
	readonly #lanes = new Map<DocumentId, Entry[]>();
	#waiting: Entry[] = [];
	#running = false;
	#open = 0;
	#idle: (() => void)[] = [];

	constructor(deps: AppendQueueDeps) {
		this.#deps = deps;
	}

	/** Edits that are not settled yet. */
	get size(): number {
		return this.#open;
	}

	/**
	 * Resolves after the commit, or with the refusal.
	 * @throws when the outcome is unknown or the storage is away: the client has to come back and send again
	 */
	append(item: AppendItem): Promise<Settled> {
		const { promise, resolve, reject } = Promise.withResolvers<Settled>();
		const since = this.#deps.now();
		// Half as long again as a lane waits: this ends only what hangs, such as a connection that fell silent.
		const timer = setTimeout(
			() => reject(new AppendTimeout()),
			this.#deps.limits.SYNC_APPEND_MS * 1.5
		);
		this.#open += 1;
		this.#enqueue({ item, since, settle: resolve, fail: reject });
		return promise.finally(() => {
			clearTimeout(timer);
			this.#open -= 1;
			this.#deps.metrics.observeAppend(this.#deps.now() - since);
			if (this.#open === 0) for (const wake of this.#idle.splice(0)) wake();
		});
	}

	/** Resolves when everything that was handed over is settled. */
	async drained(): Promise<void> {
		if (this.#open > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
	}

	#enqueue(entry: Entry): void {
		const lane = this.#lanes.get(entry.item.documentId);
		if (lane !== undefined) {
			lane.push(entry);
			return;
		}
		this.#waiting.push(entry);
		if (!this.#running) void this.#run();
	}

	async #run(): Promise<void> {
		this.#running = true;
		// What other sockets bring in this turn of the loop joins the first batch.
		await nextTurn();
		while (this.#waiting.length > 0) {
			const batch = this.#take(this.#waiting);
			this.#waiting = this.#waiting.slice(batch.length);
			await this.#batch(batch);
		}
		this.#running = false;
	}

	#take(entries: readonly Entry[]): readonly Entry[] {
		const { SYNC_BATCH_ITEMS, SYNC_BATCH_BYTES } = this.#deps.limits;
		let bytes = 0;
		let items = 0;
		for (const { item } of entries) {
			bytes += item.update.length;
			if (items > 0 && (items >= SYNC_BATCH_ITEMS || bytes > SYNC_BATCH_BYTES)) break;
			items += 1;
		}
		return entries.slice(0, items);
	}

	async #batch(entries: readonly Entry[]): Promise<void> {
		try {
			const outcomes = await this.#deps.appendNow(entries.map(({ item }) => item));
			this.#deps.metrics.count('veche_append_batches_total');
			entries.forEach((entry, at) => this.#deliver(entry, outcomes[at]));
		} catch (error) {
			if (entries.length === 1 || isStorageAway(error)) this.#fail(entries, error);
			else for (const entry of entries) await this.#batch([entry]);
		}
	}

	#deliver(entry: Entry, outcome: AppendOutcome | undefined): void {
		if (outcome === undefined) {
			entry.fail(new Error('The store gave no outcome for an edit'));
		} else if (outcome.kind !== 'busy') {
			entry.settle(outcome);
		} else {
			this.#deps.metrics.count('veche_append_busy_total');
			const { documentId } = entry.item;
			const lane = this.#lanes.get(documentId);
			if (lane !== undefined) lane.push(entry);
			else {
				const opened = [entry];
				this.#lanes.set(documentId, opened);
				void this.#drive(documentId, opened);
			}
		}
	}

	async #drive(documentId: DocumentId, lane: Entry[]): Promise<void> {
		await nextTurn();
		while (lane.length > 0) {
			const batch = this.#take(lane);
			const again = await this.#laneBatch(batch);
			lane.splice(0, batch.length, ...again);
		}
		this.#lanes.delete(documentId);
	}

	/** Gives back the entries that have to be tried again: the row is still held and they are not too old. */
	async #laneBatch(entries: readonly Entry[]): Promise<readonly Entry[]> {
		try {
			const outcomes = await this.#deps.appendWaiting(entries.map(({ item }) => item));
			const busy: Entry[] = [];
			entries.forEach((entry, at) => {
				const outcome = outcomes[at];
				if (outcome?.kind === 'busy') busy.push(entry);
				else this.#deliver(entry, outcome);
			});
			return this.#stillPatient(busy);
		} catch (error) {
			if (entries.length === 1 || isStorageAway(error)) {
				this.#fail(entries, error);
				return [];
			}
			const again = [];
			for (const entry of entries) again.push(...(await this.#laneBatch([entry])));
			return again;
		}
	}

	#stillPatient(entries: readonly Entry[]): readonly Entry[] {
		const deadline = this.#deps.now() - this.#deps.limits.SYNC_APPEND_MS;
		const tooOld = entries.filter(({ since }) => since <= deadline);
		this.#fail(tooOld, new AppendTimeout());
		return entries.filter(({ since }) => since > deadline);
	}

	#fail(entries: readonly Entry[], error: unknown): void {
		for (const entry of entries) entry.fail(error);
	}
}
