import type { Message } from '../kernel/index.ts';

/** What the rules of the minutes say. `{no}` is the number of an item or of a decision. */
export const RULES = {
	empty: { ru: 'Не заполнено: {place}.', en: 'Not filled in: {place}.' },
	decidedAnyway: {
		ru: 'Вопрос {no} не рассмотрен, но по нему есть решение.',
		en: 'Item {no} was not considered, but there is a decision on it.'
	},
	notHeard: {
		ru: 'Вопрос {no}: не записано, кого и о чём слушали.',
		en: 'Item {no}: it does not say who was heard and about what.'
	},
	noDecision: {
		ru: 'Вопрос {no}: нет решения. Запишите его или отметьте, что вопрос снят.',
		en: 'Item {no}: no decision. Write it or mark the item as withdrawn.'
	},
	attendance: {
		ru: 'Не отмечено присутствие {who}: {count}.',
		en: 'Attendance is not marked, {who}: {count}.'
	},
	late: {
		ru: 'Протокол оформляется позже срока (до {last}).',
		en: 'The minutes are written after their term (by {last}).'
	},
	missing: {
		ru: 'Вопроса повестки «{title}» нет в протоколе. Верните его.',
		en: 'The agenda item «{title}» is not in the minutes. Put it back.'
	},
	foreign: {
		ru: 'Вопроса {no} нет в утверждённой повестке. Удалите его.',
		en: 'Item {no} is not in the approved agenda. Take it out.'
	}
} as const satisfies { readonly [name: string]: Message };

/** `{item}` is the number of the item, `{no}` that of the speech in it. */
export const SPEECH_RULES = {
	nobody: {
		ru: 'Вопрос {item}, выступление {no}: не указано, кто выступил.',
		en: 'Item {item}, speech {no}: it does not say who spoke.'
	},
	noText: {
		ru: 'Вопрос {item}, выступление {no}: нет текста.',
		en: 'Item {item}, speech {no}: no text.'
	},
	notHere: {
		ru: 'Вопрос {item}, выступление {no}: {who} нет среди участников.',
		en: 'Item {item}, speech {no}: {who} is not among the participants.'
	},
	absent: {
		ru: 'Вопрос {item}, выступление {no}: выступивший отмечен как отсутствующий.',
		en: 'Item {item}, speech {no}: the speaker is marked as absent.'
	},
	who: { ru: 'выступившего', en: 'the speaker' }
} as const satisfies { readonly [name: string]: Message };

export const DECISION_RULES = {
	noText: { ru: 'Решение {no}: нет текста.', en: 'Decision {no}: no text.' },
	noKind: { ru: 'Решение {no}: не выбран вид.', en: 'Decision {no}: no kind is chosen.' },
	noExecutor: { ru: 'Решение {no}: нет исполнителя.', en: 'Decision {no}: no executor.' },
	noDue: { ru: 'Решение {no}: не указан срок.', en: 'Decision {no}: no due date.' },
	unknown: {
		ru: 'Решение {no}: такого исполнителя нет в системе. Выберите его из списка.',
		en: 'Decision {no}: the system knows no such executor. Choose one from the list.'
	},
	closed: {
		ru: 'Решение {no}: учётная запись исполнителя закрыта. Назначьте другого.',
		en: 'Decision {no}: the account of the executor is closed. Name somebody else.'
	},
	noDate: { ru: 'Решение {no}: срок — не дата.', en: 'Decision {no}: the due date is no date.' },
	early: {
		ru: 'Решение {no}: срок {date} раньше заседания.',
		en: 'Decision {no}: the due date {date} is before the meeting.'
	}
} as const satisfies { readonly [name: string]: Message };
