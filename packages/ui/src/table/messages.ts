export const TABLE = {
	up: { ru: 'Выше: {name}', en: 'Move up: {name}' },
	down: { ru: 'Ниже: {name}', en: 'Move down: {name}' },
	remove: { ru: 'Удалить: {name}', en: 'Remove: {name}' },
	drag: {
		ru: 'Переставить: {name}. Стрелки вверх и\u00A0вниз двигают строку',
		en: 'Move: {name}. Arrow keys move the row'
	},
	place: { ru: '{name}: место {place} из\u00A0{count}', en: '{name}: place {place} of {count}' },
	removed: { ru: '{who} удалил(а) строку «{row}».', en: '{who} removed the row «{row}».' },
	restore: { ru: 'Вернуть', en: 'Bring back' },
	dismiss: { ru: 'Скрыть', en: 'Hide' }
} as const;
