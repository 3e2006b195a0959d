export const FIELD = {
	optional: { ru: 'необязательно', en: 'optional' },
	onDevice: { ru: 'на\u00A0устройстве, {time}', en: 'on this device, {time}' },
	theirs: { ru: 'у\u00A0{who} было {theirs}', en: '{who} had {theirs}' },
	keep: { ru: 'Оставить {mine}', en: 'Keep {mine}' },
	restore: { ru: 'Вернуть {theirs}', en: 'Restore {theirs}' },
	empty: { ru: 'пусто', en: 'empty' },
	noNumber: {
		ru: 'Это не число: пишите, например, 12,5. Прежнее значение не изменено',
		en: 'Not a number: write, for example, 12.5. The value before is kept'
	},
	noMoney: {
		ru: 'Это не сумма: пишите тысячи рублей, например, 1 250,5. Прежнее значение не изменено',
		en: 'Not a sum: write thousands of roubles, for example 1 250.5. The value before is kept'
	},
	noDate: {
		ru: 'Дата не закончена. Прежнее значение не изменено',
		en: 'The date is not complete. The value before is kept'
	},
	noPerson: {
		ru: 'Такого человека в\u00A0списке нет. Прежнее значение не изменено',
		en: 'No such person in the list. The value before is kept'
	},
	unknownPerson: { ru: 'человек не из\u00A0списка', en: 'a person not in the list' },
	nobody: { ru: 'Никого не нашлось', en: 'Nobody found' },
	computed: { ru: 'считается, не вводится', en: 'computed, not typed' },
	noValue: { ru: 'не выбрано', en: 'not chosen' }
} as const;
