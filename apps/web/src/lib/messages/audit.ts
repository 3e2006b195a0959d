import type { Counted, Message } from '@veche/schema/kernel';

/** The page of the log of acts. */
export const AUDIT = {
	title: { ru: 'Журнал действий', en: 'Log of acts' },
	own: {
		ru: 'Вы видите свои записи. Весь журнал видят председатель, руководитель и куратор проектного офиса, администратор.',
		en: 'These are your own records. The chair, the head and curator of the office and the administrator read all.'
	},
	person: { ru: 'Кто', en: 'Who' },
	anybody: { ru: 'Все', en: 'Everybody' },
	thing: { ru: 'Что', en: 'What' },
	anything: { ru: 'Все действия', en: 'All acts' },
	from: { ru: 'С', en: 'From' },
	to: { ru: 'По', en: 'To' },
	show: { ru: 'Показать', en: 'Show' },
	reset: { ru: 'Сбросить', en: 'Reset' },
	object: { ru: 'О чём: {name}', en: 'About: {name}' },
	when: { ru: 'Когда', en: 'When' },
	act: { ru: 'Действие', en: 'Act' },
	where: { ru: 'Откуда', en: 'From where' },
	nothing: { ru: 'Записей нет', en: 'No records' },
	nothingDo: {
		ru: 'Измените условия или сбросьте их.',
		en: 'Change the conditions or reset them.'
	},
	older: { ru: 'Более ранние', en: 'Earlier' },
	newest: { ru: 'К последним', en: 'To the latest' },
	download: { ru: 'Скачать (JSON Lines)', en: 'Download (JSON Lines)' },
	wrong: { ru: 'Эти условия не прочитаны: {what}', en: 'These filters were not read: {what}' },
	wrongText: {
		ru: 'Показаны записи по остальным условиям. Исправьте адрес или выберите условия ниже.',
		en: 'The records of the other filters are shown. Mend the address or choose below.'
	},
	fromDay: { ru: 'С какого дня', en: 'From which day' },
	toDay: { ru: 'По какой день', en: 'To which day' },
	objectKind: { ru: 'О чём', en: 'About' },
	pageOf: { ru: 'Страница', en: 'Page' },
	check: { ru: 'Проверить цепочку', en: 'Verify the chain' },
	wholeText: {
		ru: 'Каждая запись хранит хеш предыдущей; все хеши посчитаны заново.',
		en: 'Each record holds the hash of the one before; all hashes were computed anew.'
	},
	broken: {
		ru: 'Цепочка нарушена на записи № {seq}',
		en: 'The chain is broken at record {seq}'
	},
	system: { ru: 'Командная строка сервера', en: 'Console of the server' },
	acting: { ru: 'и. о.: {name}', en: 'acting for {name}' },
	someone: { ru: 'Неизвестный', en: 'Unknown' },
	no: { ru: '№ {seq}', en: 'No. {seq}' },
	hidden: {
		ru: '{kind}, название видят участники',
		en: '{kind}, its title is seen by those who take part'
	}
} as const satisfies { readonly [name: string]: Message };

/** What the proof of the whole chain says. */
export const AUDIT_WHOLE: Counted = {
	one: { ru: 'Цепочка записей цела: {count} запись', en: 'The chain is whole: {count} record' },
	few: { ru: 'Цепочка записей цела: {count} записи', en: 'The chain is whole: {count} records' },
	many: { ru: 'Цепочка записей цела: {count} записей', en: 'The chain is whole: {count} records' }
};

/** How a chain can be broken. */
export const AUDIT_FAULTS = {
	hash: {
		ru: 'Содержание записи не то, что было записано. До неё проверено записей: {checked}.',
		en: 'The content of the record is not what was written. Checked before it: {checked}.'
	},
	previous: {
		ru: 'Запись не продолжает предыдущую. До неё проверено записей: {checked}.',
		en: 'The record does not continue the one before. Checked before it: {checked}.'
	},
	number: {
		ru: 'Записи с этим номером нет. До неё проверено записей: {checked}.',
		en: 'There is no record with this number. Checked before it: {checked}.'
	}
} as const satisfies { readonly [name: string]: Message };

/** Groups of acts: the part of the action before the dot. */
export const AUDIT_THINGS: { readonly [thing: string]: Message } = {
	session: { ru: 'Вход и выход', en: 'Signing in and out' },
	person: { ru: 'Учётные записи', en: 'Accounts' },
	passport: { ru: 'Паспорта', en: 'Passports' },
	agenda: { ru: 'Повестки', en: 'Agendas' },
	minutes: { ru: 'Протоколы', en: 'Minutes' },
	meeting: { ru: 'Заседания', en: 'Meetings' },
	project: { ru: 'Проекты', en: 'Projects' },
	project_role: { ru: 'Роли в проектах', en: 'Roles in projects' },
	co_author: { ru: 'Соавторы', en: 'Co-authors' },
	body: { ru: 'Органы и составы', en: 'Bodies' },
	substitution: { ru: 'Замещения', en: 'Substitutions' },
	city: { ru: 'Город', en: 'City' }
};

