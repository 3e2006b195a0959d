import type { Message } from '@veche/schema/kernel';

/** The minutes laid out for reading and on paper. */
export const MINUTES_SHEET = {
	chaired: { ru: 'Председательствовал(а): {name}', en: 'In the chair: {name}' },
	secretary: { ru: 'Секретарь: {name}', en: 'Secretary: {name}' },
	place: { ru: 'Место: {place}', en: 'Place: {place}' },
	form: { ru: 'Форма: {form}', en: 'Form: {form}' },
	present: { ru: 'ПРИСУТСТВОВАЛИ:', en: 'PRESENT:' },
	presentCount: {
		ru: '{who} — {present} из {members}',
		en: '{who} — {present} of {members}'
	},
	presentRemote: {
		ru: '{who} — {present} из {members}, из них {remote} по ВКС',
		en: '{who} — {present} of {members}, {remote} of them by video'
	},
	byVideo: { ru: '(ВКС)', en: '(by video)' },
	absent: { ru: 'ОТСУТСТВОВАЛИ:', en: 'ABSENT:' },
	invited: { ru: 'ПРИГЛАШЁННЫЕ:', en: 'INVITED:' },
	quorum: { ru: 'КВОРУМ:', en: 'QUORUM:' },
	quorate: {
		ru: 'имеется (голосующих {present} из {voting}, требуется {required})',
		en: 'reached ({present} of {voting} votes, {required} required)'
	},
	notQuorate: {
		ru: 'отсутствует (голосующих {present} из {voting}, требуется {required})',
		en: 'not reached ({present} of {voting} votes, {required} required)'
	},
	unmarked: { ru: 'Присутствие ещё не отмечено.', en: 'Attendance is not marked yet.' },
	agenda: { ru: 'ПОВЕСТКА ДНЯ:', en: 'AGENDA:' },
	heard: { ru: 'СЛУШАЛИ:', en: 'HEARD:' },
	spoke: { ru: 'ВЫСТУПИЛИ:', en: 'SPOKE:' },
	decided: { ru: 'РЕШИЛИ:', en: 'DECIDED:' },
	executor: { ru: 'Исполнитель: {name}', en: 'Executor: {name}' },
	due: { ru: 'Срок: {date}', en: 'Term: {date}' },
	nothing: { ru: 'Ещё не записано.', en: 'Nothing is written yet.' },
	chair: { ru: 'Председатель', en: 'Chair' },
	secretaryOf: { ru: 'Секретарь', en: 'Secretary' },
	certified: { ru: 'Выписка верна. Секретарь', en: 'True extract. Secretary' },
	acting: { ru: 'и. о.', en: 'acting' },
	signedAt: { ru: 'подписано {date} в {time}', en: 'signed on {date} at {time}' },
	signatures: { ru: 'Подписи', en: 'Signatures' }
} as const satisfies { readonly [name: string]: Message };
