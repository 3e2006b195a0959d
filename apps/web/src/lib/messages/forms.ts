import type { Message } from '@veche/schema/kernel';

/** Words of plain forms anywhere. */
export const FORMS = {
	unanswered: {
		ru: 'Ответ не пришёл: связь прервалась. Всё, что вы ввели, на месте. Нажмите кнопку ещё раз: дважды ничего не запишется.',
		en: 'No answer came: the connection broke. All that you typed is here. Press the button again: nothing is recorded twice.'
	},
	choose: { ru: 'Выберите', en: 'Choose' },
	endOn: { ru: 'С какого дня не действует', en: 'First day without force' }
} as const satisfies { readonly [name: string]: Message };
