import type { Severity } from '@veche/schema/kernel';
import { SECTION_IDS, sectionOf, SECTIONS, type SectionId } from '@veche/schema/passport';
import type { RailSection, SectionState } from '@veche/ui';
import { FRAME } from '#lib/messages/document-frame.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { PassportDesk } from './desk.svelte.ts';

/** The contents of a passport being written: what is missing in each section and who is there. */
export function railSections(desk: PassportDesk): readonly RailSection[] {
	const { sections } = desk.model.completeness;
	const worst = worstBySection(desk);
	return SECTIONS.map(({ id, no, name }) => {
		const { filled, required } = sections[id];
		const missing = filled < required;
		return {
			id,
			no,
			name: desk.t(name),
			state: stateOf(worst.get(id), missing),
			note: missing ? desk.t(FRAME.partOf, { filled, required }) : undefined,
			people: desk.session.present.filter(({ field }) => field !== null && sectionOf(field) === id)
		};
	});
}

/** The contents of a passport that is read: ids of the sections of the reading sheet. */
export function readingSections(t: Speak): readonly RailSection[] {
	return SECTIONS.map(({ id, no, name }) => ({
		id: `sheet-${id}`,
		no,
		name: t(name),
		state: 'none'
	}));
}

export function isSectionId(id: string): id is SectionId {
	return SECTION_IDS.some((known) => known === id);
}

function stateOf(worst: Severity | undefined, missing: boolean): SectionState {
	if (missing) return 'part';
	if (worst === 'blocking') return 'error';
	return worst === 'warning' ? 'warning' : 'done';
}

function worstBySection(desk: PassportDesk): ReadonlyMap<SectionId, Severity> {
	const worst = new Map<SectionId, Severity>();
	// Findings come worst first.
	for (const { path, severity } of desk.model.findings) {
		const id = sectionOf(path);
		if (!worst.has(id)) worst.set(id, severity);
	}
	return worst;
}
