import type { SaidFinding } from '@veche/schema/kernel';

/** The new findings with every one that says the same as before as the object of before; the list too, when all do. */
export function shareFindings(
	before: readonly SaidFinding[],
	after: readonly SaidFinding[]
): readonly SaidFinding[] {
	const known = new Map(before.map((finding) => [keyOf(finding), finding]));
	const shared = after.map((finding) => known.get(keyOf(finding)) ?? finding);
	const same = shared.length === before.length && shared.every((one, n) => one === before[n]);
	return same ? before : shared;
}

function keyOf({ rule, severity, path, message, expected, actual }: SaidFinding): string {
	return JSON.stringify([rule, severity, path, message, expected, actual]);
}
