import type { Message } from '@veche/schema/kernel';

/** What the server says about signing in. */
export const SIGN_IN = {
	wrong: { ru: 'Неверная почта или пароль.', en: 'Wrong e-mail or password.' },
	blocked: {
		ru: 'Учётная запись закрыта. Обратитесь к администратору.',
		en: 'The account is closed. Ask the administrator.'
	},
	throttled: {
		ru: 'Слишком много неудачных попыток. Попробуйте снова после {time} (через {minutes} мин).',
		en: 'Too many failed attempts. Try again after {time} (in {minutes} min).'
	},
	emailNeeded: { ru: 'Введите почту.', en: 'Enter your e-mail.' },
	passwordNeeded: { ru: 'Введите пароль.', en: 'Enter your password.' },
	demoOnly: {
		ru: 'Вход по роли возможен только в демонстрации и только с этого компьютера.',
		en: 'Signing in by role works in a demo and from this computer only.'
	}
} as const satisfies { readonly [name: string]: Message };
