export const OVERLAY = {
	cancel: { ru: 'Отмена', en: 'Cancel' },
	close: { ru: 'Закрыть', en: 'Close' },
	notices: { ru: 'Уведомления', en: 'Notices' },
	more: { ru: 'Ещё', en: 'More' }
} as const;
