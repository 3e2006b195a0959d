export const PAGE = {
	skip: { ru: 'К\u00A0содержанию страницы', en: 'Skip to content' },
	nav: { ru: 'Разделы', en: 'Sections of the site' },
	menu: { ru: 'Меню', en: 'Menu' },
	account: { ru: 'Учётная запись: {name}', en: 'Account: {name}' },
	bell: { ru: 'Уведомления', en: 'Notices' },
	back: { ru: 'Назад', en: 'Back' },
	contents: { ru: 'Содержание', en: 'Contents' },
	panel: { ru: 'Проверки и\u00A0версии', en: 'Checks and versions' },
	openPanel: { ru: 'Показать панель', en: 'Show the panel' },
	close: { ru: 'Закрыть', en: 'Close' },
	previous: { ru: 'Предыдущий раздел', en: 'Previous section' },
	next: { ru: 'Следующий раздел', en: 'Next section' },
	ofSections: { ru: 'из\u00A0{count}', en: 'of {count}' },
	done: { ru: 'заполнен', en: 'filled in' },
	error: { ru: 'мешает отправке', en: 'stops submission' },
	warning: { ru: 'есть предупреждение', en: 'has a warning' },
	part: { ru: 'заполнен не весь', en: 'partly filled in' }
} as const;
