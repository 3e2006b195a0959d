/*
 * Fractional order keys over the digits below: a row's place is a text between the texts of its neighbours.
 * Every key ends in RANDOM_DIGITS random digits, so that two people who insert at one place get two keys.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Six digits of base 62 are more than 35 random bits; the design asks for at least 30. */
const RANDOM_DIGITS = 6;

/** A random number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/**
 * A key that sorts strictly between two neighbours.
 * @param before key of the left neighbour, or null at the start
 * @param after key of the right neighbour, or null at the end; must be greater than `before`
 */
export function orderKeyBetween(
	before: string | null,
	after: string | null,
	random: Random
): string {
	return midpoint(before ?? '', after) + randomTail(random);
}

/** True when a text can be used as a neighbour: base-62 digits only, not ending in the lowest digit. */
export function isOrderKey(key: string): boolean {
	return /^[0-9A-Za-z]{1,400}$/.test(key) && !key.endsWith('0');
}

/** The shortest text strictly between `low` and `high`, so that any digits appended keep it between them. */
function midpoint(low: string, high: string | null): string {
	let prefix = '';
	for (let at = 0; ; at += 1) {
		const lowDigit = digitAt(low, at);
		const highDigit = high === null || at >= high.length ? DIGITS.length : digitAt(high, at);
		if (highDigit - lowDigit > 1) return prefix + DIGITS[Math.floor((lowDigit + highDigit) / 2)];
		prefix += DIGITS[lowDigit];
		if (highDigit - lowDigit === 1) return prefix + midpoint(low.slice(at + 1), null);
	}
}

function digitAt(key: string, at: number): number {
	return at < key.length ? Math.max(0, DIGITS.indexOf(key.charAt(at))) : 0;
}

function randomTail(random: Random): string {
	let tail = '';
	for (let n = 0; n < RANDOM_DIGITS - 1; n += 1) tail += DIGITS.charAt(Math.floor(random() * 62));
	// The last digit is never the lowest: a key that ends in it would leave no room before itself.
	return tail + DIGITS.charAt(1 + Math.floor(random() * 61));
}
