import type { City, CityProject } from './city.ts';

/*
 * What the source file lacks or says loosely, completed here for all to see. No rule is bypassed: every
 * approved passport of the demo passes the same checks as real work.
 *
 * - level and type of the project, tasks, territory: not in the file.
 * - P4: control point 2.2 (the final report) stands after the term of result 2; the report is a result of its
 *   own, a document. Its OKEI code «—» is left empty.
 * - P7 was sound in form when it was submitted (a passport with a finding of severity О cannot be submitted);
 *   the state of the file is what the lead has now, while he reworks it after the remarks.
 */

/** What a passport needs besides the file. */
export interface Completion {
	readonly level: 'municipal' | 'regional';
	readonly type: 'investment' | 'social' | 'organisational' | 'it';
	readonly direction: string;
	readonly territory: string;
	/** Task of each result, in the order of the results. */
	readonly tasks: readonly string[];
	readonly basis: string;
}

export const COMPLETIONS: Readonly<Record<string, Completion>> = {
	P1: {
		level: 'municipal',
		type: 'investment',
		direction: 'Городская среда',
		territory: 'Набережная реки Светлой',
		tasks: [
			'Благоустроить участок от моста до лодочной станции',
			'Создать прогулочную зону и причал',
			'Создать детский и спортивный кластеры'
		],
		basis: 'Решение муниципального проектного комитета'
	},
	P2: {
		level: 'municipal',
		type: 'it',
		direction: 'Безопасность',
		territory: 'Микрорайоны № 3 и № 7',
		tasks: ['Перевести освещение дворов на датчики движения', 'Ввести видеонаблюдение во дворах'],
		basis: 'Поручение главы города'
	},
	P3: {
		level: 'regional',
		type: 'investment',
		direction: 'Образование',
		territory: 'Микрорайон «Северный»',
		tasks: ['Подготовить проектную документацию', 'Построить здание школы'],
		basis: 'Соглашение с департаментом образования области'
	},
	P4: {
		level: 'municipal',
		type: 'organisational',
		direction: 'Предпринимательство',
		territory: 'Город Светлоречск',
		tasks: [
			'Упростить порядок выдачи разрешений',
			'Перевести согласование в электронный вид',
			'Подвести итоги проекта'
		],
		basis: 'Поручение главы города'
	},
	P5: {
		level: 'municipal',
		type: 'investment',
		direction: 'Коммунальная инфраструктура',
		territory: 'Зона котельных № 2 и № 5',
		tasks: ['Модернизировать котельную № 2', 'Модернизировать котельную № 5'],
		basis: 'Схема теплоснабжения города'
	},
	P6: {
		level: 'municipal',
		type: 'social',
		direction: 'Образование',
		territory: 'Город Светлоречск',
		tasks: ['Создать учебные мастерские в школах', 'Познакомить школьников с предприятиями города'],
		basis: 'Поручение главы города'
	},
	P7: {
		level: 'municipal',
		type: 'social',
		direction: 'Экология',
		territory: 'Частный сектор города',
		tasks: ['Установить контейнеры для раздельного сбора'],
		basis: 'Территориальная схема обращения с отходами'
	}
};

/** Mends the places of the file that contradict its own rules (see above). */
export function mend(project: CityProject): CityProject {
	if (project.id !== 'P4') return project;
	const report = project.checkpoints.find(({ id }) => id === '2.2');
	if (report === undefined) return project;
	return {
		...project,
		results: [
			...project.results,
			{
				id: '3',
				name: 'Подготовлен итоговый отчёт проекта',
				unit: 'документ',
				value: 1,
				date: report.planDate,
				type: 'утверждение документа',
				owner: report.owner,
				finance: {},
				contribution: {}
			}
		],
		checkpoints: project.checkpoints.map((point) =>
			point.id === '2.2' ? { ...point, id: '3.1', result: '3' } : point
		)
	};
}

/** The project of the file by its id; throws when the file lacks it. */
export function projectOf(city: City, id: string): CityProject {
	const found = city.projects.find((project) => project.id === id);
	if (found === undefined) throw new Error(`demo-city.json: нет проекта ${id}`);
	return mend(found);
}
