import type { Message } from '../kernel/index.ts';

/** What the rules of the passport say, by rule. `{no}` counts the rows of a collection from 1. */
export const RULES = {
	empty: { ru: 'Не заполнено: {place}.', en: 'Not filled in: {place}.' },
	goal: {
		ru: 'Цель не измерима: назовите значение (число) и срок (дату или год).',
		en: 'The goal cannot be measured: name a value (a number) and a term (a date or a year).'
	},
	sameTitle: {
		ru: 'Название почти совпадает с проектом «{other}». Проверьте, не тот ли это проект.',
		en: 'The title is almost that of the project «{other}». Check that it is not the same project.'
	},
	programme: {
		ru: 'Не указана связь с муниципальной или государственной программой.',
		en: 'No link to a municipal or state programme is given.'
	}
} as const satisfies { readonly [name: string]: Message };

export const INDICATOR_RULES = {
	noMain: {
		ru: 'Нет основного показателя. Добавьте показатель вида «основной».',
		en: 'There is no main indicator. Add an indicator of the kind “main”.'
	},
	unit: {
		ru: 'Показатель {no}: не указана единица измерения.',
		en: 'Indicator {no}: no unit is given.'
	},
	baseValue: {
		ru: 'Показатель {no}: нет базового значения (число).',
		en: 'Indicator {no}: no base value (a number).'
	},
	baseYear: {
		ru: 'Показатель {no}: нет года базового значения.',
		en: 'Indicator {no}: no year of the base value.'
	},
	baseYearLate: {
		ru: 'Показатель {no}: базовый год {year} позже начала проекта.',
		en: 'Indicator {no}: the base year {year} is after the start of the project.'
	},
	plan: {
		ru: 'Показатель {no}: не указан план на {year} год.',
		en: 'Indicator {no}: no plan for {year} is given.'
	},
	method: {
		ru: 'Показатель {no}: не указана методика расчёта.',
		en: 'Indicator {no}: no method of calculation is given.'
	},
	cumulativeShrinks: {
		ru: 'Показатель {no}: при учёте нарастающим итогом план {year} года меньше предыдущего.',
		en: 'Indicator {no}: it is cumulative, and the plan for {year} is less than the one before.'
	},
	against: {
		ru: 'Показатель {no}: план {year} года идёт против направления «{direction}».',
		en: 'Indicator {no}: the plan for {year} goes against the direction “{direction}”.'
	},
	noBetter: {
		ru: 'Показатель {no}: к концу проекта значение не лучше базового. Проверьте план и направление.',
		en: 'Indicator {no}: at the end of the project the value is no better than the base. Check the plan and the direction.'
	},
	jump: {
		ru: 'Показатель {no}: на {year} год приходится больше 60 % всего изменения. Распределите план по годам или поясните.',
		en: 'Indicator {no}: more than 60% of the whole change falls on {year}. Spread the plan over the years or explain.'
	},
	less: { ru: 'меньше {value}', en: 'less than {value}' },
	more: { ru: 'больше {value}', en: 'more than {value}' }
} as const satisfies { readonly [name: string]: Message };

