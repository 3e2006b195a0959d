/** Asked this long after the last change, and at least this often while somebody types; milliseconds. */
export const QUIET_MS = 200;
export const TYPING_MS = 1000;
/** Two changes of one place within this time are one edit for a person. */
const ONE_EDIT_MS = 2000;

interface Edit {
	readonly serial: number;
	readonly place: string;
	at: number;
}

/**
 * What this tab has typed and does not yet know to be on disk. Every local change gets a serial; a barrier
 * covers all serials up to the moment it was asked, and its positive answer removes them. Time is given from outside.
 */
export class Barrier {
	#edits: Edit[] = [];
	#serial = 0;
	#lastChange = 0;
	#firstUnasked: number | null = null;
	#asked = new Map<string, { readonly upTo: number; readonly at: number }>();

	/** Number of edits as a person would count them, not of keystrokes. */
	get count(): number {
		return this.#edits.length;
	}

	/** Places with something that is not on disk yet, and when it was last typed. */
	get places(): ReadonlyMap<string, number> {
		return new Map(this.#edits.map(({ place, at }) => [place, at]));
	}

	/** A local change; `place` is a path like `fields/start`. */
	note(place: string, now: number): void {
		this.#serial += 1;
		const last = this.#edits.at(-1);
		const sameEdit = last !== undefined && last.place === place && now - last.at < ONE_EDIT_MS;
		if (sameEdit) this.#edits.pop();
		this.#edits.push({ serial: this.#serial, place, at: now });
		this.#lastChange = now;
		this.#firstUnasked ??= now;
	}

	/** Edits that an earlier visit left on this device: they count until a barrier answers. */
	inherit(count: number, now: number): void {
		for (let n = 0; n < count; n += 1) {
			this.#serial += 1;
			this.#edits.push({ serial: this.#serial, place: '', at: now });
		}
	}

	/** When the next barrier is due, or null when everything typed has been asked about. */
	dueAt(): number | null {
		if (this.#firstUnasked === null) return null;
		return Math.min(this.#lastChange + QUIET_MS, this.#firstUnasked + TYPING_MS);
	}

	ask(id: string, now: number): void {
		// Asked again because it was too early: it waits since the first time.
		const at = this.#asked.get(id)?.at ?? now;
		this.#asked.set(id, { upTo: this.#serial, at });
		this.#firstUnasked = null;
	}

	/** A positive answer: what was typed before the question is on disk. Unknown ids mean nothing. */
	confirm(id: string): void {
		const asked = this.#asked.get(id);
		if (asked === undefined) return;
		for (const [other, { upTo }] of this.#asked) if (upTo <= asked.upTo) this.#asked.delete(other);
		this.#edits = this.#edits.filter(({ serial }) => serial > asked.upTo);
	}

	/** The connection is gone: questions on their way will not be answered. */
	disconnected(now: number): void {
		this.#asked.clear();
		if (this.#edits.length > 0) this.#firstUnasked ??= now;
	}

	/** Since when the oldest question has been waiting for its answer; null when none is. */
	waitingSince(): number | null {
		const first = [...this.#asked.values()][0];
		return first?.at ?? null;
	}
}
