import type { Choices } from '../kernel/index.ts';

/** Kinds of items. Source: domain, section 3.5. */
export const ITEM_KINDS: Choices = [
	{ value: 'passport', name: { ru: 'паспорт', en: 'passport' } },
	{ value: 'change_request', name: { ru: 'запрос на изменение', en: 'change request' } },
	{ value: 'report', name: { ru: 'отчёт', en: 'report' } },
	{ value: 'final_report', name: { ru: 'итоговый отчёт', en: 'final report' } },
	{ value: 'proposal', name: { ru: 'предложение', en: 'proposal' } },
	{ value: 'risk', name: { ru: 'риск', en: 'risk' } },
	{ value: 'assignments', name: { ru: 'контроль поручений', en: 'control of assignments' } },
	{ value: 'methods', name: { ru: 'методы и ИТ', en: 'methods and IT' } },
	{ value: 'organisational', name: { ru: 'организационный', en: 'organisational' } }
];

/** Kinds of items that are about a document: it belongs to their materials. */
export const DOCUMENT_KINDS_OF_ITEMS: ReadonlySet<string> = new Set([
	'passport',
	'change_request',
	'report',
	'final_report',
	'proposal'
]);

/** Who may see what an item is about. Source: domain, section 3 (accessMark), VLAD-4ж. */
export const ACCESS_MARKS: Choices = [
	{ value: 'open', name: { ru: 'открытый', en: 'open' } },
	{ value: 'service', name: { ru: 'для служебного пользования', en: 'for official use' } },
	{ value: 'personal', name: { ru: 'персональные данные', en: 'personal data' } },
	{ value: 'commercial', name: { ru: 'коммерческая тайна', en: 'trade secret' } }
];
