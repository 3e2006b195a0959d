import type { Choices, Message } from '../kernel/index.ts';

export { nameOf, type Choices } from '../kernel/index.ts';

export const PROJECT_TYPES: Choices = [
	{ value: 'investment', name: { ru: 'инвестиционный', en: 'investment' } },
	{ value: 'social', name: { ru: 'социальный', en: 'social' } },
	{ value: 'organisational', name: { ru: 'организационный', en: 'organisational' } },
	{ value: 'it', name: { ru: 'информационные технологии', en: 'information technology' } }
];

export const PASSPORT_LEVELS: Choices = [
	{ value: 'municipal', name: { ru: 'муниципальный', en: 'municipal' } },
	{ value: 'regional', name: { ru: 'участие в региональном', en: 'part of a regional project' } },
	{ value: 'federal', name: { ru: 'участие в федеральном', en: 'part of a federal project' } }
];

export const INDICATOR_KINDS: Choices = [
	{ value: 'main', name: { ru: 'основной', en: 'main' } },
	{ value: 'additional', name: { ru: 'дополнительный', en: 'additional' } },
	{ value: 'analytical', name: { ru: 'аналитический', en: 'analytical' } }
];

/** Source of the codes: the list of levels of an indicator in the passport form (domain, section 3.2). */
export const INDICATOR_LEVELS: Choices = [
	{ value: 'MP', name: { ru: 'муниципальный проект', en: 'municipal project' } },
	{ value: 'NP', name: { ru: 'НП', en: 'national project' } },
	{ value: 'GP', name: { ru: 'ГП РФ', en: 'state programme' } },
	{ value: 'FP', name: { ru: 'ФП', en: 'federal project' } },
	{ value: 'RP', name: { ru: 'РП', en: 'regional project' } },
	{ value: 'VDL', name: { ru: 'ВДЛ', en: 'head of region' } }
];

export const DIRECTIONS: Choices = [
	{ value: 'up', name: { ru: 'возрастание', en: 'growing' } },
	{ value: 'down', name: { ru: 'убывание', en: 'falling' } }
];

export const ACCOUNTINGS: Choices = [
	{ value: 'yearly', name: { ru: 'годовой', en: 'yearly' } },
	{ value: 'cumulative', name: { ru: 'нарастающий итог', en: 'cumulative' } }
];

export const FREQUENCIES: Choices = [
	{ value: 'month', name: { ru: 'месяц', en: 'month' } },
	{ value: 'quarter', name: { ru: 'квартал', en: 'quarter' } },
	{ value: 'year', name: { ru: 'год', en: 'year' } }
];

export const RESULT_TYPES: Choices = [
	{
		value: 'construction',
		name: { ru: 'строительство (реконструкция) объекта', en: 'construction' }
	},
	{
		value: 'improvement',
		name: {
			ru: 'благоустройство территории, ремонт объектов',
			en: 'improvement of territory, repair'
		}
	},
	{ value: 'purchase', name: { ru: 'приобретение товаров, работ, услуг', en: 'purchase' } },
	{ value: 'services', name: { ru: 'оказание услуг (выполнение работ)', en: 'services' } },
	{
		value: 'information_system',
		name: { ru: 'создание (развитие) информационной системы', en: 'information system' }
	},
	{ value: 'legal_act', name: { ru: 'принятие НПА', en: 'legal act' } },
	{ value: 'document', name: { ru: 'утверждение документа', en: 'document' } },
	{ value: 'mass_event', name: { ru: 'проведение массовых мероприятий', en: 'public events' } },
	{
		value: 'education',
		name: { ru: 'проведение образовательных мероприятий', en: 'educational events' }
	},
	{ value: 'campaign', name: { ru: 'информационная кампания', en: 'information campaign' } },
	{
		value: 'organisation',
		name: { ru: 'создание (реорганизация) организации', en: 'new or reorganised organisation' }
	},
	{ value: 'other', name: { ru: 'иное', en: 'other' } }
];

export const CONTROL_POINT_KINDS: Choices = [
	{ value: 'control_point', name: { ru: 'КТ', en: 'control point' } },
	{ value: 'activity', name: { ru: 'мероприятие', en: 'activity' } }
];

export const CONTROL_POINT_LEVELS: Choices = [
	{ value: 'committee', name: { ru: 'ПК', en: 'committee' } },
	{ value: 'curator', name: { ru: 'К', en: 'curator' } },
	{ value: 'lead', name: { ru: 'РП', en: 'lead' } }
];

export const PROGRAMME_KINDS: Choices = [
	{ value: 'municipal', name: { ru: 'муниципальная программа', en: 'municipal programme' } },
	{ value: 'state', name: { ru: 'государственная программа РФ', en: 'state programme' } },
	{
		value: 'regional',
		name: { ru: 'государственная программа субъекта', en: 'regional programme' }
	}
];

export const TEAM_ROLES: Choices = [
	{ value: 'curator', name: { ru: 'куратор', en: 'curator' } },
	{ value: 'lead', name: { ru: 'руководитель проекта', en: 'project lead' } },
	{ value: 'project_admin', name: { ru: 'администратор проекта', en: 'project administrator' } },
	{ value: 'participant', name: { ru: 'участник', en: 'participant' } }
];

export const SCALE: Choices = ['1', '2', '3', '4', '5'].map((n) => ({
	value: n,
	name: { ru: n, en: n }
}));

/** Sources of money in the order of the table. */
export const SOURCES = ['FB', 'OB', 'MB', 'VB'] as const;
export type Source = (typeof SOURCES)[number];

export const SOURCE_NAMES: Readonly<Record<Source, Message>> = {
	FB: { ru: 'федеральный бюджет', en: 'federal budget' },
	OB: { ru: 'областной бюджет', en: 'regional budget' },
	MB: { ru: 'местный бюджет', en: 'local budget' },
	VB: { ru: 'внебюджетные', en: 'extra-budgetary' }
};
