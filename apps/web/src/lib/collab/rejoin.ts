/** First pause before coming back, and the longest one, in milliseconds. */
const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the n-th try (0 = first) after a lost connection: doubling, never above half a
 * minute, spread by up to a half so that a whole office does not come back in one instant.
 * @param random from 0 to 1
 */
export function rejoinDelay(tries: number, random: () => number): number {
	const full = Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 20));
	return Math.round(full * (0.5 + random() / 2));
}

/** Comes back after a pause that grows with every try that failed. */
export class Rejoining {
	readonly #random: () => number;
	readonly #again: () => void;
	#tries = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(random: () => number, again: () => void) {
		this.#random = random;
		this.#again = again;
	}

	soon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#again, rejoinDelay(this.#tries, this.#random));
		this.#tries += 1;
	}

	/** The next pause is the shortest again. */
	fresh(): void {
		this.#tries = 0;
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
