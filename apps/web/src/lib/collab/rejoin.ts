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
