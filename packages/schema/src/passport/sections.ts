import type { Message } from '../kernel/index.ts';
import type { FieldKey, RowsRoot, TextRoot } from './shape.ts';

export const SECTION_IDS = [
	'main',
	'indicators',
	'results',
	'controlPoints',
	'finance',
	'team',
	'risks',
	'more'
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A section of the passport form and what stands in it. */
export interface Section {
	readonly id: SectionId;
	readonly no: number;
	readonly name: Message;
	readonly roots: readonly (RowsRoot | TextRoot | 'fields' | 'finance')[];
}

export const SECTIONS: readonly Section[] = [
	{
		id: 'main',
		no: 1,
		name: { ru: 'Основные положения', en: 'Main provisions' },
		roots: ['fields', 'goal', 'tasks', 'programmeLinks', 'basis']
	},
	{ id: 'indicators', no: 2, name: { ru: 'Показатели', en: 'Indicators' }, roots: ['indicators'] },
	{ id: 'results', no: 3, name: { ru: 'Результаты', en: 'Results' }, roots: ['results'] },
	{
		id: 'controlPoints',
		no: 4,
		name: { ru: 'Контрольные точки', en: 'Control points' },
		roots: ['controlPoints']
	},
	{
		id: 'finance',
		no: 5,
		name: { ru: 'Финансовое обеспечение', en: 'Finance' },
		roots: ['finance']
	},
	{ id: 'team', no: 6, name: { ru: 'Участники', en: 'Participants' }, roots: ['team'] },
	{ id: 'risks', no: 7, name: { ru: 'Риски', en: 'Risks' }, roots: ['risks'] },
	{
		id: 'more',
		no: 8,
		name: { ru: 'Дополнительно', en: 'Additional' },
		roots: ['functioning', 'contributions']
	}
];

/** The section in which a path of a finding or of somebody's focus lies. */
export function sectionOf(path: string): SectionId {
	const [root = '', key = ''] = path.split('/');
	if (root === 'fields' && key === 'declaredTotal') return 'finance';
	return SECTIONS.find(({ roots }) => roots.some((known) => known === root))?.id ?? 'main';
}

/** Fields of section 1 in the order of the form; the rest of section 1 are rows and the goal. */
export const MAIN_FIELDS: readonly FieldKey[] = [
	'shortTitle',
	'start',
	'end',
	'curator',
	'leader',
	'admin',
	'level',
	'type',
	'direction',
	'nationalGoal',
	'parentProject',
	'territory'
];
