import type { Message } from '@veche/schema/kernel';

/** Pages without a connection. */
export const OFFLINE = {
	retryNow: { ru: 'Повторить сейчас', en: 'Try again now' },
	title: { ru: 'Нет связи', en: 'No connection' },
	text: {
		ru: 'Этой страницы на устройстве нет. Она откроется, когда связь вернётся.',
		en: 'This page is not on the device. It opens when the connection is back.'
	},
	nothing: {
		ru: 'Этой страницы на устройстве нет, и документов тоже: здесь остаются те, что вы открывали, и материалы ближайшего заседания.',
		en: 'This page is not on the device, nor is any document: those that you opened stay here, and those of the next meeting.'
	},
	here: { ru: 'Документы на этом устройстве', en: 'Documents on this device' },
	retry: { ru: 'Повторить', en: 'Try again' },
	kept: {
		ru: 'Связи нет. Эта страница показана такой, какой была {at}',
		en: 'No connection. You see this page as it was {at}'
	},
	keptText: {
		ru: 'Документы, которые есть на этом устройстве, открываются и без связи.',
		en: 'Documents that are on this device open without a connection as well.'
	}
} as const satisfies { readonly [name: string]: Message };
