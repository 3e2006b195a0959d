import type { Finding } from '@veche/schema/kernel';

/** The new findings with every one that says the same as before as the object of before; the list too, when all do. */
export function shareFindings(
	before: readonly Finding[],
	after: readonly Finding[]
): readonly Finding[] {
	const known = new Map(before.map((finding) => [keyOf(finding), finding]));
	const shared = after.map((finding) => known.get(keyOf(finding)) ?? finding);
	const same = shared.length === before.length && shared.every((one, n) => one === before[n]);
	return same ? before : shared;
}

function keyOf({ rule, severity, path, message, expected, actual }: Finding): string {
	return JSON.stringify([rule, severity, path, message, expected, actual]);
}
