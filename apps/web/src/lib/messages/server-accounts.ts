import type { Message } from '@veche/schema/kernel';

/** Why something about an account, a link, a password or a session was refused. */
export const ACCOUNTS = {
	administratorOnly: {
		ru: 'Учётную запись администратора системы ведёт только администратор.',
		en: 'The account of a system administrator is kept by administrators only.'
	},
	notYourself: {
		ru: 'Закрыть вход самому себе нельзя: попросите другого администратора или руководителя офиса.',
		en: 'Nobody can block himself: ask another administrator or the head of the office.'
	},
	ownLink: {
		ru: 'Свой пароль меняют в профиле, со старым паролем.',
		en: 'One’s own password is changed in the profile, with the old one.'
	},
	emailTaken: {
		ru: 'Эта почта уже записана за другим человеком.',
		en: 'Somebody else has this e-mail already.'
	},
	emailWrong: { ru: 'Проверьте почту: нужен адрес вида имя@узел.ру.', en: 'Check the e-mail.' },
	emailNeeded: {
		ru: 'У человека есть пароль, и почта нужна ему для входа. Чтобы закрыть вход, заблокируйте учётную запись.',
		en: 'This person has a password and signs in by the e-mail. Block the account to close it.'
	},
	nameNeeded: { ru: 'Впишите фамилию, имя и отчество.', en: 'Enter the full name.' },
	noEmail: {
		ru: 'Сначала впишите почту: по ней человек входит.',
		en: 'Enter the e-mail first: it is what the person signs in with.'
	},
	blockedNow: {
		ru: 'Вход закрыт. Сначала откройте его, потом выдайте ссылку.',
		en: 'The account is blocked. Unblock it first.'
	},
	linkUnknown: {
		ru: 'Эта ссылка не подходит: её заменили новой или набрали с ошибкой. Откройте последнюю выданную ссылку или попросите новую в проектном офисе.',
		en: 'This link does not fit: a newer one took its place, or it was mistyped. Ask the project office for a new one.'
	},
	linkUsed: {
		ru: 'По этой ссылке пароль уже задан. Войдите с ним; если это сделали не вы, сразу сообщите в проектный офис.',
		en: 'A password was set by this link already. Sign in with it; if it was not you, tell the project office at once.'
	},
	linkExpired: {
		ru: 'Срок ссылки истёк. Попросите новую в проектном офисе.',
		en: 'The link has expired. Ask the project office for a new one.'
	},
	currentWrong: { ru: 'Старый пароль неверен.', en: 'The old password is wrong.' },
	currentNeeded: { ru: 'Введите старый пароль.', en: 'Enter the old password.' },
	samePassword: {
		ru: 'Новый пароль такой же, как старый. Придумайте другой.',
		en: 'The new password is the old one. Choose another.'
	},
	unknownSession: { ru: 'Этот сеанс уже завершён.', en: 'This session is over already.' },
	noAudit: {
		ru: 'Журнал действий видят председатель, руководитель и куратор проектного офиса, администратор; секретарь видит свои записи.',
		en: 'The log is read by the chair, the head and curator of the office and the administrator; the secretary reads own records.'
	}
} as const satisfies { readonly [name: string]: Message };

/** What is wrong with a new password, and what to do. */
export const PASSWORD_FAULTS = {
	short: {
		ru: 'Пароль короче {min} знаков. Возьмите несколько слов.',
		en: 'The password is shorter than {min} characters. Take several words.'
	},
	long: {
		ru: 'Пароль длиннее {max} знаков.',
		en: 'The password is longer than {max} characters.'
	},
	personal: {
		ru: 'В пароле почти ничего, кроме вашего имени или почты. Добавьте другие слова.',
		en: 'The password is little but your name or e-mail. Add other words.'
	},
	common: {
		ru: 'Такой пароль легко угадать: это известное слово, ряд клавиш или повтор.',
		en: 'This password is easily guessed: a known word, a row of keys or a repetition.'
	}
} as const satisfies { readonly [name: string]: Message };
