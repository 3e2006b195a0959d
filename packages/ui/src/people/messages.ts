export const PEOPLE = {
	here: { ru: 'Сейчас в документе', en: 'In the document now' },
	andYou: { ru: 'и\u00A0вы', en: 'and you' },
	more: { ru: 'ещё\u00A0{count}', en: '{count}\u00A0more' },
	edits: { ru: 'правит {name}', en: '{name} is editing' }
} as const;
