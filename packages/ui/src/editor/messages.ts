export const EDITOR = {
	toolbar: { ru: 'Оформление текста', en: 'Formatting' },
	bold: { ru: 'Полужирный', en: 'Bold' },
	italic: { ru: 'Курсив', en: 'Italic' },
	underline: { ru: 'Подчёркнутый', en: 'Underline' },
	bulletList: { ru: 'Список', en: 'Bullet list' },
	orderedList: { ru: 'Нумерованный список', en: 'Numbered list' },
	blockquote: { ru: 'Цитата', en: 'Quote' },
	undo: { ru: 'Отменить своё', en: 'Undo yours' },
	redo: { ru: 'Повторить', en: 'Redo' },
	link: { ru: 'Ссылка', en: 'Link' },
	style: { ru: 'Стиль абзаца', en: 'Paragraph style' },
	paragraph: { ru: 'Обычный текст', en: 'Plain text' },
	heading1: { ru: 'Заголовок 1', en: 'Heading 1' },
	heading2: { ru: 'Заголовок 2', en: 'Heading 2' },
	heading3: { ru: 'Заголовок 3', en: 'Heading 3' },
	table: { ru: 'Таблица', en: 'Table' },
	insertTable: { ru: 'Вставить таблицу 3 × 3', en: 'Insert a table 3 × 3' },
	addRowAfter: { ru: 'Строка ниже', en: 'Row below' },
	addColumnAfter: { ru: 'Столбец справа', en: 'Column to the right' },
	deleteRow: { ru: 'Удалить строку', en: 'Delete the row' },
	deleteColumn: { ru: 'Удалить столбец', en: 'Delete the column' },
	deleteTable: { ru: 'Удалить таблицу', en: 'Delete the table' },
	address: { ru: 'Адрес ссылки', en: 'Address of the link' },
	setLink: { ru: 'Поставить', en: 'Set' },
	removeLink: { ru: 'Убрать ссылку', en: 'Remove the link' },
	unsafe: {
		ru: 'Такой адрес не принимается: нужен https://, http://, mailto: или tel:',
		en: 'This address is not accepted: it must begin with https://, http://, mailto: or tel:'
	},
	tooLarge: {
		ru: 'Не вставлено: больше 1 МБ. Вставляйте по частям или приложите файл',
		en: 'Not pasted: more than 1 MB. Paste it in parts or attach a file'
	},
	notLoaded: {
		ru: 'Редактор текста не загрузился. Текст пока только для чтения.',
		en: 'The text editor did not load. The text can only be read for now.'
	},
	loadAgain: { ru: 'Загрузить ещё раз', en: 'Load again' },
	unknown: {
		ru: 'В\u00A0тексте есть то, чего эта версия страницы не знает ({parts}). Чтобы ничего не потерять, его можно только читать. Обновите страницу.',
		en: 'The text holds what this version of the page does not know ({parts}). It can only be read here, so that nothing is lost. Reload the page.'
	}
} as const;