export const RESULT_RULES = {
	none: {
		ru: 'Нет ни одного результата. Добавьте результат в разделе 3.',
		en: 'There is no result. Add one in section 3.'
	},
	unit: {
		ru: 'Результат {no}: не указана единица измерения.',
		en: 'Result {no}: no unit is given.'
	},
	type: { ru: 'Результат {no}: не указан тип.', en: 'Result {no}: no type is given.' },
	responsible: {
		ru: 'Результат {no}: не назначен ответственный.',
		en: 'Result {no}: nobody is responsible.'
	},
	plan: {
		ru: 'Результат {no}: нет планового значения (числа) ни на один год.',
		en: 'Result {no}: no planned value (a number) for any year.'
	},
	date: { ru: 'Результат {no}: не указан срок.', en: 'Result {no}: no date is given.' },
	outside: {
		ru: 'Результат {no}: срок {date} вне проекта ({start} — {end}).',
		en: 'Result {no}: the date {date} is outside the project ({start} – {end}).'
	},
	noPoint: {
		ru: 'Результат {no}: нет ни одной контрольной точки. Добавьте точку в разделе 4.',
		en: 'Result {no}: it has no control point. Add one in section 4.'
	},
	noPointInYear: {
		ru: 'Результат {no}: в {year} году нет контрольной точки.',
		en: 'Result {no}: there is no control point in {year}.'
	},
	lastPointEarly: {
		ru: 'Результат {no}: последняя контрольная точка {last} раньше срока результата {date} больше чем на 30 дней.',
		en: 'Result {no}: the last control point, {last}, is more than 30 days before the date of the result, {date}.'
	}
} as const satisfies { readonly [name: string]: Message };

export const POINT_RULES = {
	afterEnd: {
		ru: 'Контрольная точка {no}: срок {date} позже окончания проекта {bound}. Измените срок точки или проекта.',
		en: 'Control point {no}: the date {date} is after the end of the project, {bound}. Change one of them.'
	},
	beforeStart: {
		ru: 'Контрольная точка {no}: срок {date} раньше начала проекта {bound}.',
		en: 'Control point {no}: the date {date} is before the start of the project, {bound}.'
	},
	afterResult: {
		ru: 'Контрольная точка {no}: срок {date} позже срока результата {bound}.',
		en: 'Control point {no}: the date {date} is after the date of its result, {bound}.'
	},
	beforePrevious: {
		ru: 'Контрольная точка {no}: предшествующая точка «{name}» назначена позже, на {bound}.',
		en: 'Control point {no}: the point before it, «{name}», is later, on {bound}.'
	},
	circle: {
		ru: 'Контрольные точки ждут друг друга по кругу. Уберите одну из связей.',
		en: 'Control points wait for one another in a circle. Take one of the links away.'
	},
	noLater: { ru: 'не позже {date}', en: 'not later than {date}' },
	noEarlier: { ru: 'не раньше {date}', en: 'not earlier than {date}' }
} as const satisfies { readonly [name: string]: Message };

/** Days between two control points; the sentence follows the count. */
export const GAP = {
	one: {
		ru: 'Между контрольными точками {from} и {to} {count} день. Добавьте промежуточную точку.',
		en: 'Between the control points of {from} and {to} lies {count} day. Add a point between them.'
	},
	few: {
		ru: 'Между контрольными точками {from} и {to} {count} дня. Добавьте промежуточную точку.',
		en: 'Between the control points of {from} and {to} lie {count} days. Add a point between them.'
	},
	many: {
		ru: 'Между контрольными точками {from} и {to} {count} дней. Добавьте промежуточную точку.',
		en: 'Between the control points of {from} and {to} lie {count} days. Add a point between them.'
	}
} as const satisfies { readonly [form: string]: Message };

export const DAYS = {
	one: { ru: '{count} день', en: '{count} day' },
	few: { ru: '{count} дня', en: '{count} days' },
	many: { ru: '{count} дней', en: '{count} days' }
} as const satisfies { readonly [form: string]: Message };

/** «не больше 184 дней»: the case is that of the count after «больше». */
export const NO_MORE_DAYS = {
	one: { ru: 'не больше {count} дня', en: 'not more than {count} day' },
	few: { ru: 'не больше {count} дней', en: 'not more than {count} days' },
	many: { ru: 'не больше {count} дней', en: 'not more than {count} days' }
} as const satisfies { readonly [form: string]: Message };

