import type { Message } from '@veche/schema/kernel';

/** The page that finds documents by their words. */
export const SEARCH = {
	title: { ru: 'Поиск', en: 'Search' },
	find: { ru: 'Найти в документах', en: 'Find in documents' },
	hint: { ru: 'Слова, номер проекта или фамилия', en: 'Words, a project number or a name' },
	go: { ru: 'Найти', en: 'Search' },
	kind: { ru: 'Документ', en: 'Document' },
	anyKind: { ru: 'Любой', en: 'Any' },
	state: { ru: 'Состояние', en: 'State' },
	anyState: { ru: 'Любое', en: 'Any' },
	project: { ru: 'Проект', en: 'Project' },
	anyProject: { ru: 'Все проекты', en: 'All projects' },
	begin: { ru: 'Что ищем?', en: 'What are you looking for?' },
	beginDo: {
		ru: 'Наберите слова из названия или текста. Формы слов учитываются: «набережной» найдёт и «набережная».',
		en: 'Type words of a title or text. Any form of a Russian word is found.'
	},
	nothing: { ru: 'Ничего не найдено', en: 'Nothing was found' },
	nothingDo: {
		ru: 'Проверьте слова, сократите запрос или снимите отбор. Ищем только в том, что вы можете читать.',
		en: 'Check the words, shorten the query or clear the filters. Only what you may read is searched.'
	},
	many: {
		ru: 'Показаны первые {count}. Уточните запрос, если нужного нет.',
		en: 'The first {count} are shown. Ask more closely if what you need is not there.'
	},
	count: { ru: 'Найдено: {count}', en: 'Found: {count}' },
	version: { ru: 'версия {no}', en: 'version {no}' },
	revision: { ru: 'редакция {no}', en: 'revision {no}' },
	changed: { ru: 'изменён {date}', en: 'changed on {date}' },
	busy: { ru: 'Ищем…', en: 'Searching…' },
	tooLong: {
		ru: 'Запрос длиннее 200 знаков. Сократите его.',
		en: 'The query is longer than 200 characters. Shorten it.'
	}
} as const satisfies { readonly [name: string]: Message };