/** Acts in words; steps of documents are named by their own workflows. */
export const AUDIT_ACTS: { readonly [action: string]: Message } = {
	'session.open': { ru: 'Вошёл(ла) в систему', en: 'Signed in' },
	'session.open_demo': { ru: 'Вошёл(ла) под ролью (демонстрация)', en: 'Signed in by role (demo)' },
	'session.close': { ru: 'Вышел(ла) из системы', en: 'Signed out' },
	'session.end_one': {
		ru: 'Завершил(а) сеанс на другом устройстве',
		en: 'Ended a session elsewhere'
	},
	'session.end_others': { ru: 'Завершил(а) остальные сеансы', en: 'Ended the other sessions' },
	'session.end_all': { ru: 'Завершены все сеансы', en: 'Ended all sessions' },
	'person.create': { ru: 'Добавлен человек', en: 'Added a person' },
	'person.change': {
		ru: 'Изменены сведения о человеке',
		en: 'Changed the particulars of a person'
	},
	'person.block': { ru: 'Закрыт вход', en: 'Blocked an account' },
	'person.unblock': { ru: 'Открыт вход', en: 'Unblocked an account' },
	'person.link': { ru: 'Выдана одноразовая ссылка', en: 'Made a one-time link' },
	'person.give_role': { ru: 'Дана роль', en: 'Gave a role' },
	'person.end_role': { ru: 'Завершена роль', en: 'Ended a role' },
	'person.password': { ru: 'Задан новый пароль', en: 'Set a new password' },
	'person.password_by_link': { ru: 'Задан пароль по ссылке', en: 'Set a password by a link' },
	'person.password_change': { ru: 'Сменён свой пароль', en: 'Changed the own password' },
	'passport.create': { ru: 'Создан паспорт', en: 'Created a passport' },
	'agenda.create': { ru: 'Создана повестка', en: 'Created an agenda' },
	'minutes.create': { ru: 'Создан протокол', en: 'Created minutes' },
	'meeting.create': { ru: 'Назначено заседание', en: 'Planned a meeting' },
	'meeting.change': { ru: 'Изменено заседание', en: 'Changed a meeting' },
	'meeting.move': { ru: 'Перенесено заседание', en: 'Moved a meeting' },
	'meeting.cancel': { ru: 'Отменено заседание', en: 'Cancelled a meeting' },
	'meeting.invite': { ru: 'Приглашён на заседание', en: 'Invited to a meeting' },
	'meeting.uninvite': { ru: 'Снято приглашение на заседание', en: 'Took an invitation back' },
	'meeting.attendance': { ru: 'Отмечено присутствие', en: 'Marked attendance' },
	'project.create': { ru: 'Внесён проект', en: 'Entered a project' },
	'project_role.grant': { ru: 'Дана роль в проекте', en: 'Gave a role in a project' },
	'project_role.end': { ru: 'Завершена роль в проекте', en: 'Ended a role in a project' },
	'co_author.add': { ru: 'Приглашён соавтор', en: 'Invited a co-author' },
	'co_author.remove': { ru: 'Убран соавтор', en: 'Removed a co-author' },
	'body.add_member': { ru: 'Введён в состав органа', en: 'Added a member of a body' },
	'body.change_member': { ru: 'Изменено членство в органе', en: 'Changed a membership' },
	'body.end_member': { ru: 'Выведен из состава органа', en: 'Ended a membership' },
	'body.add_post': { ru: 'Добавлена должность в состав', en: 'Added a post to a body' },
	'body.name_post': { ru: 'Назначен на должность в составе', en: 'Named for a post of a body' },
	'body.end_post': { ru: 'Исключена должность из состава', en: 'Removed a post from a body' },
	'body.add_substitution': { ru: 'Назначено замещение', en: 'Appointed a substitute' },
	'body.end_substitution': { ru: 'Завершено замещение', en: 'Ended a substitution' },
	'body.settings': { ru: 'Изменены настройки органа', en: 'Changed the settings of a body' },
	'city.found': { ru: 'Внесён город', en: 'Founded the city' }
};

/** Kinds of objects for which there is no better name. */
export const AUDIT_OBJECTS: { readonly [kind: string]: Message } = {
	person: { ru: 'Человек', en: 'Person' },
	document: { ru: 'Документ', en: 'Document' },
	meeting: { ru: 'Заседание', en: 'Meeting' },
	project: { ru: 'Проект', en: 'Project' },
	body: { ru: 'Орган', en: 'Body' }
};

/** Parts of a record. */
export const AUDIT_DETAILS = {
	version: { ru: 'версия {value}', en: 'version {value}' },
	ended: { ru: 'сеансов: {value}', en: 'sessions: {value}' },
	fields: { ru: 'изменено: {value}', en: 'changed: {value}' },
	first: { ru: 'для первого пароля', en: 'for a first password' },
	reset: { ru: 'для нового пароля', en: 'for a new password' },
	meeting: { ru: 'Заседание № {no} от {date}', en: 'Meeting {no} of {date}' }
} as const satisfies { readonly [name: string]: Message };
