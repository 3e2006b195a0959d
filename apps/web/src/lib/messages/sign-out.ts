import type { Message } from '@veche/schema/kernel';

/** Asked of whoever signs out while this device has what the server lacks; on every page. */
export const SIGN_OUT = {
	title: { ru: 'Выйти, не дождавшись отправки?', en: 'Sign out before everything is sent?' },
	text: {
		ru: 'На этом устройстве есть правки, которых нет на сервере:',
		en: 'This device has edits that the server does not have:'
	},
	line: { ru: '{title}: {count}', en: '{title}: {count}' },
	kept: { ru: 'правки, которые не вошли в текст', en: 'edits that are not in a text' },
	keep: {
		ru: 'Оставить их на этом устройстве до моего следующего входа',
		en: 'Keep them on this device until I sign in again'
	},
	signOut: { ru: 'Выйти', en: 'Sign out' }
} as const satisfies { readonly [name: string]: Message };
