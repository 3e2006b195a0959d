import type { PassportView } from '@veche/schema/passport';
import { sameFlat, shareRows } from '#lib/document-desk/share-rows.ts';

/**
 * The new view with every part that says the same as before replaced by the object of before, so that a remote
 * keystroke draws one row again and not the whole passport. Equality is by content, of plain data only.
 */
export function shareView(before: PassportView, after: PassportView): PassportView {
	return {
		fields: sameFlat(before.fields, after.fields) ? before.fields : after.fields,
		goal: sameFlat(before.goal, after.goal) ? before.goal : after.goal,
		functioning: sameFlat(before.functioning, after.functioning)
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