export const MONEY_RULES = {
	share: {
		ru: '{year} год: доля местного бюджета ниже, чем требует соглашение. Увеличьте местные средства.',
		en: '{year}: the share of the local budget is below what the agreement asks for. Raise the local money.'
	},
	shareAtLeast: { ru: 'не меньше {percent} %', en: 'not less than {percent}%' },
	sharePercent: { ru: '{percent} %', en: '{percent}%' },
	limit: {
		ru: '{year} год: средства местного бюджета больше лимита.',
		en: '{year}: the money of the local budget is above the limit.'
	},
	thousands: { ru: '{sum} тыс. руб.', en: '{sum} thousand roubles' },
	roubles: { ru: '{sum} руб.', en: '{sum} roubles' },
	noNumber: {
		ru: 'Сумма записана не числом. Введите её заново.',
		en: 'The sum is not a number. Type it again.'
	},
	negative: { ru: 'Сумма {year} года отрицательная.', en: 'The sum of {year} is negative.' },
	outside: {
		ru: 'Сумма стоит в {year} году, а проект в нём не идёт.',
		en: 'There is a sum in {year}, but the project does not run then.'
	},
	declaredNoNumber: {
		ru: 'Заявленная сумма записана не числом.',
		en: 'The declared total is not a number.'
	},
	declared: {
		ru: 'Сумма по источникам {sum} не равна заявленной {declared} тыс. руб.: разница {difference} руб.',
		en: 'The sum of the sources, {sum}, differs from the declared {declared} thousand roubles by {difference} roubles.'
	}
} as const satisfies { readonly [name: string]: Message };

export const PEOPLE_RULES = {
	onePerson: {
		ru: 'Куратор и руководитель проекта — одно лицо. Назначьте разных людей.',
		en: 'Curator and lead of the project are one person. Name two.'
	},
	external: {
		ru: 'Руководитель проекта — внешнее лицо. Назначьте работника администрации.',
		en: 'The project lead is from outside. Name somebody of the administration.'
	},
	twoCurators: {
		ru: 'В разделе 6 два куратора проекта в одно время.',
		en: 'Section 6 has two curators of the project at one time.'
	},
	twoLeads: {
		ru: 'В разделе 6 два руководителя проекта в одно время.',
		en: 'Section 6 has two leads of the project at one time.'
	},
	notInTeam: {
		ru: '{what}: {who} не входит в команду проекта на этот срок. Добавьте его в раздел 6.',
		en: '{what}: {who} is not in the project team at that date. Add the person in section 6.'
	},
	unknown: {
		ru: '{what}: такого лица нет в системе. Выберите ответственного из списка.',
		en: '{what}: the system knows no such person. Choose one from the list.'
	},
	closed: {
		ru: '{what}: учётная запись ({who}) закрыта. Назначьте другого ответственного.',
		en: '{what}: the account ({who}) is closed. Name somebody else.'
	},
	responsible: { ru: 'ответственный', en: 'the responsible person' }
} as const satisfies { readonly [name: string]: Message };

export const RISK_RULES = {
	none: {
		ru: 'Не указан ни один риск. Добавьте риски в разделе 7.',
		en: 'No risk is given. Add risks in section 7.'
	},
	unanswered: {
		ru: 'Риск {no} с уровнем {score}: укажите меру реагирования, ответственного и срок.',
		en: 'Risk {no} with a level of {score}: give a measure, an owner and a term.'
	},
	late: {
		ru: 'Риск {no}: срок меры {date} позже окончания проекта.',
		en: 'Risk {no}: the measure is due on {date}, after the end of the project.'
	}
} as const satisfies { readonly [name: string]: Message };

/** How places of a passport are called in a sentence. */
export const PLACES = {
	money: {
		ru: 'финансирование, {year} год, {source}',
		en: 'finance, {year}, {source}'
	},
	moneyOfResult: {
		ru: 'финансирование, результат {no}, {year} год, {source}',
		en: 'finance, result {no}, {year}, {source}'
	},
	atLeastOne: {
		ru: '{row} (нужна хотя бы одна строка)',
		en: '{row} (at least one row is needed)'
	},
	cellOfYear: { ru: '{cell} на {year} год', en: '{cell} for {year}' }
} as const satisfies { readonly [name: string]: Message };
