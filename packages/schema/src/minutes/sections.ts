import type { Message } from '../kernel/index.ts';
import type { RowsRoot } from './shape.ts';

export const SECTION_IDS = ['main', 'items'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A section of the minutes form and what stands in it. */
export interface Section {
	readonly id: SectionId;
	readonly no: number;
	readonly name: Message;
	readonly roots: readonly (RowsRoot | 'fields')[];
}

export const SECTIONS: readonly Section[] = [
	{ id: 'main', no: 1, name: { ru: 'Заседание', en: 'Meeting' }, roots: ['fields'] },
	{
		id: 'items',
		no: 2,
		name: { ru: 'Ход заседания', en: 'Proceedings' },
		roots: ['items', 'speeches', 'decisions']
	}
];

/** The section in which a path of a finding or of somebody's focus lies. */
export function sectionOf(path: string): SectionId {
	const [root = ''] = path.split('/');
	return SECTIONS.find(({ roots }) => roots.some((known) => known === root))?.id ?? 'main';
}
