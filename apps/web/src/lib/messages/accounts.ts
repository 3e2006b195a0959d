import type { Message } from '@veche/schema/kernel';
import type { AccountState } from '@veche/schema/people';

/** The list of people with their accounts. */
export const OFFICE_PEOPLE = {
	title: { ru: 'Люди', en: 'People' },
	count: { ru: '{shown} из {all}', en: '{shown} of {all}' },
	add: { ru: 'Добавить человека', en: 'Add a person' },
	addHint: {
		ru: 'После записи выдайте одноразовую ссылку: по ней человек сам задаст пароль. Роли даются отдельно.',
		en: 'Then make a one-time link: by it the person sets a password. Roles are given apart.'
	},
	find: { ru: 'Найти', en: 'Find' },
	findHint: { ru: 'Имя, должность, почта', en: 'Name, post, e-mail' },
	state: { ru: 'Вход', en: 'Account' },
	anyState: { ru: 'Любой', en: 'Any' },
	search: { ru: 'Показать', en: 'Show' },
	person: { ru: 'Человек', en: 'Person' },
	roles: { ru: 'Роли', en: 'Roles' },
	email: { ru: 'Почта', en: 'E-mail' },
	noRoles: { ru: 'Ролей нет', en: 'No roles' },
	nobody: { ru: 'Никого не нашли', en: 'Nobody was found' },
	nobodyDo: {
		ru: 'Измените слова поиска или выберите другой вход.',
		en: 'Change the words or choose another state.'
	},
	moreRoles: { ru: 'ещё {count}', en: '{count} more' }
} as const satisfies { readonly [name: string]: Message };

