import type { Counted, Message } from '@veche/schema/kernel';

/** The page that shows what differs between two texts of a document. */
export const COMPARE = {
	title: { ru: 'Сравнение', en: 'Comparison' },
	what: { ru: 'Что сравнить', en: 'What to compare' },
	from: { ru: 'Было', en: 'Before' },
	to: { ru: 'Стало', en: 'After' },
	version: { ru: 'Версия {no} от {date}', en: 'Version {no} of {date}' },
	current: { ru: 'Текст сейчас', en: 'The text now' },
	show: { ru: 'Сравнить', en: 'Compare' },
	print: { ru: 'Печать', en: 'Print' },
	count: { ru: 'Изменений: {count}', en: 'Changes: {count}' },
	same: { ru: 'Различий нет', en: 'There are no differences' },
	sameDo: {
		ru: 'Тексты совпадают полностью. Выберите другие версии.',
		en: 'The texts are the same. Choose other versions.'
	},
	nothing: { ru: 'Сравнивать пока не с чем', en: 'There is nothing to compare with yet' },
	nothingDo: {
		ru: 'Сравнение появится, когда документ передадут на рассмотрение или утвердят, а потом изменят.',
		en: 'A comparison appears when the document was submitted or approved and then changed.'
	},
	added: { ru: 'добавлено', en: 'added' },
	removed: { ru: 'исключено', en: 'taken out' },
	changed: { ru: 'изменено', en: 'changed' },
	look: { ru: 'изменено оформление', en: 'looks another way' },
	moved: { ru: 'перемещено', en: 'moved' },
	movedFrom: { ru: 'место {from} → место {to}', en: 'place {from} → place {to}' },
	round: {
		ru: 'На рассмотрение {date}, {time}',
		en: 'Submitted {date}, {time}'
	},
	empty: { ru: 'пусто', en: 'empty' },
	authors: { ru: 'Писали: {names}', en: 'Written by {names}' },
	withPrevious: { ru: 'Сравнить с версией {no}', en: 'Compare with version {no}' },
	link: { ru: 'Сравнить версии', en: 'Compare versions' }
} as const satisfies { readonly [name: string]: Message };

/** Paragraphs that both texts have, left out. */
export const SKIPPED = {
	one: { ru: 'ещё {count} абзац без изменений', en: '{count} paragraph unchanged' },
	few: { ru: 'ещё {count} абзаца без изменений', en: '{count} paragraphs unchanged' },
	many: { ru: 'ещё {count} абзацев без изменений', en: '{count} paragraphs unchanged' }
} as const satisfies Counted;

/** How words look, by the name of the block or the mark; `{detail}` is a level or an address. */
export const LOOKS = {
	plain: { ru: 'обычный текст', en: 'plain text' },
	heading: { ru: 'заголовок уровня {detail}', en: 'heading of level {detail}' },
	bulletList: { ru: 'список', en: 'list' },
	orderedList: { ru: 'нумерованный список', en: 'numbered list' },
	blockquote: { ru: 'цитата', en: 'quotation' },
	table: { ru: 'таблица', en: 'table' },
	tableHeader: { ru: 'заголовок таблицы', en: 'table header' },
	bold: { ru: 'полужирный', en: 'bold' },
	italic: { ru: 'курсив', en: 'italic' },
	underline: { ru: 'подчёркнутый', en: 'underlined' },
	link: { ru: 'ссылка {detail}', en: 'link {detail}' },
	other: { ru: 'изменены размеры или нумерация', en: 'sizes or numbering changed' }
} as const satisfies Readonly<Record<string, Message>>;
