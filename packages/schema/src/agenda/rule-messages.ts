import type { Counted, Message } from '../kernel/index.ts';

/** What the rules of the agenda say. `{no}` is the number of an item. */
export const RULES = {
	noDate: { ru: 'Не назначена дата заседания.', en: 'The meeting has no date.' },
	noItem: {
		ru: 'В повестке нет ни одного вопроса. Добавьте вопрос.',
		en: 'The agenda has no item. Add one.'
	},
	noTitle: { ru: 'Вопрос {no}: нет названия.', en: 'Item {no}: no title.' },
	noSpeaker: { ru: 'Вопрос {no}: не назначен докладчик.', en: 'Item {no}: no speaker.' },
	unknown: {
		ru: 'Вопрос {no}: такого лица нет в системе. Выберите его из списка.',
		en: 'Item {no}: the system knows no such person. Choose one from the list.'
	},
	closed: {
		ru: 'Вопрос {no}: учётная запись закрыта. Выберите другое лицо.',
		en: 'Item {no}: the account is closed. Choose somebody else.'
	},
	empty: { ru: 'Не заполнено: {place}.', en: 'Not filled in: {place}.' },
	noMinutes: { ru: 'Вопрос {no}: не указано время.', en: 'Item {no}: no time is given.' },
	wrongMinutes: {
		ru: 'Вопрос {no}: время указывают целым числом минут, от 1 до 480.',
		en: 'Item {no}: the time is a whole number of minutes, from 1 to 480.'
	},
	tooLong: {
		ru: 'Вопросы займут {total} мин. — больше, чем отведено на заседание ({most}).',
		en: 'The items take {total} min, more than the meeting has ({most}).'
	},
	noDocument: {
		ru: 'Вопрос {no}: к нему не приложен документ.',
		en: 'Item {no}: no document is attached.'
	},
	documentEmpty: {
		ru: 'Вопрос {no}: документ в материалах не выбран.',
		en: 'Item {no}: no document is chosen in a material.'
	},
	documentUnknown: {
		ru: 'Вопрос {no}: документа из материалов нет в системе.',
		en: 'Item {no}: the system has no such document as a material names.'
	},
	versionUnknown: {
		ru: 'Вопрос {no}: у документа нет версии {version}.',
		en: 'Item {no}: the document has no version {version}.'
	},
	nobodyInvited: {
		ru: 'Вопрос {no}: приглашённый не выбран.',
		en: 'Item {no}: an invited person is not chosen.'
	},
	wording: {
		ru: 'Вопрос {no}: название начинают словом «О» или «Об».',
		en: 'Item {no}: begin the title with the Russian word for “On”.'
	},
	noDraftDecision: { ru: 'Вопрос {no}: нет проекта решения.', en: 'Item {no}: no draft decision.' }
} as const satisfies { readonly [name: string]: Message };

/** Working days before the meeting, for the two things that are late. */
export const LATE = {
	agenda: {
		one: {
			ru: 'Повестка утверждается позже, чем за {count} рабочий день до заседания (крайний срок {last}).',
			en: 'The agenda is approved later than {count} working day before the meeting (by {last}).'
		},
		few: {
			ru: 'Повестка утверждается позже, чем за {count} рабочих дня до заседания (крайний срок {last}).',
			en: 'The agenda is approved later than {count} working days before the meeting (by {last}).'
		},
		many: {
			ru: 'Повестка утверждается позже, чем за {count} рабочих дней до заседания (крайний срок {last}).',
			en: 'The agenda is approved later than {count} working days before the meeting (by {last}).'
		}
	},
	materials: {
		one: {
			ru: 'Материалы направляются позже, чем за {count} рабочий день до заседания (крайний срок {last}).',
			en: 'Materials are sent later than {count} working day before the meeting (by {last}).'
		},
		few: {
			ru: 'Материалы направляются позже, чем за {count} рабочих дня до заседания (крайний срок {last}).',
			en: 'Materials are sent later than {count} working days before the meeting (by {last}).'
		},
		many: {
			ru: 'Материалы направляются позже, чем за {count} рабочих дней до заседания (крайний срок {last}).',
			en: 'Materials are sent later than {count} working days before the meeting (by {last}).'
		}
	}
} as const satisfies { readonly [what: string]: Counted };
