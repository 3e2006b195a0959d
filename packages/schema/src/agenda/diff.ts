import { diffFields, diffRows, type Change } from '../rows/index.ts';
import { AGENDA_ROW_ROOTS } from './shape.ts';
import type { AgendaView } from './view.ts';

/** What differs between two texts of one agenda, in the order of the form. */
export function diffAgendas(before: AgendaView, after: AgendaView): readonly Change[] {
	return [
		...diffFields('fields', before.fields, after.fields),
		...AGENDA_ROW_ROOTS.flatMap((root) => diffRows(root, before[root], after[root]))
	];
}
