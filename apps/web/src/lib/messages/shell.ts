import type { Message } from '@veche/schema/kernel';

/** What stands around every page. */
export const SHELL = {
	product: { ru: 'Вече', en: 'Veche' },
	titled: { ru: '{title} · Вече', en: '{title} · Veche' },
	myDay: { ru: 'Мой день', en: 'My day' },
	projects: { ru: 'Проекты', en: 'Projects' },
	meetings: { ru: 'Заседания', en: 'Meetings' },
	bodies: { ru: 'Органы', en: 'Bodies' },
	search: { ru: 'Поиск (Ctrl+K)', en: 'Search (Ctrl+K)' },
	profile: { ru: 'Мой профиль', en: 'My profile' },
	people: { ru: 'Люди', en: 'People' },
	log: { ru: 'Журнал действий', en: 'Log of acts' },
	signOut: { ru: 'Выйти', en: 'Sign out' },
	busy: { ru: 'Открываем страницу…', en: 'Opening the page…' },
	path: { ru: 'Где вы находитесь', en: 'Where you are' },
	stateOfVersion: { ru: '{state}, версия\u00A0{no}', en: '{state}, version\u00A0{no}' }
} as const satisfies { readonly [name: string]: Message };

/** The pages of refusals and failures: what happened and what to do. */
export const ERROR_PAGE = {
	notFound: { ru: 'Здесь ничего нет', en: 'There is nothing here' },
	notFoundDo: {
		ru: 'Проверьте адрес или найдите проект в реестре.',
		en: 'Check the address or find the project in the register.'
	},
	forbidden: { ru: 'Нет доступа', en: 'No access' },
	forbiddenDo: {
		ru: 'Доступ даёт руководитель проекта или проектный офис. Проверьте, от чьего имени вы вошли.',
		en: 'The project lead or the office gives access. Check whose account you use.'
	},
	signInFirst: { ru: 'Нужно войти', en: 'You have to sign in' },
	signInFirstDo: {
		ru: 'Войдите и откройте страницу ещё раз.',
		en: 'Sign in and open the page again.'
	},
	unavailable: { ru: 'Система временно недоступна', en: 'The system is away for now' },
	unavailableDo: {
		ru: 'Сохранённое цело. Подождите минуту и обновите страницу.',
		en: 'What is saved is safe. Wait a minute and reload the page.'
	},
	failed: { ru: 'Не получилось показать страницу', en: 'The page could not be shown' },
	failedDo: {
		ru: 'Сохранённое цело. Обновите страницу; если не поможет, сообщите администратору номер ошибки.',
		en: 'What is saved is safe. Reload; if that does not help, tell the administrator the number.'
	},
	trace: { ru: 'Номер ошибки: {trace}', en: 'Error number: {trace}' },
	toProjects: { ru: 'К реестру проектов', en: 'To the register' },
	toSignIn: { ru: 'Войти', en: 'Sign in' },
	reload: { ru: 'Обновить', en: 'Reload' }
} as const satisfies { readonly [name: string]: Message };
