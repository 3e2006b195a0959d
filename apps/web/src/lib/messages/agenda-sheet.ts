import type { Message } from '@veche/schema/kernel';

/** The agenda laid out for reading and on paper. */
export const AGENDA_SHEET = {
	when: { ru: 'Дата и время', en: 'Date and time' },
	form: { ru: 'Форма', en: 'Form' },
	place: { ru: 'Место', en: 'Place' },
	link: { ru: 'Ссылка', en: 'Link' },
	items: { ru: 'Вопросы повестки', en: 'Items' },
	none: { ru: 'Вопросов пока нет.', en: 'No items yet.' },
	speaker: { ru: 'Докладчик', en: 'Speaker' },
	coSpeakers: { ru: 'Содокладчики', en: 'Co-speakers' },
	invited: { ru: 'Приглашены', en: 'Invited' },
	materials: { ru: 'Материалы', en: 'Materials' },
	draftDecision: { ru: 'Проект решения', en: 'Draft decision' },
	accessMark: { ru: 'Доступ', en: 'Access' },
	minutes: { ru: '{count} мин.', en: '{count} min' },
	total: { ru: 'Всего {count} мин.', en: '{count} minutes in all' }
} as const satisfies { readonly [name: string]: Message };
