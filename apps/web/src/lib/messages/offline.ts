import type { Message } from '@veche/schema/kernel';

/** The page in the place of one that was never opened on this device. */
export const OFFLINE = {
	title: { ru: 'Нет связи', en: 'No connection' },
	text: {
		ru: 'Эта страница не хранится на устройстве. Документы, которые вы открывали раньше, открываются и без связи: вернитесь к ним кнопкой «Назад».',
		en: 'This page is not kept on the device. Documents that you opened before open without a connection as well: go back to them.'
	},
	retry: { ru: 'Повторить', en: 'Try again' }
} as const satisfies { readonly [name: string]: Message };
