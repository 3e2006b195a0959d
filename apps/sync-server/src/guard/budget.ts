import type { Limits } from '../settings.ts';

type BudgetLimits = Pick<
	Limits,
	| 'SYNC_MESSAGES_PER_SECOND'
	| 'SYNC_MESSAGES_BURST'
	| 'SYNC_BYTES_PER_SECOND'
	| 'SYNC_BYTES_BURST'
	| 'SYNC_FULL_SYNCS_PER_MINUTE'
	| 'SYNC_QUEUE_MESSAGES'
	| 'SYNC_QUEUE_BYTES'
>;

export type Exceeded = 'messages' | 'bytes' | 'full_syncs' | 'queue';

/** What one socket may send: rates as token buckets, and how much may wait to be handled. */
export class Budget {
	readonly #limits: BudgetLimits;
	readonly #messages: Bucket;
	readonly #bytes: Bucket;
	readonly #fullSyncs: Bucket;
	#waitingMessages = 0;
	#waitingBytes = 0;

	/** @param now milliseconds of a steady clock */
	constructor(limits: BudgetLimits, now: () => number) {
		this.#limits = limits;
		this.#messages = new Bucket(limits.SYNC_MESSAGES_BURST, limits.SYNC_MESSAGES_PER_SECOND, now);
		this.#bytes = new Bucket(limits.SYNC_BYTES_BURST, limits.SYNC_BYTES_PER_SECOND, now);
		const perMinute = limits.SYNC_FULL_SYNCS_PER_MINUTE;
		this.#fullSyncs = new Bucket(perMinute, perMinute / 60, now);
	}

	/** Counts an arriving frame. A full sync costs the sender 20 bytes and us the whole document. */
	arrived(bytes: number, fullSync: boolean): Exceeded | null {
		const exceeded = this.passed(bytes);
		if (exceeded !== null) return exceeded;
		this.#waitingMessages += 1;
		this.#waitingBytes += bytes;
		if (fullSync && !this.#fullSyncs.take(1)) return 'full_syncs';
		const { SYNC_QUEUE_MESSAGES, SYNC_QUEUE_BYTES } = this.#limits;
		const tooMany =
			this.#waitingMessages > SYNC_QUEUE_MESSAGES || this.#waitingBytes > SYNC_QUEUE_BYTES;
		return tooMany ? 'queue' : null;
	}

	/** Counts a frame that never waits: it is dropped at the door, or is a ticket. */
	passed(bytes: number): Exceeded | null {
		if (!this.#messages.take(1)) return 'messages';
		return this.#bytes.take(bytes) ? null : 'bytes';
	}

	/** A frame was handled and waits no more. A second ticket is handled without ever having waited. */
	handled(bytes: number): void {
		this.#waitingMessages = Math.max(0, this.#waitingMessages - 1);
		this.#waitingBytes = Math.max(0, this.#waitingBytes - bytes);
	}
}

class Bucket {
	readonly #size: number;
	readonly #perMs: number;
	readonly #now: () => number;
	#left: number;
	#at: number;

	constructor(size: number, perSecond: number, now: () => number) {
		this.#size = size;
		this.#perMs = perSecond / 1000;
		this.#now = now;
		this.#left = size;
		this.#at = now();
	}

	take(amount: number): boolean {
		const now = this.#now();
		this.#left = Math.min(this.#size, this.#left + (now - this.#at) * this.#perMs);
		this.#at = now;
		if (this.#left < amount) return false;
		this.#left -= amount;
		return true;
	}
}
