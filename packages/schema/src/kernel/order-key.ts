/*
 * Order keys: the place of a row among others as a text that sorts between the texts of its neighbours.
 *
 * A key is one or more elements; an element is a whole number, written so that texts sort as numbers do, and
 * RANDOM_DIGITS random digits, so that two people who insert at one place get two keys. A step to the free
 * side changes the number (`a0…`, `a1…`, `b10…`), so keys stay short after millions of rows; only a place
 * between two adjacent numbers takes one element more.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** Six digits of base 62 are more than 35 random bits; the design asks for at least 30. */
const RANDOM_DIGITS = 6;
/** Digits that a number of a usable key may have; the writer may go one further, which calls for new keys. */
const MAX_DIGITS = 5;
const MAX_LENGTH = 400;

/** A random number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** A row as ordering sees it. */
export interface Ordered {
	readonly id: string;
	readonly order: string;
}

/** The key of a new place, and new keys of rows that left no room for it (mostly none). */
export interface Placed {
	readonly order: string;
	readonly rekeyed: ReadonlyMap<string, string>;
}

/**
 * Finds the key for a row that shall stand before `rows[at]`, at the end when `at` is the count.
 * @param rows the others in their present order; equal keys and keys of another make are allowed
 */
export function placeAt(rows: readonly Ordered[], at: number, random: Random): Placed {
	if (!rows.every(({ order }) => isOrderKey(order))) return placeAnew(rows, at, random);
	const before = rows[at - 1]?.order ?? null;
	const crowded = rows.slice(at).filter(({ order }) => before !== null && order <= before);
	const after = rows[at + crowded.length]?.order ?? null;
	const order = orderKeyBetween(before, after, random);
	const rekeyed = new Map<string, string>();
	let last = order;
	for (const { id } of crowded) {
		last = orderKeyBetween(last, after, random);
		rekeyed.set(id, last);
	}
	return { order, rekeyed };
}

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
	const low = elementsOf(before ?? '');
	const high = elementsOf(after ?? '');
	let at = 0;
	while (at < low.length && low[at]?.text === high[at]?.text) at += 1;
	const same = low
		.slice(0, at)
		.map(({ text }) => text)
		.join('');
	const left = low[at];
	const right = high[at];
	if (left === undefined) return same + element(right === undefined ? 0 : right.number - 1, random);
	if (right === undefined || right.number - left.number > 1) {
		return same + element(left.number + 1, random);
	}
	const next = low[at + 1];
	return same + left.text + element(next === undefined ? 0 : next.number + 1, random);
}

/** True when a text can be used as a neighbour: made of whole elements and not too long. */
export function isOrderKey(key: string): boolean {
	if (key === '' || key.length > MAX_LENGTH) return false;
	const elements = elementsOf(key);
	const length = elements.reduce((sum, { text }) => sum + text.length, 0);
	return length === key.length && elements.every(({ digits }) => digits <= MAX_DIGITS);
}

/** Keys of another make cannot be neighbours: all rows get new ones, in the order in which they stand. */
function placeAnew(rows: readonly Ordered[], at: number, random: Random): Placed {
	const keys: string[] = [];
	for (let n = 0; n <= rows.length; n += 1)
		keys.push(orderKeyBetween(keys.at(-1) ?? null, null, random));
	const rekeyed = new Map(rows.map(({ id }, n) => [id, keys[n < at ? n : n + 1] ?? '']));
	return { order: keys[at] ?? '', rekeyed };
}

interface Element {
	readonly text: string;
	readonly number: number;
	readonly digits: number;
}

/** The elements from the start of a key; what cannot be read as an element ends the list. */
function elementsOf(key: string): readonly Element[] {
	const elements: Element[] = [];
	for (let at = 0; at < key.length;) {
		const head = key.charAt(at);
		const digits = head >= 'a' ? head.charCodeAt(0) - 96 : 91 - head.charCodeAt(0);
		const text = key.slice(at, at + 1 + digits + RANDOM_DIGITS);
		const isWhole =
			text.length === 1 + digits + RANDOM_DIGITS && /^[A-Za-z][0-9A-Za-z]+$/.test(text);
		if (digits < 1 || digits > MAX_DIGITS + 1 || !isWhole) break;
		const value = numberOf(text.slice(1, 1 + digits));
		elements.push({ text, digits, number: head >= 'a' ? value : value - BASE ** digits });
		at += text.length;
	}
	return elements;
}

function element(number: number, random: Random): string {
	const size = number < 0 ? -number : number + 1;
	let digits = 1;
	while (size > BASE ** digits) digits += 1;
	const head = String.fromCharCode(number < 0 ? 91 - digits : 96 + digits);
	return (
		head + digitsOf(number < 0 ? number + BASE ** digits : number, digits) + randomTail(random)
	);
}

function numberOf(text: string): number {
	return [...text].reduce((sum, digit) => sum * BASE + DIGITS.indexOf(digit), 0);
}

function digitsOf(value: number, count: number): string {
	let text = '';
	for (let rest = value; text.length < count; rest = Math.floor(rest / BASE)) {
		text = DIGITS.charAt(rest % BASE) + text;
	}
	return text;
}

function randomTail(random: Random): string {
	return Array.from({ length: RANDOM_DIGITS }, () =>
		DIGITS.charAt(Math.floor(random() * BASE))
	).join('');
}
