import type { Message } from '@veche/schema/kernel';
import type { RowsRoot } from '@veche/schema/passport';

/** Words of the passport's page around its fields. */
export const EDITOR = {
	kind: { ru: 'Паспорт муниципального проекта', en: 'Municipal project passport' },
	title: { ru: 'Паспорт проекта «{name}»', en: 'Passport of “{name}”' },
	meta: {
		ru: '{no} · руководитель {lead} · куратор {curator}',
		en: '{no} · lead {lead} · curator {curator}'
	},
	nobody: { ru: 'не назначен', en: 'not appointed' },
	section: { ru: '{no}. {name}', en: '{no}. {name}' },
	inSection: { ru: 'раздел {no}', en: 'section {no}' },
	term: { ru: 'Срок реализации', en: 'Term' },
	months: { ru: '{count} мес.', en: '{count} months' },
	goalHint: { ru: 'Число и срок', en: 'A number and a date' },
	tasks: { ru: 'Задачи', en: 'Tasks' },
	programmeLinks: { ru: 'Связь с программами', en: 'Programmes' },
	basis: { ru: 'Основание', en: 'Grounds' },
	basisHint: { ru: 'Решение или поручение', en: 'A decision or an order' },
	coAuthors: { ru: 'Соавторы', en: 'Co-authors' },
	project: { ru: 'Карточка проекта', en: 'Project page' },
	notComputed: { ru: 'Считается, не вводится', en: 'Computed, not typed' },
	rowActions: { ru: 'Действия', en: 'Actions' },
	unfold: { ru: 'Подробно: {name}', en: 'Details: {name}' },
	row: { ru: '{kind} {no}', en: '{kind} {no}' }
} as const satisfies { readonly [name: string]: Message };

/** The button that adds a row, by collection. */
export const ADD_ROW: Readonly<Record<RowsRoot, Message>> = {
	tasks: { ru: 'Добавить задачу', en: 'Add a task' },
	programmeLinks: { ru: 'Добавить программу', en: 'Add a programme' },
	basis: { ru: 'Добавить основание', en: 'Add a ground' },
	indicators: { ru: 'Добавить показатель', en: 'Add an indicator' },
	results: { ru: 'Добавить результат', en: 'Add a result' },
	controlPoints: { ru: 'Добавить контрольную точку', en: 'Add a control point' },
	team: { ru: 'Добавить участника', en: 'Add a participant' },
	risks: { ru: 'Добавить риск', en: 'Add a risk' },
	contributions: { ru: 'Добавить влияние', en: 'Add an influence' }
};

/** What an empty collection says: what is missing and what to do. */
export const EMPTY_ROWS: Readonly<
	Record<RowsRoot, { readonly title: Message; readonly text: Message }>
> = {
	tasks: {
		title: { ru: 'Задач пока нет', en: 'No tasks yet' },
		text: { ru: 'Назовите, что проект решает.', en: 'Say what the project solves.' }
	},
	programmeLinks: {
		title: { ru: 'Программ пока нет', en: 'No programmes yet' },
		text: {
			ru: 'Назовите программу, которой служит проект.',
			en: 'Name the programme that the project serves.'
		}
	},
	basis: {
		title: { ru: 'Основания пока нет', en: 'No grounds yet' },
		text: { ru: 'Номер, дата и пункт документа.', en: 'Number, date and clause of the document.' }
	},
	indicators: {
		title: { ru: 'Показателей пока нет', en: 'No indicators yet' },
		text: { ru: 'По ним видно, достигнута ли цель.', en: 'They show whether the goal is reached.' }
	},
	results: {
		title: { ru: 'Результатов пока нет', en: 'No results yet' },
		text: {
			ru: 'К результатам привязаны контрольные точки и деньги.',
			en: 'Control points and money are tied to results.'
		}
	},
	controlPoints: {
		title: { ru: 'Контрольных точек пока нет', en: 'No control points yet' },
		text: { ru: 'По ним следят за сроками.', en: 'They show whether the dates hold.' }
	},
	team: {
		title: { ru: 'Участников пока нет', en: 'No participants yet' },
		text: {
			ru: 'Назначьте тех, кто отвечает за результаты.',
			en: 'Appoint those who answer for the results.'
		}
	},
	risks: {
		title: { ru: 'Рисков пока нет', en: 'No risks yet' },
		text: { ru: 'Назовите хотя бы один: без него будет замечание.', en: 'Name at least one.' }
	},
	contributions: {
		title: { ru: 'Влияние результатов не указано', en: 'No influences yet' },
		text: {
			ru: 'Укажите, на сколько процентов результат обеспечивает показатель.',
			en: 'Say by how many percent a result secures an indicator.'
		}
	}
};

/** Heads of the tables. */
export const COLUMNS = {
	no: { ru: '№', en: 'No.' },
	indicator: { ru: 'Показатель', en: 'Indicator' },
	unit: { ru: 'Единица', en: 'Unit' },
	base: { ru: 'База', en: 'Base' },
	baseYear: { ru: 'Год базы', en: 'Base year' },
	result: { ru: 'Результат', en: 'Result' },
	date: { ru: 'Срок', en: 'Due' },
	responsible: { ru: 'Ответственный', en: 'Responsible' },
	controlPoint: { ru: 'Контрольная точка', en: 'Control point' },
	plan: { ru: 'План', en: 'Plan' },
	forecast: { ru: 'Прогноз', en: 'Forecast' },
	fact: { ru: 'Факт', en: 'Actual' },
	source: { ru: 'Источник', en: 'Source' },
	total: { ru: 'Всего', en: 'Total' },
	thousands: { ru: 'тыс. руб.', en: 'thousand roubles' },
	role: { ru: 'Роль', en: 'Role' },
	person: { ru: 'Участник', en: 'Participant' },
	employment: { ru: 'Занятость, %', en: 'Employment, %' },
	from: { ru: 'С', en: 'From' },
	to: { ru: 'По', en: 'To' },
	risk: { ru: 'Риск', en: 'Risk' },
	measureDue: { ru: 'Срок меры', en: 'Due' },
	probability: { ru: 'Вероятность', en: 'Probability' },
	impact: { ru: 'Влияние', en: 'Impact' },
	score: { ru: 'Уровень', en: 'Level' },
	influence: { ru: 'Влияние, %', en: 'Influence, %' },
	rating: { ru: 'Рейтинг, баллы', en: 'Rating, points' },
	byYear: { ru: 'план на {year} год', en: 'plan for {year}' },
	month: { ru: 'план на {month}', en: 'plan for {month}' },
	grand: { ru: 'Итого по проекту', en: 'Whole project' },
	noYears: {
		ru: 'Укажите срок реализации в разделе 1: по нему строятся годы.',
		en: 'Set the term in section 1: the years follow from it.'
	},
	noResults: {
		ru: 'Деньги распределяются по результатам. Добавьте результат в разделе 3.',
		en: 'Money is planned by results. Add a result in section 3.'
	},
	after: { ru: 'Предшественники', en: 'Predecessors' },
	monthly: { ru: 'Помесячный план текущего года', en: 'Monthly plan of this year' }
} as const satisfies { readonly [name: string]: Message };
