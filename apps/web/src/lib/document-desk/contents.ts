import type { Severity } from '@veche/schema/kernel';
import type { RailSection, SectionState } from '@veche/ui';
import type { Present } from '#lib/collab/presence.ts';

/** A place of the contents before its state is known. */
export interface Place {
	readonly id: string;
	/** null for the part before the numbered ones. */
	readonly no: number | null;
	readonly name: string;
	/** Something that is required there is missing. */
	readonly missing: boolean;
}

/** The places with the worst that the rules say of each, and who is there. */
export function contentsOf(
	places: readonly Place[],
	of: {
		readonly findings: readonly { readonly path: string; readonly severity: Severity }[];
		readonly present: readonly Present[];
		readonly placeOf: (path: string) => string;
	}
): readonly RailSection[] {
	const worst = new Map<string, Severity>();
	// Findings come worst first.
	for (const { path, severity } of of.findings) {
		const id = of.placeOf(path);
		if (!worst.has(id)) worst.set(id, severity);
	}
	return places.map(({ id, no, name, missing }) => ({
		id,
		no,
		name,
		state: stateOf(worst.get(id), missing),
		people: of.present.filter(({ field }) => field !== null && of.placeOf(field) === id)
	}));
}

function stateOf(worst: Severity | undefined, missing: boolean): SectionState {
	if (missing) return 'part';
	if (worst === 'blocking') return 'error';
	return worst === 'warning' ? 'warning' : 'done';
}
