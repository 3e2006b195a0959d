import type { PersonOption, Presence, RailSection } from '../src/index.ts';

const NAMES = [
	'Ромашов Виктор',
	'Лазорева Инга Витальевна',
	'Осокина Мария Ивановна',
	'Черемшина Дарина Олеговна',
	'Пырейников Глеб',
	'Сурепкина Алла',
	'Камышов Степан',
	'Зверобоева Лилия',
	'Тимьянов Фёдор',
	'Настурция Элла',
	'Мятликов Яков',
	'Донникова Полина Эриковна'
];

export const PEOPLE: readonly Presence[] = NAMES.map((name, index) => ({
	id: `p${index + 1}`,
	name,
	color: index + 1
}));

export const ANNA: Presence = { id: 'a', name: 'Клеверова Ия Сергеевна', color: 1 };
export const BORIS: Presence = { id: 'b', name: 'Черемшина Дарина Олеговна', color: 2 };

export const PERSONS: readonly PersonOption[] = [
	{
		id: 'p1',
		fullName: 'Донникова Полина Эриковна',
		post: 'заместитель начальника управления образования'
	},
	{ id: 'p2', fullName: 'Клеверова Ия Сергеевна', post: 'специалист-эксперт' },
	{ id: 'p3', fullName: 'Черемшина Дарина Олеговна', post: 'заместитель главы города' }
];

export const SECTIONS: readonly RailSection[] = [
	{ id: 'main-part', no: 1, name: 'Основные положения', state: 'error', people: [ANNA, BORIS] },
	{ id: 'indicators', no: 2, name: 'Показатели', state: 'done' },
	{ id: 'results', no: 3, name: 'Результаты', state: 'done' },
	{ id: 'controlPoints', no: 4, name: 'Контрольные точки', state: 'warning' },
	{ id: 'more', no: 8, name: 'Дополнительно', state: 'part', note: '1 из 2' }
];

export const CHOICES = [
	{ value: 'investment', name: { ru: 'инвестиционный', en: 'investment' } },
	{ value: 'social', name: { ru: 'социальный', en: 'social' } }
];

export const GOAL =
	'Увеличить к 30 июня 2028 года долю выпускников девятых классов, выбравших специальность из перечня востребованных в городе, с 18 до 35 процентов';
