import { err, ok, type Result } from '@veche/schema/kernel';
import type { ServerMessage } from '@veche/schema/protocol';
import type { Copy } from './copy.ts';
import { randomId } from './random-id.ts';

type Durable = Extract<ServerMessage, { t: 'durable' }>;
/** Sequence number of the last edit that this tab knows of, or why there is no such word. */
export type Settled = Result<number, 'offline' | 'refused'>;

/** A server that has not done its half of the first sync yet is asked again after this. */
const ASK_AGAIN_MS = 200;

/** What of the shown copy is on disk: asks the barriers, counts what has no answer yet, lets buttons wait for it. */
export class Saving {
	/** Edits that are not known to be on disk, as a person counts them. */
	unsent = $state(0);
	/** Places with such edits, and when each was typed. */
	places = $state.raw<ReadonlyMap<string, number>>(new Map());
	savedAt = $state<number | null>(null);

	readonly #now: () => number;
	readonly #onCount: () => void;
	readonly #waiters = new Map<string, (seen: Settled) => void>();
	#copy: Copy | null = null;
	#send: ((message: object) => void) | null = null;
	#askTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(now: () => number, onCount: () => void) {
		this.#now = now;
		this.#onCount = onCount;
	}

	/** When the oldest question without an answer was asked. */
	get askedAt(): number | null {
		return this.#copy?.barrier.waitingSince() ?? null;
	}

	show(copy: Copy | null): void {
		this.#copy = copy;
		this.#count();
	}

	/** A connection has done its first sync: everything that was typed before is asked about at once. */
	connected(send: (message: object) => void): void {
		this.#send = send;
		this.#ask(randomId());
	}

	disconnected(): void {
		this.#send = null;
		clearTimeout(this.#askTimer);
		this.#copy?.barrier.disconnected(this.#now());
		this.#release(err('offline'));
	}

	edited(): void {
		this.#count();
		this.#schedule();
	}

	/** Asks although nothing was typed: a connection that does not answer is noticed by that. */
	probe(): void {
		if (this.#send !== null) this.#ask(randomId());
	}

	/** Waits until all that was typed here is on disk; gives the last edit that this tab knows of. */
	settled(): Promise<Settled> {
		if (this.#send === null) return Promise.resolve(err('offline'));
		return new Promise((resolve) => {
			const id = randomId();
			this.#waiters.set(id, resolve);
			this.#ask(id);
		});
	}

	/** Takes the answer to a barrier. False: the server did not take something that this connection sent. */
	answer(durable: Durable): boolean {
		const waiter = this.#waiters.get(durable.id);
		this.#waiters.delete(durable.id);
		if (durable.ok) {
			const had = this.unsent;
			this.#copy?.barrier.confirm(durable.id);
			this.#count();
			if (had > this.unsent || this.savedAt === null) this.savedAt = this.#now();
			waiter?.(ok(durable.seq));
			return true;
		}
		if (durable.refused > 0) {
			waiter?.(err('refused'));
			return false;
		}
		setTimeout(() => this.#askAgain(durable.id, waiter), ASK_AGAIN_MS);
		return true;
	}

	#askAgain(id: string, waiter: ((seen: Settled) => void) | undefined): void {
		if (this.#send === null) {
			waiter?.(err('offline'));
			return;
		}
		if (waiter !== undefined) this.#waiters.set(id, waiter);
		this.#ask(id);
	}

	#ask(id: string): void {
		clearTimeout(this.#askTimer);
		this.#copy?.barrier.ask(id, this.#now());
		this.#send?.({ t: 'barrier', id });
	}

	#schedule(): void {
		const due = this.#copy?.barrier.dueAt() ?? null;
		if (due === null || this.#send === null) return;
		clearTimeout(this.#askTimer);
		this.#askTimer = setTimeout(() => this.#ask(randomId()), Math.max(0, due - this.#now()));
	}

	#count(): void {
		const barrier = this.#copy?.barrier;
		this.unsent = barrier?.count ?? 0;
		this.places = barrier?.places ?? new Map();
		this.#onCount();
	}

	#release(seen: Settled): void {
		const waiters = [...this.#waiters.values()];
		this.#waiters.clear();
		for (const resolve of waiters) resolve(seen);
	}
}
