import type { Message } from '@veche/schema/kernel';

/** People of a project: roles and co-authors. */
export const PEOPLE = {
	title: { ru: 'Участники проекта', en: 'People of the project' },
	roles: { ru: 'Роли', en: 'Roles' },
	rolesHint: {
		ru: 'Роль действует с дня назначения и прекращается в день завершения; права меняются сразу.',
		en: 'A role is in force from the day it is given to the day it ends; rights change at once.'
	},
	person: { ru: 'Кто', en: 'Who' },
	role: { ru: 'Роль', en: 'Role' },
	since: { ru: 'Действует', en: 'In force' },
	sinceDate: { ru: 'с {from}', en: 'from {from}' },
	sinceUntil: { ru: 'с {from} по {to}', en: 'from {from} to {to}' },
	nobody: { ru: 'Ролей пока нет', en: 'There are no roles yet' },
	nobodyDo: {
		ru: 'Дайте роль руководителю: он сможет создать паспорт и пригласить остальных.',
		en: 'Give the lead a role: the lead can create the passport and invite the others.'
	},
	nobodyWait: {
		ru: 'Роли даёт проектный офис или секретарь органа.',
		en: 'The office or the secretary gives roles.'
	},
	end: { ru: 'Завершить', en: 'End' },
	endOf: { ru: 'Завершить роль: {role}, {name}', en: 'End the role: {role}, {name}' },
	grant: { ru: 'Дать роль', en: 'Give a role' },
	coAuthors: { ru: 'Соавторы: {title}', en: 'Co-authors: {title}' },
	coAuthorsHint: {
		ru: 'Соавтор пишет текст вместе с командой, пока документ открыт для правок.',
		en: 'A co-author writes with the team while the document takes edits.'
	},
	noCoAuthors: { ru: 'Соавторов нет.', en: 'There are no co-authors.' },
	invite: { ru: 'Пригласить', en: 'Invite' },
	uninvite: { ru: 'Убрать', en: 'Remove' },
	uninviteOf: { ru: 'Убрать соавтора: {name}', en: 'Remove the co-author: {name}' },
	done: { ru: 'Записано.', en: 'Recorded.' },
	external: { ru: 'внешний участник', en: 'outside person' }
} as const satisfies { readonly [name: string]: Message };

/** The page of the person himself. */
export const ME = {
	title: { ru: 'Мой профиль', en: 'My profile' },
	roles: { ru: 'Мои роли', en: 'My roles' },
	noRoles: {
		ru: 'Ролей пока нет. Их даёт руководитель проекта или проектный офис.',
		en: 'No roles yet. The project lead or the office gives them.'
	},
	meeting: { ru: 'Заседание № {no} от {date}', en: 'Meeting No. {no} of {date}' },
	acting: { ru: 'и. о.: {name}', en: 'acting for {name}' },
	language: { ru: 'Язык', en: 'Language' },
	languageHint: {
		ru: 'Тексты документов остаются на языке, на котором написаны.',
		en: 'Texts of documents stay in the language they are written in.'
	},
	russian: { ru: 'Русский', en: 'Русский' },
	english: { ru: 'English', en: 'English' },
	system: { ru: 'вся система', en: 'the whole system' }
} as const satisfies { readonly [name: string]: Message };
