import type { Message } from '@veche/schema/kernel';

/** What stands around the sheet of a document of any kind. */
export const FRAME = {
	print: { ru: 'Печать', en: 'Print' },
	more: { ru: 'Ещё', en: 'More' },
	compare: { ru: 'Сравнить', en: 'Compare' },
	versions: { ru: 'Версии', en: 'Versions' },
	checks: { ru: 'Проверки', en: 'Checks' },
	contents: { ru: 'Содержание', en: 'Contents' },
	changesKept: { ru: 'Ваши правки', en: 'Your edits' },
	partOf: { ru: '{filled} из {required}', en: '{filled} of {required}' },
	somebody: { ru: 'другой человек', en: 'somebody else' },
	removedEarlier: { ru: 'Удалённые раньше строки: {count}', en: 'Rows removed earlier: {count}' },
	restore: { ru: 'Вернуть', en: 'Bring back' },
	unnamed: { ru: 'без названия', en: 'unnamed' }
} as const satisfies { readonly [name: string]: Message };
