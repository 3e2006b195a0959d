import type { Message } from '@veche/schema/kernel';

/** One's own sessions and password. */
export const SESSIONS = {
	title: { ru: 'Где вы вошли', en: 'Where you are signed in' },
	hint: {
		ru: 'Не узнаёте сеанс? Завершите его и смените пароль.',
		en: 'You do not know a session? End it and change the password.'
	},
	current: { ru: 'этот сеанс', en: 'this session' },
	unknownDevice: { ru: 'Неизвестное устройство', en: 'Unknown device' },
	since: { ru: 'вход {day}, {time}', en: 'signed in {day}, {time}' },
	seen: { ru: 'последний раз {day}, {time}', en: 'last used {day}, {time}' },
	from: { ru: 'адрес {address}', en: 'address {address}' },
	end: { ru: 'Завершить', en: 'End' },
	endOf: {
		ru: 'Завершить сеанс: {device}, вход {day}, {time}',
		en: 'End the session: {device}, signed in {day}, {time}'
	},
	endOthers: { ru: 'Завершить остальные сеансы', en: 'End the other sessions' },
	endAll: { ru: 'Выйти на всех устройствах', en: 'Sign out everywhere' },
	ended: {
		ru: 'Сеанс завершён, его окна уже закрыты для работы.',
		en: 'The session has ended, its windows too.'
	},
	othersEnded: { ru: 'Остальные сеансы завершены: {count}.', en: 'Other sessions ended: {count}.' },
	password: { ru: 'Пароль', en: 'Password' },
	passwordHint: {
		ru: 'После смены остальные сеансы завершатся, этот останется.',
		en: 'The other sessions end with it, this one stays.'
	},
	oldPassword: { ru: 'Старый пароль', en: 'Old password' },
	change: { ru: 'Сменить пароль', en: 'Change the password' },
	changed: {
		ru: 'Пароль сменён, остальные сеансы завершены.',
		en: 'Changed; the other sessions have ended.'
	}
} as const satisfies { readonly [name: string]: Message };
