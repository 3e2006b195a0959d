import type { Message, Severity } from '@veche/schema/kernel';

export const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
	blocking: { ru: 'Мешает отправке', en: 'Stops submission' },
	warning: { ru: 'Предупреждения', en: 'Warnings' },
	info: { ru: 'К\u00A0сведению', en: 'For information' }
};

export const REVIEW = {
	jump: { ru: 'Перейти к\u00A0полю', en: 'Go to the field' },
	expected: { ru: 'Нужно: {expected}.', en: 'Wanted: {expected}.' },
	actual: { ru: 'Сейчас: {actual}.', en: 'Now: {actual}.' },
	clean: { ru: 'Замечаний нет.', en: 'No findings.' },
	checked: {
		ru: 'Проверено правил: {checked}, без замечаний: {clean}. Проверка идёт при каждой правке.',
		en: 'Rules checked: {checked}, without findings: {clean}. Checked at every edit.'
	},
	version: { ru: 'в.\u00A0{no}', en: 'v.\u00A0{no}' },
	inForce: { ru: 'Действует', en: 'In force' },
	replaced: { ru: 'Заменена {date}', en: 'Replaced {date}' },
	refused: { ru: 'Отклонена', en: 'Rejected' },
	past: { ru: 'Заменена', en: 'Replaced' },
	compare: { ru: 'Сравнить с\u00A0версией {no}', en: 'Compare with version {no}' },
	added: { ru: 'добавлено', en: 'added' },
	removed: { ru: 'исключено', en: 'removed' }
} as const;