/** The page of one person. */
export const PERSON = {
	account: { ru: 'Вход в систему', en: 'Account' },
	data: { ru: 'Сведения', en: 'Particulars' },
	roles: { ru: 'Роли', en: 'Roles' },
	noRoles: {
		ru: 'Ролей нет: человек войдёт, но ничего не увидит.',
		en: 'No roles: the person can sign in and sees nothing.'
	},
	system: { ru: 'вся система', en: 'the whole system' },
	fullName: { ru: 'Фамилия, имя, отчество', en: 'Full name' },
	post: { ru: 'Должность', en: 'Post' },
	unit: { ru: 'Подразделение', en: 'Unit' },
	email: { ru: 'Электронная почта', en: 'E-mail' },
	emailHint: {
		ru: 'По ней человек входит. Оставьте пустой, если он не работает в системе.',
		en: 'It is used for signing in. Leave it empty for somebody who does not use the system.'
	},
	external: { ru: 'Не работает в администрации', en: 'From outside the administration' },
	externalShort: { ru: 'внешний участник', en: 'outside person' },
	save: { ru: 'Сохранить', en: 'Save' },
	create: { ru: 'Добавить', en: 'Add' },
	cancel: { ru: 'Отмена', en: 'Cancel' },
	saved: { ru: 'Сведения сохранены.', en: 'Saved.' },
	seen: { ru: 'Последний раз: {day}, {time}', en: 'Last seen: {day}, {time}' },
	neverSeen: { ru: 'В системе не был(а)', en: 'Has not been here' },
	sessions: { ru: 'Открытых сеансов: {count}', en: 'Open sessions: {count}' },
	linkUntil: { ru: 'Ссылка действует до {day}, {time}', en: 'The link opens until {day}, {time}' },
	issueFirst: { ru: 'Выдать ссылку для пароля', en: 'Make a link for a password' },
	issueReset: { ru: 'Выдать ссылку для нового пароля', en: 'Make a link for a new password' },
	issueHint: {
		ru: 'Ссылка одноразовая. Новая отменяет прежнюю, старый пароль действует, пока человек не задаст новый.',
		en: 'The link works once. A new one cancels the old; the old password works until a new one is set.'
	},
	linkTitle: { ru: 'Ссылка готова, она показана один раз', en: 'The link, shown once' },
	linkText: {
		ru: 'Передайте её лично или по служебному каналу. Действует до {day}, {time}, открывается один раз.',
		en: 'Hand it over in person or by an official channel. It opens once, until {day}, {time}.'
	},
	linkLabel: { ru: 'Одноразовая ссылка', en: 'One-time link' },
	copy: { ru: 'Копировать', en: 'Copy' },
	copied: { ru: 'Скопировано', en: 'Copied' },
	copyFailed: {
		ru: 'Браузер не дал скопировать. Ссылка выделена: нажмите Ctrl+C.',
		en: 'The browser did not allow it. The link is selected: press Ctrl+C.'
	},
	endSessions: { ru: 'Завершить сеансы', en: 'End the sessions' },
	sessionsEnded: { ru: 'Сеансы завершены.', en: 'The sessions have ended.' },
	block: { ru: 'Закрыть вход', en: 'Block' },
	blockText: {
		ru: 'Все сеансы завершатся сразу, открытые окна скажут об этом. То, что человек напечатал и не успел отправить, останется на его устройстве. Записи и подписи сохраняются.',
		en: 'All sessions end at once and open windows say so. What was typed and not sent stays on the device. Records and signatures remain.'
	},
	blockConfirm: { ru: 'Закрыть вход: {name}', en: 'Block: {name}' },
	blocked: { ru: 'Вход закрыт, сеансы завершены.', en: 'Blocked; the sessions have ended.' },
	blockedSince: { ru: 'Закрыт с {day}, {time}', en: 'Blocked since {day}, {time}' },
	unblock: { ru: 'Открыть вход', en: 'Unblock' },
	unblocked: {
		ru: 'Вход открыт, прежний пароль действует.',
		en: 'Open again with the old password.'
	},
	itsYou: {
		ru: 'Это вы. Пароль и сеансы — в вашем профиле.',
		en: 'This is you. Password and sessions are in your profile.'
	},
	toProfile: { ru: 'Мой профиль', en: 'My profile' },
	notYours: {
		ru: 'Учётные записи ведут руководитель проектного офиса и администратор системы.',
		en: 'Accounts are kept by the head of the project office and the system administrator.'
	},
	administratorOnly: {
		ru: 'Это администратор системы: его учётную запись ведёт только администратор.',
		en: 'A system administrator: kept by administrators only.'
	},
	role: { ru: 'Роль', en: 'Role' },
	giveRole: { ru: 'Дать роль', en: 'Give a role' },
	giveRoleHint: {
		ru: 'Роли в проектном офисе и в системе. Роли в органе и в проекте дают на их страницах.',
		en: 'Roles in the project office and over the system. Roles in a body or a project are given on their pages.'
	},
	firstDay: { ru: 'Первый день', en: 'First day' },
	lastDay: { ru: 'Последний день (пусто: без срока)', en: 'Last day (empty: no end)' },
	endRole: { ru: 'Завершить', en: 'End' },
	endRoleOf: { ru: 'Завершить роль: {role}', en: 'End the role: {role}' },
	endRoleText: {
		ru: 'Права этой роли прекратятся в указанный день; если сегодня — сразу, и в открытых окнах. Всё, что человек сделал, останется.',
		en: 'The rights of this role end on that day; if it is today, at once, in open windows too. What the person did remains.'
	},
	endRoleConfirm: { ru: 'Завершить роль', en: 'End the role' },
	takeBack: { ru: 'Отменить', en: 'Take back' },
	takeBackOf: { ru: 'Отменить роль: {role}', en: 'Take back the role: {role}' },
	roleChanged: {
		ru: 'Записано. Права изменились.',
		en: 'Written down. The rights have changed.'
	},
	acts: { ru: 'Действия в журнале', en: 'Acts in the log' }
} as const satisfies { readonly [name: string]: Message };

export const ACCOUNT_STATE_NAMES: Readonly<Record<AccountState, Message>> = {
	active: { ru: 'Открыт', en: 'Open' },
	invited: { ru: 'Ждёт пароля', en: 'Invited' },
	waiting: { ru: 'Нужна ссылка', en: 'Needs a link' },
	blocked: { ru: 'Закрыт', en: 'Blocked' },
	none: { ru: 'Без входа', en: 'No account' }
};
