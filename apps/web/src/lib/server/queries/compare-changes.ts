import { AGENDA_ROW_ROOTS, diffAgendas } from '@veche/schema/agenda';
import { diffMinutes, MINUTES_ROW_ROOTS } from '@veche/schema/minutes';
import { diffPassports, PASSPORT_ROW_ROOTS } from '@veche/schema/passport';
import { movedRows, type Change, type Move, type Row } from '@veche/schema/rows';
import type { Sheet } from '../../document-sheet/sheet.ts';

/** What differs between two texts: content, and the rows that stand elsewhere. */
export interface Changes {
	readonly changes: readonly Change[];
	readonly moves: readonly (Move & { readonly path: string })[];
}

export function changesOf(before: Sheet, after: Sheet): Changes {
	if (before.kind === 'passport' && after.kind === 'passport') {
		const [was, is] = [before.view, after.view];
		return {
			changes: diffPassports(was, is),
			moves: PASSPORT_ROW_ROOTS.flatMap((root) => movesIn(root, was[root], is[root]))
		};
	}
	if (before.kind === 'agenda' && after.kind === 'agenda') {
		const [was, is] = [before.view, after.view];
		return {
			changes: diffAgendas(was, is),
			moves: AGENDA_ROW_ROOTS.flatMap((root) => movesIn(root, was[root], is[root]))
		};
	}
	if (before.kind === 'minutes' && after.kind === 'minutes') {
		const [was, is] = [before.view, after.view];
		return {
			changes: diffMinutes(was, is),
			moves: MINUTES_ROW_ROOTS.flatMap((root) => movesIn(root, was[root], is[root]))
		};
	}
	return { changes: [], moves: [] };
}

function movesIn(root: string, before: readonly Row[], after: readonly Row[]) {
	return movedRows(before, after).map((move) => ({ ...move, path: `${root}/${move.id}` }));
}
