import type { Message } from '@veche/schema/kernel';

/** The register of projects and the page of one project. */
export const PROJECTS = {
	title: { ru: 'Реестр проектов', en: 'Register of projects' },
	count: { ru: '{shown} из {all}', en: '{shown} of {all}' },
	find: { ru: 'Найти', en: 'Find' },
	findHint: { ru: 'Номер, название или руководитель', en: 'Number, title or lead' },
	phase: { ru: 'Фаза', en: 'Phase' },
	anyPhase: { ru: 'Все фазы', en: 'All phases' },
	apply: { ru: 'Показать', en: 'Show' },
	clear: { ru: 'Сбросить', en: 'Clear' },
	regNo: { ru: 'Номер', en: 'Number' },
	project: { ru: 'Проект', en: 'Project' },
	lead: { ru: 'Руководитель', en: 'Lead' },
	passport: { ru: 'Паспорт', en: 'Passport' },
	term: { ru: 'Срок', en: 'Term' },
	money: { ru: 'Всего, тыс.\u00A0руб.', en: 'Total, thousand roubles' },
	noPassport: { ru: 'Паспорта нет', en: 'No passport' },
	nothing: { ru: 'Проектов пока нет', en: 'There are no projects yet' },
	nothingDo: {
		ru: 'Внесите первый проект в реестр: ему присвоят номер, и можно будет писать паспорт.',
		en: 'Enter the first project: it gets a number, and its passport can be written.'
	},
	nothingForYou: {
		ru: 'Здесь появятся проекты, в которых вам дадут роль. Роль даёт руководитель проекта или проектный офис.',
		en: 'Projects in which you are given a role appear here. The lead or the office gives it.'
	},
	notFound: { ru: 'Ничего не найдено', en: 'Nothing was found' },
	notFoundDo: {
		ru: 'Измените запрос или сбросьте отбор.',
		en: 'Change the query or clear the filter.'
	},
	enter: { ru: 'Новый проект', en: 'New project' },
	enterHint: {
		ru: 'Номер присвоит система. Сроки, цель и деньги пишут в паспорте.',
		en: 'The system gives the number. Terms, goal and money belong to the passport.'
	},
	fullTitle: { ru: 'Полное наименование', en: 'Full title' },
	shortTitle: { ru: 'Краткое наименование', en: 'Short title' },
	level: { ru: 'Уровень', en: 'Level' },
	save: { ru: 'Внести в реестр', en: 'Enter into the register' },
	cancel: { ru: 'Отмена', en: 'Cancel' }
} as const satisfies { readonly [name: string]: Message };

export const PROJECT = {
	card: { ru: 'Карточка проекта', en: 'Project card' },
	passportHead: { ru: 'Паспорт проекта', en: 'Project passport' },
	openPassport: { ru: 'Открыть паспорт', en: 'Open the passport' },
	openVersions: { ru: 'Версии', en: 'Versions' },
	print: { ru: 'Печать', en: 'Print' },
	createPassport: { ru: 'Создать паспорт', en: 'Create the passport' },
	passportNone: { ru: 'Паспорта ещё нет', en: 'There is no passport yet' },
	passportNoneDo: {
		ru: 'Создайте паспорт: его можно писать вместе с командой, он сохраняется сам.',
		en: 'Create it: the team writes it together, and it saves itself.'
	},
	passportNoneWait: {
		ru: 'Паспорт создаёт руководитель или администратор проекта.',
		en: 'The lead or the project administrator creates the passport.'
	},
	passportNoLead: {
		ru: 'Паспорт создаёт руководитель проекта. Назначьте его на странице участников.',
		en: 'The lead creates the passport. Appoint one on the page of people.'
	},
	revision: { ru: 'Редакция {no}', en: 'Revision {no}' },
	changed: { ru: 'изменён {date} в {time}', en: 'changed on {date} at {time}' },
	documents: { ru: 'Документы', en: 'Documents' },
	people: { ru: 'Участники', en: 'People' },
	managePeople: { ru: 'Изменить состав', en: 'Change people' },
	allPeople: { ru: 'Подробнее', en: 'More' },
	vacant: { ru: 'не назначен', en: 'not appointed' }
} as const satisfies { readonly [name: string]: Message };
