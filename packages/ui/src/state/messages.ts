import type { ReadReason } from '@veche/schema/document';
import type { Message } from '@veche/schema/kernel';

/** The locked states whose word the state of saving says. */
export type ClosedAs = 'approved' | 'signed' | 'rejected' | 'superseded';

/** Why a text is only read; minutes are held until they are signed, everything else until it is decided. */
export type WhyRead = ReadReason | 'signing';

const read: Readonly<Record<WhyRead, Message>> = {
	role: { ru: 'Только чтение: у вас нет права правки', en: 'Read only: you may not edit' },
	held: { ru: 'Только чтение: на рассмотрении', en: 'Read only: under review' },
	signing: { ru: 'Только чтение: на подписи', en: 'Read only: being signed' },
	locked: { ru: 'Только чтение: документ закрыт', en: 'Read only: the document is closed' },
	schema: { ru: 'Только чтение: обновите страницу', en: 'Read only: reload the page' }
};

/** How a locked text ended, where the state has a word of its own. */
const closedAs: Readonly<Record<ClosedAs, Message>> = {
	approved: {
		ru: 'Только чтение: утверждено, версия\u00A0{version}',
		en: 'Read only: approved, version\u00A0{version}'
	},
	signed: {
		ru: 'Только чтение: подписано, версия\u00A0{version}',
		en: 'Read only: signed, version\u00A0{version}'
	},
	rejected: {
		ru: 'Только чтение: отклонено, версия\u00A0{version}',
		en: 'Read only: rejected, version\u00A0{version}'
	},
	superseded: {
		ru: 'Только чтение: заменено, версия\u00A0{version}',
		en: 'Read only: superseded, version\u00A0{version}'
	}
};

export const SAVE = {
	saved: { ru: 'Сохранено · {time}', en: 'Saved · {time}' },
	savedNoTime: { ru: 'Сохранено', en: 'Saved' },
	saving: { ru: 'Сохраняем…', en: 'Saving…' },
	offline: {
		ru: 'Нет связи: правки на этом устройстве ({edits})',
		en: 'No connection: edits on this device ({edits})'
	},
	offlineNoEdits: {
		ru: 'Нет связи: правок на устройстве нет',
		en: 'No connection: no edits on this device'
	},
	offlineImpossible: {
		ru: 'Нет связи: на этом устройстве правки не сохранить',
		en: 'No connection: this device cannot keep edits'
	},
	closedAs,
	read,
	error: {
		ru: 'Не сохранено: ошибка сервера, повторяем',
		en: 'Not saved: server error, trying again'
	}
} as const;

export const PROGRESS = {
	filled: { ru: 'Заполнено', en: 'Filled in' },
	of: { ru: '{filled} из\u00A0{total}', en: '{filled} of\u00A0{total}' },
	demo: {
		ru: 'Демонстрационные данные, все лица вымышлены',
		en: 'Demonstration data, all persons are invented'
	},
	loading: { ru: 'Загружаем…', en: 'Loading…' }
} as const;
