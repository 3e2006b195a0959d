import type { Message } from '../kernel/index.ts';
import type { PassportEvent, PassportStatus } from './workflow.ts';
import type { FieldKey, RowsRoot, TextRoot } from './shape.ts';

export const STATUS_NAMES: Readonly<Record<PassportStatus, Message>> = {
	draft: { ru: 'Черновик', en: 'Draft' },
	rework: { ru: 'На доработке', en: 'Returned for revision' },
	review: { ru: 'На рассмотрении', en: 'Under review' },
	approved: { ru: 'Утверждён', en: 'Approved' },
	rejected: { ru: 'Отклонён', en: 'Rejected' },
	superseded: { ru: 'Заменён', en: 'Superseded' }
};

export const EVENT_NAMES: Readonly<Record<PassportEvent, Message>> = {
	submit: { ru: 'На рассмотрение', en: 'Submit' },
	return: { ru: 'Вернуть на доработку', en: 'Return for revision' },
	approve: { ru: 'Утвердить', en: 'Approve' },
	reject: { ru: 'Отклонить', en: 'Reject' },
	revise: { ru: 'Новая редакция', en: 'New revision' }
};

export const FIELD_NAMES: Readonly<Record<FieldKey | TextRoot, Message>> = {
	shortTitle: { ru: 'Краткое наименование', en: 'Short title' },
	start: { ru: 'Начало', en: 'Start' },
	end: { ru: 'Окончание', en: 'End' },
	curator: { ru: 'Куратор', en: 'Curator' },
	leader: { ru: 'Руководитель', en: 'Lead' },
	admin: { ru: 'Администратор', en: 'Administrator' },
	level: { ru: 'Уровень', en: 'Level' },
	type: { ru: 'Тип проекта', en: 'Project type' },
	direction: { ru: 'Направление', en: 'Direction' },
	nationalGoal: { ru: 'Национальная цель', en: 'National goal' },
	parentProject: { ru: 'Вышестоящий проект', en: 'Parent project' },
	territory: { ru: 'Территория', en: 'Territory' },
	declaredTotal: { ru: 'Заявленная сумма, тыс. руб.', en: 'Declared total, thousand roubles' },
	goal: { ru: 'Цель проекта', en: 'Goal' },
	functioning: { ru: 'Модель функционирования результатов', en: 'How the results will work' }
};

/** What one row of a collection is called. */
export const ROW_NAMES: Readonly<Record<RowsRoot, Message>> = {
	tasks: { ru: 'Задача', en: 'Task' },
	programmeLinks: { ru: 'Связь с программой', en: 'Programme link' },
	basis: { ru: 'Основание', en: 'Basis' },
	indicators: { ru: 'Показатель', en: 'Indicator' },
	results: { ru: 'Результат', en: 'Result' },
	controlPoints: { ru: 'Контрольная точка', en: 'Control point' },
	team: { ru: 'Участник', en: 'Participant' },
	risks: { ru: 'Риск', en: 'Risk' },
	contributions: { ru: 'Вклад результата', en: 'Contribution' }
};

/** Names of cells; a key with a year is `plan` or `months`. */
export const CELL_NAMES: Readonly<Record<string, Message>> = {
	text: { ru: 'текст', en: 'text' },
	name: { ru: 'наименование', en: 'name' },
	kind: { ru: 'вид', en: 'kind' },
	level: { ru: 'уровень', en: 'level' },
	direction: { ru: 'направление изменения', en: 'direction' },
	unit: { ru: 'единица измерения', en: 'unit' },
	okei: { ru: 'код ОКЕИ', en: 'OKEI code' },
	accounting: { ru: 'учёт', en: 'accounting' },
	baseValue: { ru: 'базовое значение', en: 'base value' },
	baseYear: { ru: 'год базового значения', en: 'base year' },
	method: { ru: 'методика', en: 'method' },
	source: { ru: 'источник данных', en: 'data source' },
	frequency: { ru: 'периодичность', en: 'frequency' },
	responsible: { ru: 'ответственный', en: 'responsible' },
	weight: { ru: 'вес', en: 'weight' },
	plan: { ru: 'план', en: 'plan' },
	months: { ru: 'помесячный план', en: 'monthly plan' },
	task: { ru: 'задача', en: 'task' },
	type: { ru: 'тип', en: 'type' },
	characteristic: { ru: 'характеристика', en: 'characteristic' },
	date: { ru: 'срок', en: 'date' },
	result: { ru: 'результат', en: 'result' },
	start: { ru: 'начало', en: 'start' },
	planDate: { ru: 'срок по плану', en: 'planned date' },
	forecastDate: { ru: 'прогноз', en: 'forecast' },
	factDate: { ru: 'факт', en: 'actual date' },
	document: { ru: 'подтверждающий документ', en: 'confirming document' },
	predecessors: { ru: 'предшественники', en: 'predecessors' },
	role: { ru: 'роль', en: 'role' },
	person: { ru: 'лицо', en: 'person' },
	post: { ru: 'должность', en: 'post' },
	directManager: { ru: 'непосредственный руководитель', en: 'direct manager' },
	employment: { ru: 'занятость, %', en: 'employment, %' },
	from: { ru: 'с', en: 'from' },
	to: { ru: 'по', en: 'to' },
	probability: { ru: 'вероятность', en: 'probability' },
	impact: { ru: 'влияние', en: 'impact' },
	measure: { ru: 'мера реагирования', en: 'measure' },
	owner: { ru: 'ответственный', en: 'owner' },
	due: { ru: 'срок меры', en: 'due' },
	indicator: { ru: 'показатель', en: 'indicator' },
	percent: { ru: 'влияние, %', en: 'influence, %' },
	rating: { ru: 'сводный рейтинг, баллы', en: 'rating' }
};
