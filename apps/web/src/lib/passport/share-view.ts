import type { ByYear, PassportView, Row } from '@veche/schema/passport';

/**
 * The new view with every part that says the same as before replaced by the object of before, so that a remote
 * keystroke draws one row again and not the whole passport. Equality is by content, of plain data only.
 */
export function shareView(before: PassportView, after: PassportView): PassportView {
	return {
		fields: sameFlat(before.fields, after.fields) ? before.fields : after.fields,
		goal: sameTree(before.goal, after.goal) ? before.goal : after.goal,
		functioning: sameTree(before.functioning, after.functioning)
			? before.functioning
			: after.functioning,
		tasks: shareRows(before.tasks, after.tasks),
		programmeLinks: shareRows(before.programmeLinks, after.programmeLinks),
		basis: shareRows(before.basis, after.basis),
		indicators: shareRows(before.indicators, after.indicators),
		results: shareRows(before.results, after.results),
		controlPoints: shareRows(before.controlPoints, after.controlPoints),
		finance: sameFlat(before.finance, after.finance) ? before.finance : after.finance,
		team: shareRows(before.team, after.team),
		risks: shareRows(before.risks, after.risks),
		contributions: shareRows(before.contributions, after.contributions)
	};
}

function shareRows<T extends Row>(before: readonly T[], after: readonly T[]): readonly T[] {
	const known = new Map(before.map((row) => [row.id, row]));
	const shared = after.map((row) => {
		const old = known.get(row.id);
		return old !== undefined && sameFlat(old, row) ? old : row;
	});
	const same = shared.length === before.length && shared.every((row, n) => row === before[n]);
	return same ? before : shared;
}

type Cell = string | readonly string[] | ByYear;

/** Same keys with the same values; a value is a text, a list of texts or a map of texts. */
function sameFlat(a: object, b: object): boolean {
	const left: readonly [string, Cell][] = Object.entries(a);
	const right: ReadonlyMap<string, Cell> = new Map(Object.entries(b));
	return (
		left.length === right.size && left.every(([key, value]) => sameCell(value, right.get(key)))
	);
}

function sameCell(a: Cell, b: Cell | undefined): boolean {
	if (a === b || b === undefined) return a === b;
	return typeof a === 'object' && typeof b === 'object' && sameFlat(a, b);
}

function sameTree(a: object, b: object): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
