import type { Message } from '@veche/schema/kernel';

/** The page of signing in; what the server answers stands in `server-sign-in.ts`. */
export const SIGN_IN_PAGE = {
	title: { ru: 'Вход', en: 'Sign in' },
	office: { ru: 'Проектный офис, {city}', en: 'Project office, {city}' },
	email: { ru: 'Электронная почта', en: 'E-mail' },
	password: { ru: 'Пароль', en: 'Password' },
	show: { ru: 'Показать', en: 'Show' },
	hide: { ru: 'Скрыть', en: 'Hide' },
	enter: { ru: 'Войти', en: 'Sign in' },
	help: {
		ru: 'Нет доступа или забыли пароль? Обратитесь к администратору системы.',
		en: 'No access or a forgotten password? Ask the administrator.'
	},
	over: { ru: 'Сеанс завершён.', en: 'Your session has ended.' },
	overDo: {
		ru: 'Войдите ещё раз. То, что вы напечатали и не успели отправить, осталось на этом устройстве.',
		en: 'Sign in again. What you typed and did not send is still on this device.'
	},
	byRole: { ru: 'Войти под ролью', en: 'Sign in by role' },
	byRoleHint: {
		ru: 'Вход без пароля в демонстрационный город',
		en: 'No password: this is a demonstration city'
	},
	enterAs: { ru: 'Войти как', en: 'Sign in as' },
	more: { ru: 'Ещё {count}', en: '{count} more' },
	language: { ru: 'Язык', en: 'Language' }
} as const satisfies { readonly [name: string]: Message };

/** Duties under which the demo people stand. */
export const DUTIES = {
	committee: { ru: 'Проектный комитет', en: 'Project committee' },
	projects: { ru: 'Проекты', en: 'Projects' },
	office: { ru: 'Проектный офис', en: 'Project office' },
	others: { ru: 'Другие', en: 'Others' }
} as const satisfies { readonly [name: string]: Message };
