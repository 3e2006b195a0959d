import type { Message } from '@veche/schema/kernel';

/** The page of a one-time link, and the choice of a password wherever it is. */
export const ACCOUNT = {
	firstTitle: { ru: 'Ваш пароль', en: 'Your password' },
	resetTitle: { ru: 'Новый пароль', en: 'A new password' },
	closedTitle: { ru: 'Ссылка не открывается', en: 'The link does not open' },
	who: {
		ru: 'Вход для: {name}. Почта для входа: {email}.',
		en: 'Account of: {name}. E-mail for signing in: {email}.'
	},
	password: { ru: 'Новый пароль', en: 'New password' },
	rules: {
		ru: 'Не меньше {min} знаков. Лучше всего несколько слов подряд: их легко запомнить и трудно угадать. Не годятся имя, почта, известные слова и ряды клавиш.',
		en: 'At least {min} characters. Best are several words in a row: easy to remember, hard to guess. Not a name, an e-mail, a known word or a row of keys.'
	},
	save: { ru: 'Задать пароль и войти', en: 'Set the password and sign in' },
	toSignIn: { ru: 'К странице входа', en: 'To the sign-in page' },
	otherSession: {
		ru: 'В этом браузере сейчас работает {name}. После сохранения здесь войдёт владелец ссылки, а открытые окна {short} попросят войти снова.',
		en: '{name} is signed in in this browser. After saving, the owner of the link is signed in here and the open windows of {short} ask to sign in again.'
	}
} as const satisfies { readonly [name: string]: Message };
