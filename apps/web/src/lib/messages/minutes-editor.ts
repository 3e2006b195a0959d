import type { Message } from '@veche/schema/kernel';

/** Words of the minutes' page around its fields. */
export const MINUTES = {
	meta: {
		ru: '{body} · {date} · секретарь {secretary}',
		en: '{body} · {date} · secretary {secretary}'
	},
	nobody: { ru: 'не назначен', en: 'not appointed' },
	main: { ru: 'Заседание', en: 'Meeting' },
	participants: { ru: 'Участники', en: 'Participants' },
	speaker: { ru: 'Докладчик {name}', en: 'Speaker {name}' },
	outcome: { ru: 'Итог рассмотрения', en: 'Outcome' },
	itemNo: { ru: '{no}. {title}', en: '{no}. {title}' },
	untitled: { ru: 'Без названия', en: 'Untitled' },
	heard: { ru: 'СЛУШАЛИ:', en: 'HEARD:' },
	spoke: { ru: 'ВЫСТУПИЛИ:', en: 'SPOKE:' },
	decided: { ru: 'РЕШИЛИ:', en: 'DECIDED:' },
	heardName: { ru: 'Слушали', en: 'Heard' },
	speech: { ru: 'Выступление {no}', en: 'Speech {no}' },
	speechPerson: { ru: 'Выступление {no}, кто выступил', en: 'Speech {no}, who spoke' },
	speechText: { ru: 'Выступление {no}, текст', en: 'Speech {no}, text' },
	decision: { ru: 'Решение {no}', en: 'Decision {no}' },
	decisionText: { ru: 'Решение {no}, текст', en: 'Decision {no}, text' },
	decisionKind: { ru: 'Вид', en: 'Kind' },
	executor: { ru: 'Исполнитель', en: 'Executor' },
	due: { ru: 'Срок', en: 'Term' },
	named: { ru: '{what}, {part}', en: '{what}, {part}' },
	addSpeech: { ru: 'Выступление', en: 'Speech' },
	addDecision: { ru: 'Решение', en: 'Decision' },
	notConsidered: {
		ru: 'Вопрос не рассматривали: решений по нему нет.',
		en: 'The item was not considered: it has no decisions.'
	},
	previous: { ru: 'Предыдущий вопрос: {name}', en: 'Previous item: {name}' },
	next: { ru: 'Следующий', en: 'Next' },
	nextItem: { ru: 'Следующий вопрос: {name}', en: 'Next item: {name}' },
	allKeys: { ru: 'Все клавиши', en: 'All keys' },
	meeting: { ru: 'Карточка заседания', en: 'Meeting page' },
	agenda: { ru: 'Повестка', en: 'Agenda' },
	inItem: { ru: 'вопрос {no}', en: 'item {no}' },
	inMain: { ru: 'заседание', en: 'meeting' },
	signedOne: { ru: 'Подписал(а) {who}, ждём {rest}', en: 'Signed by {who}, waiting for {rest}' },
	signedNone: { ru: 'Ждём подписей: {rest}', en: 'Waiting for the signatures of {rest}' },
	signedAll: { ru: 'Подписали: {who}', en: 'Signed by: {who}' },
	signer: { ru: '{role} {name}', en: '{role} {name}' },
	signerActing: { ru: 'и. о. — {role} {name}', en: 'acting {role} {name}' }
} as const satisfies { readonly [name: string]: Message };

/** The dialog of the keys, in the order in which the secretary meets them. */
export const KEYS = {
	title: { ru: 'Клавиши протокола', en: 'Keys of the minutes' },
	close: { ru: 'Закрыть', en: 'Close' },
	layout: {
		ru: 'Работают и на русской раскладке.',
		en: 'They work on the Russian layout as well.'
	},
	next: { ru: 'Следующий вопрос', en: 'Next item' },
	previous: { ru: 'Предыдущий вопрос', en: 'Previous item' },
	decision: { ru: 'Новое решение', en: 'New decision' },
	speech: { ru: 'Новое выступление', en: 'New speech' },
	person: {
		ru: 'Выбрать человека: начните фамилию',
		en: 'Choose a person: begin the family name'
	},
	letters: { ru: 'А…Я', en: 'A…Z' },
	legend: { ru: 'Эта подсказка', en: 'This list' }
} as const satisfies { readonly [name: string]: Message };

/** Whom unsigned minutes wait for: «ждём секретаря». */
export const WAITED_FOR = {
	chair: { ru: 'председателя', en: 'the chair' },
	secretary: { ru: 'секретаря', en: 'the secretary' }
} as const satisfies { readonly [name: string]: Message };
